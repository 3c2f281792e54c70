import { startControls } from '../controls/render-controls.tsx';
import { provideModule } from '../on-demand/modules.ts';

/** Loaded once the article is painted: the menus and dialogs that the user may open over it. */
provideModule('controls', { start: startControls });
