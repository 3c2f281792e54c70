import { normalizeMath } from '../extraction/normalize/math.ts';
import { keepDrawing } from '../extraction/normalize/svg/keep-drawing.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when its article has drawings or formulas. */
provideModule('drawings', { keepDrawing, normalizeMath });
