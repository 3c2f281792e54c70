// Blocks, and the text of elements: for the snapshot. On a live page a form's fields may shadow its properties (`native.ts`).
import { remember } from './still-tree.ts';

const blockNames = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 ' +
    'H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text users never see. */
export const unrenderedSelector =
  'script, style, noscript, noembed, noframes, template, title, textarea, select, option, button, datalist';

const unrenderedNames = new Set(unrenderedSelector.toUpperCase().split(', '));

export function isBlock(element: Element): boolean {
  return blockNames.has(element.tagName);
}

const headingNames = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

export function isHeading(element: Element): boolean {
  return headingNames.has(element.tagName);
}

/**
 * Text without whitespace and icon font characters: the site puts spaces between Han and Latin text in some places and
 * not in others, and icons before the labels of buttons.
 */
export function stripWhitespace(text: string): string {
  return text.replace(/[\s\u200b\ufeff\ue000-\uf8ff]+/g, '');
}

/** The text in a node, without whitespace and icon font characters. */
export const strippedText = remember((node: Node) => stripWhitespace(node.textContent ?? ''));

/** Whether a node holds nothing but whitespace and icon font characters. */
export function isBlank(node: Node): boolean {
  return node.nodeType === 3 ? !inked.test(node.nodeValue ?? '') : isBlankWithout(node, nothing);
}

const nothing: ReadonlySet<string> = new Set();

const inked = /[^\s\u200b\ufeff\ue000-\uf8ff]/;

/** Text in one line, with runs of whitespace collapsed. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** The text of each non-blank text node in an element, in one line each. */
export function listTexts(element: Element): string[] {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    texts.push(collapseWhitespace(node.nodeValue ?? ''));
  return texts.filter((text) => text !== '');
}

/** An element's text in one line: a `<br>` counts as a space, and numbers of footnotes are left out. */
export function lineText(element: Element): string {
  const parted = 'br, sup > a[href^="#"]';
  if (!element.querySelector(parted)) return collapseWhitespace(element.textContent ?? '');
  const copy = element.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll(parted)) end.replaceWith(' ');
  return collapseWhitespace(copy.textContent ?? '');
}

/** The text that users see in an element, without whitespace. */
export const visibleText = remember((element: Element) => textWithout(element, unrenderedNames));

/** The same without blocks of code. */
export const textWithoutCode = (element: Element) => textWithout(element, codeNames);

const codeNames = new Set([...unrenderedNames, 'PRE']);

/** The same, including labels of buttons and text of fields: all of an element's text except scripts and styles. */
export const saidText = remember((element: Element) => textWithout(element, scriptNames));

const scriptNames = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

function textWithout(element: Element, silent: ReadonlySet<string>): string {
  const parts: string[] = [];
  forEachText(element, silent, (text) => parts.push(text));
  return stripWhitespace(parts.join(''));
}

/** Whether an element holds only unrendered text or whitespace: `visibleText` is empty. */
export function isUnseen(element: Element): boolean {
  return isBlankWithout(element, unrenderedNames);
}

/** The same, including labels of buttons and text of fields: `saidText` is empty. */
export function isSilent(element: Element): boolean {
  return isBlankWithout(element, scriptNames);
}

function isBlankWithout(element: Node, silent: ReadonlySet<string>): boolean {
  let isFilled = false;
  forEachText(element, silent, (text) => {
    isFilled = inked.test(text);
    return isFilled;
  });
  return !isFilled;
}

/** Visits each text in an element, until `visit` returns true. */
function forEachText(element: Node, silent: ReadonlySet<string>, visit: (text: string) => unknown): void {
  // Not recursive: a page may be nested more deeply than the stack allows.
  let node: Node | null = element.firstChild;
  while (node) {
    if (node.nodeType === 3 && visit(node.nodeValue ?? '') === true) return;
    const inside: Node | null = node.nodeType === 1 && !silent.has((node as Element).tagName) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
}

/** Whether its own `style` attribute sets `display: none`. */
export function isUndisplayed(element: Element): boolean {
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

/** Length of the stripped text that is in links. */
export const linkLength = remember((element: Element) => {
  let length = 0;
  for (const link of element.querySelectorAll('a[href]')) length += strippedText(link).length;
  return length;
});

/** True if `a` precedes `b` in the document and does not contain it. */
export function isBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  return (position & 4) !== 0 && (position & 16) === 0;
}

/** The deepest element that contains both. */
export function commonAncestor(a: Element, b: Element): Element {
  let at: Element = a;
  while (!at.contains(b) && at.parentElement) at = at.parentElement;
  return at;
}

/** Copies of all nodes in an element: a range needs only one call into the browser for any number of them. */
export function cloneContents(element: Element): DocumentFragment {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.cloneContents();
}

/** Descends through boxes whose only child element is a box; returns the innermost. */
export function innermost(box: Element): Element {
  let at = box;
  while (at.childElementCount === 1 && at.firstElementChild && isBox(at.firstElementChild)) at = at.firstElementChild;
  return at;
}

export function isBox(element: Element): boolean {
  return /^(?:DIV|SECTION|ARTICLE|MAIN)$/.test(element.tagName);
}

/** It has no text, picture, frame or control. */
export function isEmptyBox(box: Element): boolean {
  return isBlank(box) && !box.querySelector('img, svg, iframe, input, textarea, button');
}

/** Whether an element is one of the boxes, or inside one. */
export function isInsideAny(element: Element, boxes: Pick<ReadonlySet<Element>, 'has'>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (boxes.has(at)) return true;
  return false;
}

/** Replaces an element by its children. */
export function unwrap(element: Element): void {
  // One by one: spreading thousands of nodes is slow.
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}
