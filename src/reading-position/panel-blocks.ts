import { stripWhitespace } from '../dom/elements.ts';
import { firstIndex } from '../dom/first-index.ts';
import { hashText, type PositionBlock } from './position.ts';

/** The blocks of an article in the panel or on its page, by which a place is stored. */
export interface PanelBlocks {
  /** The children of the article's box. */
  readonly parts: readonly Element[];
  /** For each part, the index of its first block, or of the next part's if it has none. */
  readonly starts: readonly number[];
  /** All blocks that are not empty, in order. */
  readonly blocks: readonly Element[];
  readonly marks: readonly PositionBlock[];
}

/**
 * Returns a cached lookup of blocks, renewed when the box's children change: it is called after each scroll, and a text
 * may be long.
 */
export function openBlocks(signal: AbortSignal): (box: Element | null) => PanelBlocks {
  let known: (PanelBlocks & { readonly box: Element | null }) | undefined;
  const observer = new MutationObserver(() => {
    known = undefined;
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return (box) => {
    if (known?.box === box && observer.takeRecords().length === 0) return known;
    observer.disconnect();
    if (box && !signal.aborted) observer.observe(box, { childList: true });
    known = { box, ...listBlocks([...(box?.children ?? [])]) };
    return known;
  };
}

function listBlocks(parts: readonly Element[]): PanelBlocks {
  const starts: number[] = [];
  const blocks: Element[] = [];
  for (const part of parts) {
    starts.push(blocks.length);
    blocks.push(...findBlocks(part));
  }
  return { parts, starts, blocks, marks: blocks.map(positionBlockOf) };
}

const blockSelector = 'p, li, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, img, dt, dd';

function findBlocks(part: Element): Element[] {
  const blocks = [part, ...part.querySelectorAll(blockSelector)].filter((element) => element.matches(blockSelector));
  return blocks.filter((element) => {
    if (element.matches('pre *') || element.querySelector('p, li, pre')) return false;
    return stripWhitespace(wordsOf(element)) !== '';
  });
}

function positionBlockOf(block: Element): PositionBlock {
  return {
    get hash() {
      return hashText(wordsOf(block));
    },
    get heading() {
      return block.matches('h1, h2, h3, h4, h5, h6, [data-heading-level]') ? (block.textContent ?? '') : undefined;
    },
  };
}

/** The text of a block; for a picture, its address. */
function wordsOf(block: Element): string {
  return (block.tagName === 'IMG' ? block.getAttribute('src') : block.textContent) ?? '';
}

/** Index of the first part that ends below `line` (px from the top of the window); `parts.length` if there is none. */
export function findBelow(parts: readonly Element[], line: number): number {
  return firstIndex(0, parts.length, (index) => (parts[index]?.getBoundingClientRect().bottom ?? 0) > line);
}
