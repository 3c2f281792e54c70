import { showImages } from '../lightbox/show-images.tsx';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when the user looks at a picture of an article. */
provideModule('lightbox', { showImages });
