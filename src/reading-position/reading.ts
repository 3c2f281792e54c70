import { measureText, passedShare, readingLineOf } from './reading-line.ts';

/** How far an article was read. */
export interface Reading {
  readonly title: string;
  /** Share of its text that has passed the reading line, 0 to 1: 1 where its end has been seen, and only there. */
  readonly share: number;
  /** The first words of the block that was read last; empty at the end. They lead to the place. */
  readonly words: string;
}

/** What is kept of it, with the address of the article, and the time as epoch milliseconds. */
export interface StoredReading extends Reading {
  /** Of the shape; a newer one is read as far as it is understood. */
  readonly version: number;
  readonly url: string;
  readonly at: number;
}

/** So many characters of a title and of a block are kept. */
const titleLength = 300;
const wordsLength = 80;

/** Fewer characters of a block, such as of a cell or a line of code, stand at many places. */
const fewestSigns = 8;

/** `read`: the blocks that were begun, none where the article was read to its end. */
export function readingOf(title: string, body: Element, read: readonly Element[] | undefined): Reading {
  const bounds = measureText(body);
  const share = Math.min(0.99, passedShare(readingLineOf(bounds), bounds.start, bounds.end));
  const block = read?.findLast((one) => startOf(one).length >= fewestSigns);
  const words = block ? startOf(block) : '';
  return { title: cut(title, titleLength), share: read ? share : 1, words };
}

export function parseReading(outside: unknown): StoredReading | undefined {
  const { version, url, title, share, words, at } = Object(outside) as Readonly<Record<string, unknown>>;
  if (typeof version !== 'number' || typeof url !== 'string') return undefined;
  if (typeof at !== 'number' || Number.isNaN(new Date(at).getTime())) return undefined;
  if (typeof title !== 'string' || typeof words !== 'string') return undefined;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) return undefined;
  return { version, url, title: cut(title, titleLength), share, words: cut(words, wordsLength), at };
}

function startOf(block: Element): string {
  return cut((block.textContent ?? '').slice(0, 4 * wordsLength), wordsLength);
}

function cut(text: string, length: number): string {
  // Not half of a sign of two code units.
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '');
}
