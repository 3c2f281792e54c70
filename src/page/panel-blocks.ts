import { squash } from '../core/blocks.ts';

/** The blocks that stand in some of the body's parts and say something, in order. */
export type BlocksOf = (parts: readonly Element[]) => readonly Element[];

/**
 * Each part is looked into once: the window comes to rest often, and a text may be long. An article that grows gets
 * other parts.
 */
export function openBlocks(): BlocksOf {
  const known = new WeakMap<Element, readonly Element[]>();
  const blocksIn = (part: Element) => {
    const blocks = known.get(part) ?? findBlocks(part);
    known.set(part, blocks);
    return blocks;
  };
  return (parts) => parts.flatMap(blocksIn);
}

/** The parts of the open panel's article, one below the other. */
export function partsOf(body: Element): readonly Element[] {
  return [...(body.firstElementChild?.children ?? [])];
}

/** Index of the first part that ends below a line of the window. */
export function findBelow(parts: readonly Element[], line: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

const names = 'p, li, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, img, dt, dd';

function findBlocks(part: Element): readonly Element[] {
  const blocks = [part, ...part.querySelectorAll(names)].filter((element) => element.matches(names));
  return blocks.filter((element) => {
    if (element.matches('pre *') || element.querySelector('p, li, pre')) return false;
    return squash(wordsOf(element)) !== '';
  });
}

/** What a block says; of a picture its address. */
export function wordsOf(block: Element): string {
  return (block.tagName === 'IMG' ? block.getAttribute('src') : block.textContent) ?? '';
}
