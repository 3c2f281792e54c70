import type { PurifierModule } from '../../on-demand/purifier-module.ts';
import { maxSignLength } from '../../on-demand/rarities-module.ts';
import { isPlainPaint } from '../normalize/svg/paint.ts';
import { addressAttributes } from './allowed.ts';
import { sanitizeBySetHtml } from './set-html.ts';

/** Ids of the panel's own elements. */
const ownNames = /^infoq-reader/i;

/**
 * A safe copy of an article's tree, in a separate document: by the browser's sanitizer, or by the purifier if the
 * browser has none or can't keep the tree as it is. `isExact` is false if the purifier is needed and not given.
 * `window` is any window: the platform's own functions are read from it.
 */
export function sanitize(
  body: HTMLElement,
  window: Window & typeof globalThis,
  purifier: PurifierModule | undefined,
): { readonly body: HTMLElement; readonly isExact: boolean } {
  const own = sanitizeBySetHtml(body, window);
  const clean =
    purifier && !own?.isExact
      ? { body: purifier.purify(body, window), isExact: true }
      : (own ?? { body: body.ownerDocument.createElement('div'), isExact: false });
  for (const element of clean.body.querySelectorAll('*')) applyRules(element);
  return clean;
}

/** Removes what a list of names can't express: unsafe addresses, and attributes that are safe only in some places. */
function applyRules(element: Element): void {
  if (!element.hasAttributes()) return;
  for (const { name, value } of [...element.attributes]) {
    if (isMisplaced(element, name, value) || (addressAttributes.includes(name) && !isHarmlessAddress(element, value)))
      element.removeAttribute(name);
  }
  if (ownNames.test(element.getAttribute('id') ?? '')) element.removeAttribute('id');
  const isLeading = element.tagName === 'A' && element.hasAttribute('href');
  if (isLeading && !element.getAttribute('href')?.startsWith('#')) element.setAttribute('rel', 'noopener noreferrer');
}

const webSchemes = /^(?:https?|ftps?|mailto|tel|callto|sms|xmpp|matrix):$/;

/** Whether an address leads to the web, to a contact or to a place in the same text, or is an image itself (`data:`). */
function isHarmlessAddress({ tagName }: Element, value: string): boolean {
  const base = 'https://base.invalid/';
  // An invalid address, like the example `http://{host}/`, leads nowhere and runs nothing.
  if (!URL.canParse(value, base)) return /^\s*https?:/i.test(value);
  const { protocol } = new URL(value, base);
  return webSchemes.test(protocol) || (tagName !== 'A' && protocol === 'data:' && /^\s*data:image\//i.test(value));
}

/**
 * Whether an attribute is unsafe in its place: an address on anything but a link or image, a paint that loads
 * something, a negative length, which could move a formula over other content.
 */
function isMisplaced({ tagName, namespaceURI }: Element, name: string, value: string): boolean {
  if (name === 'href') return tagName !== 'A' && !(tagName === 'image' && value.startsWith('data:image/'));
  if (name === 'src') return tagName !== 'IMG';
  if (name === 'type') return tagName !== 'OL' || !/^[1aAiI]$/.test(value);
  if (name === 'data-marker') return value.length > maxSignLength;
  if (name === 'data-poster') return tagName !== 'A' || !/^https?:/.test(value);
  if (name === 'aria-label') return !namespaceURI?.endsWith('/svg');
  if (namespaceURI?.endsWith('/svg')) return name !== 'href' && !isPlainPaint(value);
  return namespaceURI?.endsWith('/MathML') === true && /^\s*-/.test(value);
}
