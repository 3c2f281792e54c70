import { findByProse } from '../extraction/content/find-by-prose.ts';
import { includeSiblingParts } from '../extraction/content/sibling-parts.ts';
import { runReadability } from '../extraction/readability.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the site's selectors do not find the element that holds the article's text. */
provideModule('readability', { findByProse, includeSiblingParts, runReadability });
