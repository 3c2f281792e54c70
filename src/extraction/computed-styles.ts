import { isBlank, isBlock } from '../dom/elements.ts';
import { parentOf, readNative } from '../dom/native.ts';
import { mayBeHost } from '../dom/shadow-hosts.ts';
import { createFilterCheck } from './filtered.ts';
import { isDrawing } from './normalize/svg/drawings.ts';
import { type Ask, inlineSelector, isRarelyDrawn } from './rarely-drawn.ts';

// Style sheets are not part of the copied markup. Where they change what the user sees, the copy gets an equivalent
// attribute or inline style.

/** Maximum number of elements, and of text blocks, whose style is computed, so that no page blocks its tab. */
const maxElements = 4_000;

/** Skipped with their contents: highlighted code has an element for each token, and formulas are read separately. */
export const closedSelector = 'pre, code, math, mjx-container, .katex, button, select, option, textarea';

/** Properties of the rendered content that attributes can't express. */
export interface Drawn {
  /** A rule draws markers, numbers, text or tables that the markup doesn't have, or an element may have a shadow tree. */
  readonly isRare: boolean;
  /** Blocks of the copy that a content blocker hides on the page. */
  readonly filtered: readonly Element[];
}

/** For content whose style can't be computed. */
export const asMarkedUp: Drawn = { isRare: false, filtered: [] };

/**
 * Marks in the copy which inline elements the page's style hides, how large its drawings are, and which pictures are
 * backgrounds. `copy` and `live` must have the same structure; `live` is only read.
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
    // Style sheets of the page may set its colors.
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

/** Looks only at the element's own child nodes: elements may be nested thousands of levels deep. */
function isAsked(element: Element): boolean {
  if (element.localName === 'img') return isInText(element);
  if (isPicture(element) || isFirstEntry(element)) return true;
  if (element.localName === 'br' || element.localName === 'wbr') return false;
  // A rule for a class may strike a block out; a block without a class is skipped, since a text has hundreds.
  return !isBlock(element) || element.hasAttribute('class') || isBare(element);
}

/** Blocks that are only checked for a strikethrough and for being hidden by a content blocker. */
function isTextBlock(element: Element): boolean {
  return isBlock(element) && !isFirstEntry(element) && !isBare(element);
}

/** The computed style of the first item covers rules for the list and rules for its items. */
function isFirstEntry(element: Element): boolean {
  return element.localName === 'li' && element.parentElement?.localName === 'ol' && !element.previousElementSibling;
}

function isBare(element: Element): boolean {
  return element.childElementCount === 0 && isBlank(element);
}

/** An image with text next to it in the same element. */
function isInText(image: Element): boolean {
  return [...(image.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && !isBlank(node));
}

/** Maximum height of an icon within a line of text, in pixels. */
const signSize = 64;

/** In pixels: an image that is no larger shows nothing. */
const minSignSize = 2;

function apply(element: Element, live: Element, style: CSSStyleDeclaration, ask: Ask): void {
  if (isFirstEntry(element) && element.parentElement) {
    // The computed style includes the `type` attribute, so the attribute is no longer needed.
    if (style.listStyleType) element.parentElement.removeAttribute('type');
    addStyle(element.parentElement, 'list-style-type', style.listStyleType, drawnNumbers);
  }
  if (element.localName === 'img') applyImageSize(element, live, style);
  else if (isPicture(element)) applySize(element, style);
  else if (isBare(element)) showBackground(element, style);
  else if (isBlock(element)) strike(element, style);
  else if (style.display === 'none') element.setAttribute('hidden', '');
  // With font size 0, only descendants with a size of their own are visible. `visibility` is ignored: an overlay may
  // hide the whole page with it.
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

/** If a box gets its height from its padding, the padding counts as a part of the picture. */
function showBackground(element: Element, style: CSSStyleDeclaration): void {
  // The URL is alone, in an image set, below a gradient, or replaces the content of the box.
  const [, address] = /url\("([^"]+)"\)/.exec(style.content + style.backgroundImage) ?? [];
  if (!address) return;
  const padding = style.boxSizing === 'border-box' ? 0 : pixels(style.paddingTop) + pixels(style.paddingBottom);
  const height = padding > 0 ? `${pixels(style.height) + padding}px` : style.height;
  element.setAttribute('style', `background-image:url("${address}");width:${style.width};height:${height}`);
}

const pixels = (length: string) => Number(/^([\d.]+)px$/.exec(length)?.[1] ?? 0);

/** Text for screen readers only: clipped to nothing, or moved off the page. */
function isOutOfSight({ position, clip, clipPath, left, textIndent }: CSSStyleDeclaration): boolean {
  if (position !== 'absolute') return false;
  const isCut = /^rect\((?:[01](?:px)?,? ?){4}\)$/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
  return isCut || Number.parseFloat(left) < -999 || Number.parseFloat(textIndent) < -999;
}

/** Numbering that a list can express as a style. Counters of pages that draw their own numbers are not read here. */
const drawnNumbers = /^(?:lower|upper)-(?:alpha|latin|roman)$/;

function addStyle(element: Element, name: string, value: string | undefined, wanted: RegExp): void {
  if (value && wanted.test(value))
    element.setAttribute('style', `${element.getAttribute('style') ?? ''};${name}:${value}`);
}

/** Skips elements that already mean a strikethrough. */
function strike(element: Element, style: CSSStyleDeclaration): void {
  if (!/^(?:del|s|strike)$/.test(element.localName))
    addStyle(element, 'text-decoration-line', style.textDecorationLine, /line-through/);
}

/** Keeps bold, italic, strikethrough, superscript and subscript that come from a rule and differ from the text around. */
function applyMarks(element: Element, style: CSSStyleDeclaration, readOuter: () => CSSStyleDeclaration): void {
  strike(element, style);
  // Elements with a meaning of their own keep their default style.
  if (!/^(?:span|font|label)$/.test(element.localName)) return;
  const isBold = (one: CSSStyleDeclaration) => Number(one.fontWeight) >= 600;
  addStyle(element, 'vertical-align', style.verticalAlign, /^(?:super|sub)$/);
  if (isBold(style) && !isBold(readOuter())) addStyle(element, 'font-weight', style.fontWeight, /^/);
  if (style.fontStyle !== 'normal' && style.fontStyle !== readOuter().fontStyle)
    addStyle(element, 'font-style', style.fontStyle, /^(?:italic|oblique)/);
}

/** Sets the missing size of an icon. Reading the computed size forces a layout. */
function applySize(element: Element, style: CSSStyleDeclaration): void {
  if (style.display === 'none') element.setAttribute('hidden', '');
  for (const name of ['width', 'height'] as const) {
    const size = element.hasAttribute(name) ? 0 : pixels(style[name]);
    if (size > 0 && size <= signSize) element.setAttribute(name, String(Math.round(size)));
  }
}

/**
 * Sets the size of an inline image that a rule shrinks to an icon, or that is not loaded yet. A broken image and a
 * placeholder are displayed at their natural size, which says nothing about the picture.
 */
function applyImageSize(image: Element, live: Element, style: CSSStyleDeclaration): void {
  const size = [pixels(style.width), pixels(style.height)].map(Math.round);
  const [width = 0, height = 0] = size;
  if (width <= minSignSize || height <= minSignSize || height > signSize) return;
  const natural = readNative<number>(live, 'naturalHeight');
  if (natural > height || (natural === 0 && !readNative<boolean>(live, 'complete'))) {
    image.setAttribute('width', String(width));
    image.setAttribute('height', String(height));
  }
}
