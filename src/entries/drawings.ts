import { openFrames } from '../extraction/normalize/frames.ts';
import { normalizeMath } from '../extraction/normalize/math.ts';
import { labelPanels } from '../extraction/normalize/panels.ts';
import { keepDrawing } from '../extraction/normalize/svg/keep-drawing.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the article has drawings, formulas, tabs or frames with text of their own. */
provideModule('drawings', { openFrames, keepDrawing, labelPanels, normalizeMath });
