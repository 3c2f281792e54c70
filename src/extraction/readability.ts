import { Readability } from '@mozilla/readability';
import { cloneContents, unwrap } from '../dom/elements.ts';
import { levelAttribute } from './outline/outline.ts';

/** What stands for itself: nothing of it is clutter, and a step that weighs prose has no say in it. */
const opaque = 'pre, figure, table';

/** Marks the paragraph that keeps an opaque block's place. */
const placeMark = 'data-infoq-reader-place';

/**
 * Readability's cleaning of a content, or `undefined` where it finds none, loses a block or a place that a link leads
 * to. Opaque blocks are moved into the result: `copy` has its own again after `restore()`.
 */
export function runReadability(copy: HTMLElement): { body: HTMLElement; restore: () => void } | undefined {
  const isLed = readAnchors(copy);
  const blocks = [...copy.querySelectorAll(opaque)].filter(isOpaque).map(insertPlaceholder);
  const restore = () => {
    for (const { block, place } of blocks) place.replaceWith(block);
  };
  const body = parseWithReadability(copy);
  if (body && setIn(body, blocks) && isLed(body)) return { body, restore };
  restore();
  return undefined;
}

interface Opaque {
  readonly block: Element;
  /** What stands for it in the content. */
  readonly place: Element;
}

function insertPlaceholder(block: Element, index: number): Opaque {
  const place = block.ownerDocument.createElement('p');
  place.setAttribute(placeMark, String(index));
  // Weighed as a paragraph: what holds nothing but code is no empty box.
  place.textContent = 'block, '.repeat(12);
  block.replaceWith(place);
  return { block, place };
}

/** Puts the blocks into the copies of their places; false, and nothing is moved, where one is lost or moved. */
function setIn(body: Element, blocks: readonly Opaque[]): boolean {
  const places = [...body.querySelectorAll(`[${placeMark}]`)];
  const isWhole = places.length === blocks.length && places.every((one, at) => one.getAttribute(placeMark) === `${at}`);
  if (isWhole) for (const [index, { block }] of blocks.entries()) places[index]?.replaceWith(block);
  return isWhole;
}

/** Outermost blocks only; a table of one row or one column may be what a page was laid out with. */
function isOpaque(block: Element): boolean {
  if (block.parentElement?.closest(opaque)) return false;
  if (block.tagName !== 'TABLE') return true;
  const rows = block.querySelectorAll('tr').length;
  return rows > 1 && block.querySelectorAll('td, th').length > rows;
}

function parseWithReadability(copy: HTMLElement): HTMLElement | undefined {
  const page = copy.ownerDocument.implementation.createHTMLDocument('');
  const article = page.createElement('article');
  article.append(cloneContents(copy));
  page.body.append(article);
  const result = new Readability<Node>(page, {
    // One attempt: what it loses is found by comparing, and then the content itself is taken.
    charThreshold: 1,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const node = result?.content;
  if (node?.nodeType !== 1) return undefined;
  const box = node as HTMLElement;
  for (const wrapper of box.querySelectorAll('#readability-page-1, article')) unwrap(wrapper);
  return box;
}

/** Whether each place that a link of the article leads to, and each heading, is still there: what is renamed loses its id. */
function readAnchors(copy: Element): (body: Element) => boolean {
  const listIds = (root: Element) => new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  const ids = listIds(copy);
  const led = [...copy.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
  const marked = [...copy.querySelectorAll(`[${levelAttribute}]`)].map(({ id }) => id);
  const wanted = [...led, ...marked].filter((id) => ids.has(id));
  return (body) => {
    const held = listIds(body);
    return wanted.every((id) => held.has(id));
  };
}
