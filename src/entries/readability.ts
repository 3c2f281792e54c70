import { runReadability } from '../extraction/readability.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when the site does not name the box of its article's text. */
provideModule('readability', { runReadability });
