import type { AnnotationsModule } from './annotations-module.ts';
import type { ControlsModule } from './controls-module.ts';
import type { DrawingsModule } from './drawings-module.ts';
import type { ExportModule } from './export-module.ts';
import type { LightboxModule } from './lightbox-module.ts';
import type { PurifierModule } from './purifier-module.ts';
import type { RaritiesModule } from './rarities-module.ts';
import type { ReadabilityModule } from './readability-module.ts';
import type { SpeechModule } from './speech-module.ts';

/**
 * Parts that reading does not need: scripts of the extension that are brought into the page when they are first used.
 * All scripts of the extension in a page share one world, apart from the page's own: there a part stands for the others.
 */
export interface Modules {
  readonly annotations: AnnotationsModule;
  readonly controls: ControlsModule;
  readonly drawings: DrawingsModule;
  readonly export: ExportModule;
  readonly lightbox: LightboxModule;
  readonly purifier: PurifierModule;
  readonly rarities: RaritiesModule;
  readonly readability: ReadabilityModule;
  readonly speech: SpeechModule;
}

export type ModuleName = keyof Modules;

declare global {
  var infoqReaderParts: Partial<Modules> | undefined;
}

/** Gives a part to the scripts that were there before it. */
export function provideModule<Name extends ModuleName>(name: Name, part: Modules[Name]): void {
  globalThis.infoqReaderParts = { ...globalThis.infoqReaderParts, [name]: part };
}

/** A part that has been brought; `undefined` before. */
export function findModule<Name extends ModuleName>(name: Name): Modules[Name] | undefined {
  return globalThis.infoqReaderParts?.[name];
}
