import { showImages } from '../lightbox/show-images.tsx';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded when the user opens a picture of an article. */
provideModule('lightbox', { showImages });
