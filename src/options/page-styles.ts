import body from '../panel/article/enhance/body.css?inline';
import layers from '../panel/overlays/overlays.css?inline';
import panel from '../panel/panel.css?inline';
import controls from '../ui/controls.css?inline';
import themes from '../ui/themes.css?inline';
import own from './options.css?inline';

/** The looks of the extension's pages, in the order of the cascade. */
export const pageStyles = [themes, panel, body, controls, layers, own].join('\n');
