/** What is a block, and how much text it holds. What asks an element for its text is for the snapshot: on a live page a form's fields may hide its names (`native.ts`). */

import { remember } from './still-tree.ts';

const blockNames = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 ' +
    'H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text no reader sees. */
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
 * Text without white space and without signs of icon fonts: the site spaces Han and Latin apart in some places and not
 * in others, and sets an icon before the words of a button.
 */
export function stripWhitespace(text: string): string {
  return text.replace(/[\s\u200b\ufeff\ue000-\uf8ff]+/g, '');
}

/** The text in a node without white space and without signs of icon fonts. */
export const strippedText = remember((node: Node) => stripWhitespace(node.textContent ?? ''));

/** It says nothing but white space and signs of icon fonts. */
export function isBlank(node: Node): boolean {
  return node.nodeType === 3 ? !inked.test(node.nodeValue ?? '') : isBlankWithout(node, nothing);
}

const nothing: ReadonlySet<string> = new Set();

const inked = /[^\s\u200b\ufeff\ue000-\uf8ff]/;

/** The nodes of a tree that say something, in its order, each with its text without white space. */
export const listTextNodes = remember((root: Node): readonly SaidText[] => {
  const found: SaidText[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = stripWhitespace(node.nodeValue ?? '');
    if (text !== '') found.push({ node: node as Text, text });
  }
  return found;
});

export interface SaidText {
  readonly node: Text;
  readonly text: string;
}

/** Text as one line. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** What stands in an element, piece by piece: the text of each node that says something, as one line. */
export function listTexts(element: Element): string[] {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    texts.push(collapseWhitespace(node.nodeValue ?? ''));
  return texts.filter((text) => text !== '');
}

/** An element's text as one line: a line end in it parts words. */
export function lineText(element: Element): string {
  if (!element.querySelector('br')) return collapseWhitespace(element.textContent ?? '');
  const copy = element.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll('br')) end.replaceWith(' ');
  return collapseWhitespace(copy.textContent ?? '');
}

/** The text that a reader sees in an element, without white space. */
export const visibleText = remember((element: Element) => textWithout(element, unrenderedNames));

/** The same with the words on buttons and in fields: all that a block says, where its scripts say nothing. */
export const saidText = remember((element: Element) => textWithout(element, scriptNames));

const scriptNames = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

function textWithout(element: Element, silent: ReadonlySet<string>): string {
  const parts: string[] = [];
  forEachText(element, silent, (text) => parts.push(text));
  return stripWhitespace(parts.join(''));
}

/** All that it holds is unrendered, or white space: `visibleText` is empty. */
export function isUnseen(element: Element): boolean {
  return isBlankWithout(element, unrenderedNames);
}

/** The same with words on buttons and in fields: `saidText` is empty. */
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

/** Each text in an element, until one is answered with true. */
function forEachText(element: Node, silent: ReadonlySet<string>, visit: (text: string) => unknown): void {
  // Not recursive: a page may nest deeper than a stack.
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

/** Its own style attribute keeps it from being displayed. */
export function isUndisplayed(element: Element): boolean {
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

/** Length of the text that is in links. */
export const linkLength = remember((element: Element) => {
  let length = 0;
  for (const link of element.querySelectorAll('a[href]')) length += strippedText(link).length;
  return length;
});

/** True when `a` stands before `b` in the document and does not hold it. */
export function isBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  return (position & 4) !== 0 && (position & 16) === 0;
}

/** The deepest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element {
  let at: Element = a;
  while (!at.contains(b) && at.parentElement) at = at.parentElement;
  return at;
}

/** Copies of all nodes in an element: through a range, one call of the browser's for any number of them. */
export function cloneContents(element: Element): DocumentFragment {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.cloneContents();
}

/** The box inside of boxes that hold nothing but the next one. */
export function innermost(box: Element): Element {
  let at = box;
  while (at.childElementCount === 1 && at.firstElementChild && isBox(at.firstElementChild)) at = at.firstElementChild;
  return at;
}

export function isBox(element: Element): boolean {
  return /^(?:DIV|SECTION|ARTICLE|MAIN)$/.test(element.tagName);
}

/** Nothing stands in it, and nothing to press or to fill in. */
export function isEmptyBox(box: Element): boolean {
  return isBlank(box) && !box.querySelector('img, svg, iframe, input, textarea, button');
}

/** Whether an element is one of the boxes, or in one. */
export function isInsideAny(element: Element, boxes: Pick<ReadonlySet<Element>, 'has'>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (boxes.has(at)) return true;
  return false;
}

/** Takes an element's place with its children. */
export function unwrap(element: Element): void {
  // One by one: a spread of thousands of nodes is slow.
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}
