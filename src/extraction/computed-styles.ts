import { isBlock, stripWhitespace } from '../dom/elements.ts';

// What a style sheet says of the content is no part of its markup. Where it changes what is seen, it is written into the
// copy as the attribute or the inline style that says the same.

/** Elements of a page that are asked for their style: no page makes the tab wait. */
const most = 4_000;

/** Not asked: code in colors has a box a word, and formulas and drawings are read by themselves. */
const closed = 'pre, code, math, mjx-container, .katex, svg *, button, select, option, textarea';

/**
 * Marks in the copy what the page's style hides within a line, how large its drawings are and which pictures stand as
 * backgrounds. `copy` and `live` are the same tree; the live one is only asked.
 */
export function applyComputedStyles(copy: Element, live: Element, window: Window & typeof globalThis): void {
  let left = most;
  const walk = copy.ownerDocument.createTreeWalker(copy, 1);
  const liveWalk = window.Document.prototype.createTreeWalker.call(live.ownerDocument, live, 1);
  for (let mine = walk.nextNode(), other = liveWalk.nextNode(); mine && other && left > 0; ) {
    const element = mine as Element;
    if (isAsked(element)) {
      left--;
      apply(element, window.getComputedStyle(other as Element));
    }
    mine = walk.nextNode();
    other = liveWalk.nextNode();
  }
}

function isAsked(element: Element): boolean {
  if (/^(?:svg|canvas)$/.test(element.localName)) return !element.parentElement?.closest('svg, math');
  if (element.closest(closed)) return false;
  if (isBlock(element)) return element.childElementCount === 0 && stripWhitespace(element.textContent ?? '') === '';
  return /\S/.test(element.textContent ?? '');
}

/** In pixels: signs are set in lines of text. */
const signSize = 64;

function apply(element: Element, style: CSSStyleDeclaration): void {
  if (/^(?:svg|canvas)$/.test(element.localName)) {
    if (style.display === 'none') element.setAttribute('hidden', '');
    for (const name of ['width', 'height'] as const) {
      // A drawing without a size of its own is a sign where a style sheet makes it small.
      const size = Number.parseFloat(style[name]);
      if (size <= signSize && !element.hasAttribute(name)) element.setAttribute(name, String(size));
    }
  } else if (isBlock(element)) {
    const [, address] = /^url\("?([^"]+)"?\)/.exec(style.backgroundImage) ?? [];
    if (address)
      element.setAttribute('style', `background-image:url("${address}");width:${style.width};height:${style.height}`);
  } else if (isUnseen(style)) {
    // What is seen in it has a size of its own.
    if (style.display === 'none' || element.childElementCount === 0) element.setAttribute('hidden', '');
  }
}

function isUnseen({ display, visibility, fontSize }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility === 'hidden' || Number.parseFloat(fontSize) === 0;
}
