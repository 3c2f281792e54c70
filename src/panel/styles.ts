import body from './body.css?inline';
import code from './code.css?inline';
import controls from './controls.css?inline';
import layers from './layers.css?inline';
import outline from './outline.css?inline';
import page from './page.css?inline';
import panel from './panel.css?inline';
import print from './print.css?inline';
import themes from './themes.css?inline';

/** All of the panel's looks, in the order of the cascade. */
export const stylesheet = [themes, panel, outline, body, code, controls, layers, page, print].join('\n');
