import type { DrawingsModule } from './drawings-module.ts';
import type { PurifierModule } from './purifier-module.ts';
import type { RaritiesModule } from './rarities-module.ts';
import type { ReadabilityModule } from './readability-module.ts';

/** Modules that extraction needs for some articles. */
export interface ExtractionModules {
  /** Without it, drawings are lost, and counted as lost. */
  readonly drawings?: DrawingsModule | undefined;
  /** Without it, only the browser's own sanitizer is used. */
  readonly purifier?: PurifierModule | undefined;
  /** Without it, rare content is read like any other. */
  readonly rarities?: RaritiesModule | undefined;
  /** Without it, no article is found where the site's selectors match none. */
  readonly readability?: ReadabilityModule | undefined;
}

export type ExtractionModuleName = keyof ExtractionModules;

export const extractionModuleNames = [
  'drawings',
  'purifier',
  'rarities',
  'readability',
] as const satisfies readonly ExtractionModuleName[];
