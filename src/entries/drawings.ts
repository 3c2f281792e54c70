import { readDrawnMath } from '../extraction/normalize/drawn-math.ts';
import { keepDrawing } from '../extraction/normalize/svg/keep-drawing.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when its article has drawings, or formulas of which only the drawing is there. */
provideModule('drawings', { keepDrawing, readDrawnMath });
