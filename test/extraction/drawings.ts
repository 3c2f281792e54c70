import { readDrawnMath } from '../../src/extraction/normalize/drawn-math.ts';
import { keepDrawing } from '../../src/extraction/normalize/svg/keep-drawing.ts';
import type { DrawingsModule } from '../../src/on-demand/drawings-module.ts';

/** What the extension brings into the page of an article with drawings. */
export const drawings: DrawingsModule = { keepDrawing, readDrawnMath };
