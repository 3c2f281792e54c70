import { isBlank, isBlock } from '../dom/elements.ts';
import { parentOf, readNative } from '../dom/native.ts';
import { mayBeHost } from '../dom/shadow-hosts.ts';
import { createFilterCheck } from './filtered.ts';
import { isDrawing } from './normalize/svg/drawings.ts';
import { type Ask, inlineSelector, isRarelyDrawn } from './rarely-drawn.ts';

// What a style sheet says of the content is no part of its markup. Where it changes what is seen, it is written into the
// copy as the attribute or the inline style that says the same.

/** Elements of a page that are asked for their style, and blocks beside them: no page makes the tab wait. */
const maxElements = 4_000;

/** Not asked: code in colors has a box a word, and formulas are read by themselves. */
export const closedSelector = 'pre, code, math, mjx-container, .katex, button, select, option, textarea';

/** What the page's style says of a content beyond what attributes can. */
export interface Drawn {
  /** A rule draws signs, numbers or tables that the markup does not say, or an element has a shadow tree. */
  readonly isRare: boolean;
  /** Blocks of the copy that a blocker hides on the page. */
  readonly filtered: readonly Element[];
}

/** Of a content that can't be asked. */
export const asMarkedUp: Drawn = { isRare: false, filtered: [] };

/**
 * Marks in the copy what the page's style hides within a line, how large its drawings are and which pictures stand as
 * backgrounds. `copy` and `live` are the same tree; the live one is only asked.
 */
export function applyComputedStyles(copy: Element, live: Element, window: Window & typeof globalThis): Drawn {
  const ask: Ask = (element, pseudo) => window.getComputedStyle(element, pseudo);
  let left = maxElements;
  let blocksLeft = maxElements;
  let passed: Element | undefined;
  const kinds = new Set<string>();
  let isRare = false;
  const isFiltered = createFilterCheck(live.ownerDocument);
  const filtered: Element[] = [];
  const walk = copy.ownerDocument.createTreeWalker(copy, 1);
  const liveWalk = window.Document.prototype.createTreeWalker.call(live.ownerDocument, live, 1);
  for (;;) {
    const mine = walk.nextNode() as Element | null;
    const other = liveWalk.nextNode() as Element | null;
    if (!mine || !other) return { isRare, filtered };
    if (passed?.contains(mine)) continue;
    const isClosed = mine.matches(closedSelector);
    if (isClosed || isPicture(mine)) passed = mine;
    if (isClosed) continue;
    // Rules of the page may draw it.
    isRare ||= mine.localName === 'svg' && isDrawing(mine);
    isRare ||= mayBeHost(other);
    isRare ||= isBlock(mine) && isRarelyDrawn(mine, other, ask, kinds);
    if (!isAsked(mine)) continue;
    if (isTextBlock(mine)) {
      if (blocksLeft-- <= 0) continue;
    } else if (left-- <= 0) return { isRare, filtered };
    const style = ask(other);
    isRare ||= style.display === 'block' && mine.matches(inlineSelector);
    if (style.display === 'none' && isBlock(mine) && isFiltered(other)) filtered.push(mine);
    else apply(mine, other, style, ask);
  }
}

function isPicture(element: Element): boolean {
  return /^(?:svg|canvas|img)$/.test(element.localName);
}

/** Its own nodes alone are looked at: an element may be nested in thousands. */
function isAsked(element: Element): boolean {
  if (element.localName === 'img') return isInText(element);
  if (isPicture(element) || isFirstEntry(element)) return true;
  if (element.localName === 'br' || element.localName === 'wbr') return false;
  // A rule for a class may strike a block: others are not asked, since a text has hundreds.
  return !isBlock(element) || element.hasAttribute('class') || isBare(element);
}

/** Asked for nothing but whether it is struck. */
function isTextBlock(element: Element): boolean {
  return isBlock(element) && !isFirstEntry(element) && !isBare(element);
}

/** A rule may be for the list or for its entries: these have what holds of either. */
function isFirstEntry(element: Element): boolean {
  return element.localName === 'li' && element.parentElement?.localName === 'ol' && !element.previousElementSibling;
}

function isBare(element: Element): boolean {
  return element.childElementCount === 0 && isBlank(element);
}

