import { stripWhitespace } from '../dom/elements.ts';
import { fieldsOf } from '../dom/is-record.ts';

/** The user's place in an article. Of the text, it contains only a short heading and a hash of one block. */
export interface Position {
  /** `hashText` of the block: finds it again when blocks before it were added or removed. */
  readonly block: number;
  /** Its index among the article's blocks. */
  readonly index: number;
  /** How much of it was above the reading line, 0 to 1. */
  readonly passed: number;
  /** The heading above, truncated to `headingLength`; empty above the first heading. */
  readonly heading: string;
  /** Number of blocks from that heading to it, or from the start. */
  readonly below: number;
}

/** A block of the article as it is now. Both properties may be getters: in a long article most are never read. */
export interface PositionBlock {
  readonly hash: number;
  /** Text of the heading, if the block is one. */
  readonly heading?: string | undefined;
}

/** Maximum number of characters kept of a heading. */
const headingLength = 40;

function truncateHeading(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, headingLength).join('');
}

/** FNV-1a hash (32 bits) of the text without whitespace. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of stripWhitespace(text)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

export function parsePosition(outside: unknown): Position | undefined {
  const { block, index, passed, heading, below } = fieldsOf(outside);
  if (!isCount(block) || !isCount(index) || !isCount(below) || typeof heading !== 'string') return undefined;
  if (typeof passed !== 'number' || !(passed >= 0 && passed <= 1)) return undefined;
  return { block, index, passed, heading: truncateHeading(heading), below };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The position of the block at `index`; `marks` are all blocks of the article. `undefined` if there is no such block. */
export function positionOf(index: number, passed: number, marks: readonly PositionBlock[]): Position | undefined {
  const mark = marks[index];
  if (!mark) return undefined;
  const above = marks.findLastIndex(({ heading }, at) => at <= index && heading !== undefined);
  const share = Math.round(Math.min(1, Math.max(0, passed)) * 100) / 100;
  return {
    block: mark.hash,
    index,
    passed: share,
    heading: truncateHeading(marks[above]?.heading ?? ''),
    below: above < 0 ? index : index - above,
  };
}

/**
 * Index of the block of a position: the nearest block with its hash, else the block as far below the same heading, else
 * the one at its index. `undefined` if there are no blocks.
 */
export function findPosition(position: Position, marks: readonly PositionBlock[]): number | undefined {
  if (marks.length === 0) return undefined;
  const self = nearest(position.index, marks, ({ hash }) => hash === position.block);
  if (self !== undefined) return self;
  const from = position.index - position.below;
  const isAbove = ({ heading }: PositionBlock) =>
    heading !== undefined && truncateHeading(heading) === position.heading;
  const above = position.heading === '' ? undefined : nearest(from, marks, isAbove);
  if (above === undefined) return Math.min(position.index, marks.length - 1);
  const next = marks.findIndex(({ heading }, at) => at > above && heading !== undefined);
  return Math.min(above + position.below, (next < 0 ? marks.length : next) - 1);
}

function nearest(
  to: number,
  marks: readonly PositionBlock[],
  isIt: (mark: PositionBlock) => boolean,
): number | undefined {
  const found = marks.flatMap((mark, index) => (isIt(mark) ? [index] : []));
  return found.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to))[0];
}
