import { blockSelector, isBlock } from '../blocks.ts';
import { fillLists } from '../fill-lists.ts';
import { setSign, signedSelector } from '../set-sign.ts';
import { keepNumbers } from './lists.ts';

/** Blocks that are left alone: no style or link is moved into them. */
const whole = /^(?:PRE|HR|SVG|MATH)$/i;

/** What Markdown can't have in code: there it is text. */
const besideCode = 'a[href]:not([href^="#"]), img, svg, math, br';

/**
 * Changes the nodes, in place, to a tree that Markdown can express: lists contain only entries, a style or link around
 * blocks moves into each of them, and links, images and line breaks divide the code that they are in.
 */
export function prepare(part: HTMLElement): void {
  fillLists(part);
  for (const block of part.querySelectorAll(signedSelector)) setSign(block);
  for (const list of part.querySelectorAll(`ol:has(> ${signedSelector})`)) dropNumbers(list);
  for (const entry of part.querySelectorAll('li[data-marker="none"]')) joinLists(entry);
  for (const list of part.querySelectorAll('ol[data-marker="none"]')) dropNumbers(list);
  for (const element of part.querySelectorAll('*')) {
    if (isLine(element) && element.querySelector(blockSelector)) {
      moveInto([...element.childNodes], element);
      element.replaceWith(...element.childNodes);
    }
  }
  for (const code of part.querySelectorAll('code')) if (!code.closest('pre')) divideCode(code);
}

function divideCode(code: Element): void {
  if (!code.querySelector(besideCode)) return;
  let text: ChildNode[] = [];
  const endText = () => {
    const own = code.cloneNode(false) as Element;
    own.append(...text);
    if (own.hasChildNodes()) code.before(own);
    text = [];
  };
  for (const node of [...code.childNodes]) {
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (!element?.matches(besideCode) && !element?.querySelector(besideCode)) {
      text.push(node);
      continue;
    }
    endText();
    code.before(element);
    if (element.matches('img, svg, math, br')) continue;
    const inner = code.cloneNode(false) as Element;
    inner.append(...element.childNodes);
    element.append(inner);
    divideCode(inner);
  }
  endText();
  code.remove();
}

function isLine(element: Element): boolean {
  return !isBlock(element) && !element.closest('svg, math, h1, h2, h3, h4, h5, h6, [data-heading-level], summary, pre');
}

/** Wraps each line among the nodes in a copy of the wrapper. */
function moveInto(nodes: readonly ChildNode[], wrapper: Element): void {
  let line: ChildNode[] = [];
  const endLine = () => {
    const [first] = line;
    if (first && line.some((node) => node.nodeType !== 3 || node.nodeValue?.trim())) {
      const own = wrapper.cloneNode(false) as Element;
      first.before(own);
      own.append(...line);
    }
    line = [];
  };
  for (const node of nodes) {
    const holdsBlock = node.nodeType === 1 && (node as Element).querySelector(blockSelector) !== null;
    if (!isBlock(node) && !holdsBlock) line.push(node);
    else {
      endLine();
      if (!whole.test(node.nodeName)) moveInto([...node.childNodes], wrapper);
      // Nothing in code is Markdown: with a link in it, it is HTML.
      else if (node.nodeName === 'PRE' && wrapper.nodeName === 'A') {
        const own = wrapper.cloneNode(false) as Element;
        own.append(...((node as Element).querySelector('code') ?? node).childNodes);
        ((node as Element).querySelector('code') ?? (node as Element)).append(own);
      }
    }
  }
  endLine();
}

/** Some editors indent lists by an entry without a marker: lists alone in such an entry move to the entry before it. */
function joinLists(entry: Element): void {
  const { previousElementSibling: before, parentElement: list } = entry;
  const isOfLists = [...entry.childNodes].every((node) =>
    node.nodeType === 1 ? /^[UO]L$/.test(node.nodeName) : !node.nodeValue?.trim(),
  );
  if (before?.nodeName !== 'LI' || !list || !isOfLists) return;
  keepNumbers(list);
  before.append(...entry.children);
  entry.remove();
}

/** Makes a list without visible numbers a bullet list: Markdown would number it, often next to numbers in the text. */
function dropNumbers(list: Element): void {
  const other = list.ownerDocument.createElement('ul');
  other.append(...list.childNodes);
  list.replaceWith(other);
}
