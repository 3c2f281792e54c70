import { ownColorsClass } from './dark-reader.ts';
import { readNative } from './native.ts';

/**
 * Creates a `<style>` of ours, with a class that makes other extensions leave its colors alone. Filled by
 * `textContent`: Firefox blocks a style filled by a text node if the page's policy allows no inline styles.
 */
export function createOwnStyle(document: Document, css: string): HTMLStyleElement {
  const style = readNative<Document['createElement']>(document, 'createElement')('style');
  style.className = ownColorsClass;
  style.textContent = css;
  return style;
}
