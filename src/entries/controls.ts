import { startControls } from '../controls/render-controls.tsx';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page once the article is painted: what the user may open over it. */
provideModule('controls', { start: startControls });
