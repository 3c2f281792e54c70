import { findByProse } from '../../src/extraction/content/find-by-prose.ts';
import { includeSiblingParts } from '../../src/extraction/content/sibling-parts.ts';
import { openFrames } from '../../src/extraction/normalize/frames.ts';
import { normalizeMath } from '../../src/extraction/normalize/math.ts';
import { labelPanels } from '../../src/extraction/normalize/panels.ts';
import { keepDrawing } from '../../src/extraction/normalize/svg/keep-drawing.ts';
import { onShadowChange, readRarities, setShadows } from '../../src/extraction/rarities/rarities.ts';
import { runReadability } from '../../src/extraction/readability.ts';
import { purify } from '../../src/extraction/sanitize/purify.ts';
import type { ExtractionModules } from '../../src/on-demand/extraction-modules.ts';

/** The parts of the extraction that are loaded into a page when its article needs them. */
export const modules = {
  drawings: { openFrames, keepDrawing, labelPanels, normalizeMath },
  purifier: { purify },
  rarities: { readRarities, setShadows, onShadowChange },
  readability: { findByProse, includeSiblingParts, runReadability },
} satisfies ExtractionModules;
