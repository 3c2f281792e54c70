import { Readability } from '@mozilla/readability';
import { cloneContents, unwrap } from '../dom/elements.ts';
import { levelAttribute } from './outline/outline.ts';

/** Elements that must be kept whole: they contain no clutter, and Readability's score for prose must not drop them. */
const opaque = 'pre, figure, table';

/** Marks the paragraph that replaces an opaque block. */
const placeMark = 'data-infoq-reader-place';

/**
 * Runs Readability on a copy of the content. Returns `undefined` if it finds no article, or loses a block or the target
 * of a link. The opaque blocks are moved into `body`; `restore()` moves them back into `copy`.
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
  /** The paragraph that replaces the block in the content. */
  readonly place: Element;
}

function insertPlaceholder(block: Element, index: number): Opaque {
  const place = block.ownerDocument.createElement('p');
  place.setAttribute(placeMark, String(index));
  // Gives the placeholder the weight of a paragraph: otherwise a box with nothing but code would count as empty.
  place.textContent = 'block, '.repeat(12);
  block.replaceWith(place);
  return { block, place };
}

/** Replaces the placeholders by their blocks. Returns false, and moves nothing, if one is missing or out of order. */
function setIn(body: Element, blocks: readonly Opaque[]): boolean {
  const places = [...body.querySelectorAll(`[${placeMark}]`)];
  const isWhole = places.length === blocks.length && places.every((one, at) => one.getAttribute(placeMark) === `${at}`);
  if (isWhole) for (const [index, { block }] of blocks.entries()) places[index]?.replaceWith(block);
  return isWhole;
}

/** Only outermost blocks count. A table with one row or one column may be used for layout, so it is not opaque. */
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
    // One attempt without fallbacks: if the result loses something, the caller uses the content itself.
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

/**
 * Returns a check that all link targets and headings are still there: Readability drops the id of an element that it
 * renames.
 */
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
