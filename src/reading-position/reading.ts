import { fieldsOf } from '../dom/is-record.ts';
import { measureText, passedShare, readingLineOf } from './reading-line.ts';

/** How far an article was read. */
export interface ReadingRecord {
  readonly title: string;
  /** Share of its text above the reading line, 0 to 1; 1 only if its end was visible. */
  readonly share: number;
  /** The first words of the last block that was read, which link to the place; empty at the end. */
  readonly words: string;
}

/** A reading as stored: `url` is the article's address, `at` the time in epoch ms. */
export interface StoredReading extends ReadingRecord {
  /** Version of the format; a newer one is read as far as its fields are known. */
  readonly version: number;
  readonly url: string;
  readonly at: number;
}

/** Maximum number of characters stored of a title and of a block. */
const titleLength = 300;
const wordsLength = 80;

/** Minimum number of characters of a block: shorter texts, such as cells or lines of code, occur in many places. */
const minSigns = 8;

/** `read`: the blocks that were begun; `undefined` if the article was read to its end. */
export function readingRecordOf(title: string, body: Element, read: readonly Element[] | undefined): ReadingRecord {
  const bounds = measureText(body);
  const share = Math.min(0.99, passedShare(readingLineOf(bounds), bounds.start, bounds.end));
  const block = read?.findLast((one) => startOf(one).length >= minSigns);
  const words = block ? startOf(block) : '';
  return { title: cut(title, titleLength), share: read ? share : 1, words };
}

export function parseReading(outside: unknown): StoredReading | undefined {
  const { version, url, title, share, words, at } = fieldsOf(outside);
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
  // Don't keep half of a surrogate pair.
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '');
}
