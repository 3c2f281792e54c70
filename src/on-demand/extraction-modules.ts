import type { DrawingsModule } from './drawings-module.ts';
import type { PurifierModule } from './purifier-module.ts';
import type { RaritiesModule } from './rarities-module.ts';
import type { ReadabilityModule } from './readability-module.ts';

/** Parts that extraction needs for some articles. */
export interface ExtractionModules {
  /** Without it drawings are lost, and counted as lost. */
  readonly drawings?: DrawingsModule | undefined;
  /** Without it the browser's own sanitizer is all there is. */
  readonly purifier?: PurifierModule | undefined;
  /** Without it what few articles have is read as if it were nothing special. */
  readonly rarities?: RaritiesModule | undefined;
  /** Without it a content that the site does not name is taken as it is. */
  readonly readability?: ReadabilityModule | undefined;
}

export type ExtractionModuleName = keyof ExtractionModules;

export const extractionModuleNames = [
  'drawings',
  'purifier',
  'rarities',
  'readability',
] as const satisfies readonly ExtractionModuleName[];
