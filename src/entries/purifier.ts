import { purify } from '../extraction/sanitize/purify.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the browser's own sanitizer is missing or can't keep the article's tree. */
provideModule('purifier', { purify });
