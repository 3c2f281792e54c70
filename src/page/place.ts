import { squash } from '../core/blocks.ts';

/** Where a reader is: a block, and where its top stands in the window. */
export interface Place {
  /** The block's text or its image's address: what is the same on the page and in the panel. */
  readonly key: string;
  /** Which of the blocks with this key, from 0. */
  readonly turn: number;
  /** How much of the block is above the reading line, 0 to 1; negative: px between the line and its top. */
  readonly passed: number;
}

/** Distance of the line that is being read from the top of the window, in px. */
export const readingLine = 120;

/** The start of the article, with what stands above its text: the same on the page and in the panel. */
const start: Place = { key: '', turn: 0, passed: 0 };

/** A window that is scrolled less than this is at the start, in px. */
const startEnds = 48;

/** The block on the reading line, or the first one below it. */
export function readPlace(root: Element): Place | undefined {
  if ((root.ownerDocument.defaultView?.scrollY ?? 0) < startEnds) return start;
  const blocks = listBlocks(root);
  for (const { element, key } of blocks) {
    const box = element.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= readingLine) continue;
    const turn = blocks.filter((other) => other.key === key).findIndex((other) => other.element === element);
    const passed = box.top > readingLine ? readingLine - box.top : (readingLine - box.top) / box.height;
    return { key, turn, passed };
  }
  return undefined;
}

/** Scrolls the window so that the place stands where it stood; false when it is not there. */
export function goToPlace(root: Element, place: Place): boolean {
  const window = root.ownerDocument.defaultView;
  if (place === start) {
    window?.scrollTo({ top: 0, behavior: 'instant' });
    return true;
  }
  const same = listBlocks(root).filter(
    ({ key, element }) => key === place.key && element.getBoundingClientRect().height > 0,
  );
  const block = same[place.turn] ?? same[0];
  if (!window || !block) return false;
  const box = block.element.getBoundingClientRect();
  const wanted = place.passed < 0 ? readingLine - place.passed : readingLine - place.passed * box.height;
  window.scrollBy({ top: box.top - wanted, behavior: 'instant' });
  return true;
}

/** The blocks of an article in order, each with what is the same on the page and in the panel. */
export function listBlocks(root: Element): { element: Element; key: string }[] {
  const blocks: { element: Element; key: string }[] = [];
  for (const element of root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, img, dt, dd')) {
    if (element.parentElement?.closest('pre') || element.querySelector('p, li, pre')) continue;
    const key = element.tagName === 'IMG' ? (element.getAttribute('src') ?? '') : squash(element.textContent ?? '');
    if (key !== '') blocks.push({ element, key });
  }
  return blocks;
}
