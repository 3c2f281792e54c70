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
 * Modules that are not needed in every article: scripts of the extension that are injected into the page on first use.
 * All content scripts of the extension in a page share one world, isolated from the page's own, where a module
 * registers itself for the others.
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

/** Makes a module available to the scripts that are running already. */
export function provideModule<Name extends ModuleName>(name: Name, part: Modules[Name]): void {
  globalThis.infoqReaderParts = { ...globalThis.infoqReaderParts, [name]: part };
}

/** A loaded module; `undefined` if it has not been loaded. */
export function findModule<Name extends ModuleName>(name: Name): Modules[Name] | undefined {
  return globalThis.infoqReaderParts?.[name];
}
