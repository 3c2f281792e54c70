import { ownColorsClass } from './dark-reader.ts';
import { readNative } from './native.ts';

/**
 * A style of ours: other extensions leave its colors alone. Filled by textContent, as Firefox blocks one that is filled
 * by a text node where the page's policy has no styles.
 */
export function createOwnStyle(document: Document, css: string): HTMLStyleElement {
  const style = readNative<Document['createElement']>(document, 'createElement')('style');
  style.className = ownColorsClass;
  style.textContent = css;
  return style;
}
