import { readDrawnMath } from '../../src/extraction/normalize/drawn-math.ts';
import { keepDrawing } from '../../src/extraction/normalize/svg/keep-drawing.ts';
import { runReadability } from '../../src/extraction/readability.ts';
import type { ExtractionModules } from '../../src/on-demand/extraction-modules.ts';

/** The parts that come into a page when its article needs them. */
export const modules = {
  drawings: { keepDrawing, readDrawnMath },
  readability: { runReadability },
} satisfies ExtractionModules;
