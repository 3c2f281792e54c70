import { isBlank, isBlock, stripWhitespace } from '../dom/elements.ts';
import { parentOf } from '../dom/native.ts';

// What a style sheet says of the content is no part of its markup. Where it changes what is seen, it is written into the
// copy as the attribute or the inline style that says the same.

/** Elements of a page that are asked for their style: no page makes the tab wait. */
const maxElements = 4_000;

/** Not asked: code in colors has a box a word, and formulas are read by themselves. */
const closedSelector = 'pre, code, math, mjx-container, .katex, button, select, option, textarea';

/**
 * Marks in the copy what the page's style hides within a line, how large its drawings are and which pictures stand as
 * backgrounds. `copy` and `live` are the same tree; the live one is only asked.
 */
export function applyComputedStyles(copy: Element, live: Element, window: Window & typeof globalThis): void {
  let left = maxElements;
  let passed: Element | undefined;
  const walk = copy.ownerDocument.createTreeWalker(copy, 1);
  const liveWalk = window.Document.prototype.createTreeWalker.call(live.ownerDocument, live, 1);
  for (;;) {
    const mine = walk.nextNode() as Element | null;
    const other = liveWalk.nextNode() as Element | null;
    if (!mine || !other) return;
    if (passed?.contains(mine)) continue;
    const isClosed = mine.matches(closedSelector);
    if (isClosed || isPicture(mine)) passed = mine;
    if (isClosed || !isAsked(mine)) continue;
    if (left-- <= 0) return;
    apply(mine, window.getComputedStyle(other), () => window.getComputedStyle(parentOf(other) ?? other));
  }
}

function isPicture(element: Element): boolean {
  return /^(?:svg|canvas|img)$/.test(element.localName);
}

/** Its own nodes alone are looked at: an element may be nested in thousands. */
function isAsked(element: Element): boolean {
  if (element.localName === 'img') return isInText(element) && !element.hasAttribute('width');
  if (isPicture(element) || element.localName === 'ol') return true;
  if (element.localName === 'br' || element.localName === 'wbr') return false;
  return !isBlock(element) || isBare(element);
}

function isBare(element: Element): boolean {
  return element.childElementCount === 0 && isBlank(element);
}

/** A picture in a line of text. */
function isInText(image: Element): boolean {
  return [...(image.parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === 3 && stripWhitespace(node.nodeValue ?? '') !== '',
  );
}

/** In pixels: signs are set in lines of text. */
const signSize = 64;

function apply(element: Element, style: CSSStyleDeclaration, readOuter: () => CSSStyleDeclaration): void {
  if (isPicture(element)) applySize(element, style);
  else if (element.localName === 'ol') addStyle(element, 'list-style-type', style.listStyleType, drawnNumbers);
  else if (isBare(element)) {
    const [, address] = /^url\("?([^"]+)"?\)/.exec(style.backgroundImage) ?? [];
    if (address)
      element.setAttribute('style', `background-image:url("${address}");width:${style.width};height:${style.height}`);
  } else if (style.display === 'none') element.setAttribute('hidden', '');
  // What is seen in it has a size of its own. Visibility says nothing: what covers the page hides all of it.
  else if (isOutOfSight(style) || (element.childElementCount === 0 && Number.parseFloat(style.fontSize) === 0))
    element.setAttribute('hidden', '');
  else if (element.localName === 'span') applyMarks(element, style, readOuter);
}

/** For screen readers alone: cut to nothing, or moved out of the page. */
function isOutOfSight({ position, clip, clipPath, left, textIndent }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute') return false;
  const isCut = /^rect\((?:[01](?:px)?,? ?){4}\)$/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
  return isCut || Number.parseFloat(left) < -999 || Number.parseFloat(textIndent) < -999;
}

/** Numbers that a list can say of itself; how a page without markers draws its own is not known here. */
const drawnNumbers = /^(?:lower|upper)-(?:alpha|latin|roman)$/;

function addStyle(element: Element, name: string, value: string | undefined, wanted: RegExp): void {
  if (value && wanted.test(value))
    element.setAttribute('style', `${element.getAttribute('style') ?? ''};${name}:${value}`);
}

/** Bold, italic, struck, raised or lowered by a rule, where the text around is not. */
function applyMarks(element: Element, style: CSSStyleDeclaration, readOuter: () => CSSStyleDeclaration): void {
  const isBold = (one: CSSStyleDeclaration) => Number(one.fontWeight) >= 600;
  addStyle(element, 'text-decoration-line', style.textDecorationLine, /line-through/);
  addStyle(element, 'vertical-align', style.verticalAlign, /^(?:super|sub)$/);
  if (isBold(style) && !isBold(readOuter())) addStyle(element, 'font-weight', style.fontWeight, /^/);
  if (style.fontStyle !== 'normal' && style.fontStyle !== readOuter().fontStyle)
    addStyle(element, 'font-style', style.fontStyle, /^(?:italic|oblique)/);
}

/** Of what says no size of its own. Asked for last: it costs a layout. */
function applySize(element: Element, style: CSSStyleDeclaration): void {
  // A picture may be hidden until it has loaded.
  if (style.display === 'none' && element.localName !== 'img') element.setAttribute('hidden', '');
  for (const name of ['width', 'height'] as const) {
    const size = Number(element.hasAttribute(name) ? Number.NaN : /^([\d.]+)px$/.exec(style[name])?.[1]);
    if (size <= signSize) element.setAttribute(name, String(Math.round(size)));
  }
}
