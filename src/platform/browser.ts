// The one import of webextension-polyfill. Chrome 148 has `browser` of its own: when that is the lowest version
// that is supported, this file becomes `export default browser`.
import browser from 'webextension-polyfill';

export default browser;
export type { Runtime } from 'webextension-polyfill';
