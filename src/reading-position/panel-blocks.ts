import { stripWhitespace } from '../dom/elements.ts';
import { hashText, type PositionBlock } from './position.ts';

/** An article in the open panel or on its page, as far as it tells a place. */
export interface PanelBlocks {
  /** What stands one below the other in its box. */
  readonly parts: readonly Element[];
  /** For each part the index of its first block, or of the next one's where it has none. */
  readonly starts: readonly number[];
  /** All that says something, in order. */
  readonly blocks: readonly Element[];
  readonly marks: readonly PositionBlock[];
}

/** Looked up once, and again when the article has grown: the window comes to rest often, and a text may be long. */
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

/** What a block says; of a picture its address. */
function wordsOf(block: Element): string {
  return (block.tagName === 'IMG' ? block.getAttribute('src') : block.textContent) ?? '';
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