/** A picture in a line of text. */
function isInText(image: Element): boolean {
  return [...(image.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && !isBlank(node));
}

/** In pixels: signs are set in lines of text. */
const signSize = 64;

/** In pixels: what is smaller shows nothing. */
const smallestSign = 2;

function apply(element: Element, live: Element, style: CSSStyleDeclaration, ask: Ask): void {
  if (isFirstEntry(element) && element.parentElement) {
    // A rule overrides the attribute; where there is none, the style is that of the attribute.
    if (style.listStyleType) element.parentElement.removeAttribute('type');
    addStyle(element.parentElement, 'list-style-type', style.listStyleType, drawnNumbers);
  }
  if (element.localName === 'img') applyImageSize(element, live, style);
  else if (isPicture(element)) applySize(element, style);
  else if (isBare(element)) showBackground(element, style);
  else if (isBlock(element)) strike(element, style);
  else if (style.display === 'none') element.setAttribute('hidden', '');
  // What is seen in it has a size of its own. Visibility says nothing: what covers the page hides all of it.
  else if (isOutOfSight(style) || (hasNoSize(style) && listInside(live).every((one) => hasNoSize(ask(one)))))
    element.setAttribute('hidden', '');
  else applyMarks(element, style, () => ask(parentOf(live) ?? live));
}

function hasNoSize({ fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(fontSize) === 0;
}

function listInside(live: Element): Element[] {
  return [...readNative<Element['querySelectorAll']>(live, 'querySelectorAll')('*')];
}

/** A box that says its height by its padding keeps the shape of its picture. */
function showBackground(element: Element, style: CSSStyleDeclaration): void {
  // Alone, in a set of sizes, or below a layer of color; or in the place of the box's own content.
  const [, address] = /url\("([^"]+)"\)/.exec(style.content + style.backgroundImage) ?? [];
  if (!address) return;
  const padding = style.boxSizing === 'border-box' ? 0 : pixels(style.paddingTop) + pixels(style.paddingBottom);
  const height = padding > 0 ? `${pixels(style.height) + padding}px` : style.height;
  element.setAttribute('style', `background-image:url("${address}");width:${style.width};height:${height}`);
}

const pixels = (length: string) => Number(/^([\d.]+)px$/.exec(length)?.[1] ?? 0);

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

/** Not what means it already. */
function strike(element: Element, style: CSSStyleDeclaration): void {
  if (!/^(?:del|s|strike)$/.test(element.localName))
    addStyle(element, 'text-decoration-line', style.textDecorationLine, /line-through/);
}

/** Bold, italic, struck, raised or lowered by a rule, where the text around is not. */
function applyMarks(element: Element, style: CSSStyleDeclaration, readOuter: () => CSSStyleDeclaration): void {
  strike(element, style);
  // What has a meaning of its own looks like it.
  if (!/^(?:span|font|label)$/.test(element.localName)) return;
  const isBold = (one: CSSStyleDeclaration) => Number(one.fontWeight) >= 600;
  addStyle(element, 'vertical-align', style.verticalAlign, /^(?:super|sub)$/);
  if (isBold(style) && !isBold(readOuter())) addStyle(element, 'font-weight', style.fontWeight, /^/);
  if (style.fontStyle !== 'normal' && style.fontStyle !== readOuter().fontStyle)
    addStyle(element, 'font-style', style.fontStyle, /^(?:italic|oblique)/);
}

/** Of a drawing that says no size of its own. It costs a layout. */
function applySize(element: Element, style: CSSStyleDeclaration): void {
  if (style.display === 'none') element.setAttribute('hidden', '');
  for (const name of ['width', 'height'] as const) {
    const size = element.hasAttribute(name) ? 0 : pixels(style[name]);
    if (size > 0 && size <= signSize) element.setAttribute(name, String(Math.round(size)));
  }
}

/**
 * A picture in a line that a rule makes as small as a sign. What has not come yet has the size that a rule gives it, or
 * none; what only holds the place of another, or is broken, is as large as it is by itself.
 */
function applyImageSize(image: Element, live: Element, style: CSSStyleDeclaration): void {
  const size = [pixels(style.width), pixels(style.height)].map(Math.round);
  const [width = 0, height = 0] = size;
  if (width <= smallestSign || height <= smallestSign || height > signSize) return;
  const natural = readNative<number>(live, 'naturalHeight');
  if (natural > height || (natural === 0 && !readNative<boolean>(live, 'complete'))) {
    image.setAttribute('width', String(width));
    image.setAttribute('height', String(height));
  }
}
