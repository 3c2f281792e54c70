// The only import of webextension-polyfill. Chrome 148 has its own `browser`: once that is the lowest supported
// version, this file becomes `export default browser`.
import browser from 'webextension-polyfill';

export default browser;
export type { Runtime } from 'webextension-polyfill';
