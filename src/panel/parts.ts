import type { ExportPart } from '../export/part.ts';
import type { SpeechPart } from '../speech/part.ts';

/**
 * Parts that reading does not need: scripts of the extension that are brought into the page when they are first used.
 * All scripts of the extension in a page share one world, apart from the page's own: there a part stands for the others.
 */
export interface Parts {
  readonly export: ExportPart;
  readonly speech: SpeechPart;
}

export type PartName = keyof Parts;

declare global {
  var infoqReaderParts: Partial<Parts> | undefined;
}

/** Gives a part to the scripts that were there before it. */
export function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  globalThis.infoqReaderParts = { ...globalThis.infoqReaderParts, [name]: part };
}

/** A part that has been brought; `undefined` before. */
export function findPart<Name extends PartName>(name: Name): Parts[Name] | undefined {
  return globalThis.infoqReaderParts?.[name];
}
