import { isBlock, stripWhitespace } from '../dom/elements.ts';

// What a style sheet says of the content is no part of its markup. Where it changes what is seen, it is written into the
// copy as the attribute or the inline style that says the same.

/** Elements of a page that are asked for their style: no page makes the tab wait. */
const most = 4_000;

/** Not asked: code in colors has a box a word, and formulas are read by themselves. */
const closed = 'pre, code, math, mjx-container, .katex, button, select, option, textarea';

/**
 * Marks in the copy what the page's style hides within a line, how large its drawings are and which pictures stand as
 * backgrounds. `copy` and `live` are the same tree; the live one is only asked.
 */
export function applyComputedStyles(copy: Element, live: Element, window: Window & typeof globalThis): void {
  let left = most;
  let passed: Element | undefined;
  const walk = copy.ownerDocument.createTreeWalker(copy, 1);
  const liveWalk = window.Document.prototype.createTreeWalker.call(live.ownerDocument, live, 1);
  for (;;) {
    const mine = walk.nextNode() as Element | null;
    const other = liveWalk.nextNode() as Element | null;
    if (!mine || !other) return;
    if (passed?.contains(mine)) continue;
    const isClosed = mine.matches(closed);
    if (isClosed || isPicture(mine)) passed = mine;
    if (isClosed || !isAsked(mine)) continue;
    if (left-- <= 0) return;
    apply(mine, window.getComputedStyle(other));
  }
}

function isPicture(element: Element): boolean {
  return /^(?:svg|canvas)$/.test(element.localName);
}

/** Its own nodes alone are looked at: an element may be nested in thousands. */
function isAsked(element: Element): boolean {
  if (isPicture(element)) return true;
  const isBare = element.childElementCount === 0 && stripWhitespace(element.textContent ?? '') === '';
  return isBare === isBlock(element);
}

/** In pixels: signs are set in lines of text. */
const signSize = 64;

function apply(element: Element, style: CSSStyleDeclaration): void {
  if (isPicture(element)) {
    if (style.display === 'none') element.setAttribute('hidden', '');
    for (const name of ['width', 'height'] as const) {
      // A drawing without a size of its own is a sign where a style sheet makes it small. Read last: it costs a layout.
      const size = element.hasAttribute(name) ? Number.NaN : Number.parseFloat(style[name]);
      if (size <= signSize) element.setAttribute(name, String(size));
    }
  } else if (isBlock(element)) {
    const [, address] = /^url\("?([^"]+)"?\)/.exec(style.backgroundImage) ?? [];
    if (address)
      element.setAttribute('style', `background-image:url("${address}");width:${style.width};height:${style.height}`);
  } else if (style.display === 'none') element.setAttribute('hidden', '');
  // What is seen in it has a size of its own. Visibility says nothing: what covers the page hides all of it.
  else if (element.childElementCount === 0 && Number.parseFloat(style.fontSize) === 0)
    element.setAttribute('hidden', '');
}
