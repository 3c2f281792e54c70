import { runReadability } from '../extraction/readability.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the site's selectors do not find the element that holds the article's text. */
provideModule('readability', { runReadability });
