import controls from '../ui/controls.css?inline';
import themes from '../ui/themes.css?inline';
import body from './article/enhance/body.css?inline';
import code from './article/enhance/code.css?inline';
import page from './clean-view/clean-view.css?inline';
import outline from './outline/outline.css?inline';
import layers from './overlays/overlays.css?inline';
import panel from './panel.css?inline';
import print from './print/print.css?inline';

/** All of the panel's looks, in the order of the cascade. */
export const stylesheet = [themes, panel, outline, body, code, controls, layers, page, print].join('\n');
