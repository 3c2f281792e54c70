/** Finds strings in a text, in time proportional to the length of the string alone. */
export interface NgramIndex {
  /** Number of characters of `piece` that are in a run of `maxRunLength` characters which the text contains. */
  countHeld(piece: string): number;
  holds(piece: string): boolean;
}

/** Length of the runs that are compared, in characters. A shorter string is compared as a whole. */
export const maxRunLength = 6;

/** Bits per character of the text. The rate of false positives is less than 1 in this number. */
const sparseness = 32;

/** Maximum bits, as an exponent of 2: 32 MB, for a text of 8,000,000 characters. A longer text has more false positives. */
const maxBits = 28;

/**
 * Indexes the runs of a text in bit filters: a set of strings would need many times the memory of the text, and
 * searching the text for each of thousands of strings would take too long.
 */
export function buildNgramIndex(text: string): NgramIndex {
  const size = 2 ** Math.min(maxBits, Math.ceil(Math.log2(Math.max(32, text.length * sparseness))));
  const filters = new Map<number, Uint32Array>();
  const readFilter = (length: number): Uint32Array => {
    const known = filters.get(length);
    if (known) return known;
    const filter = new Uint32Array(size / 32);
    for (let at = 0; at + length <= text.length; at++) {
      const bit = hash(text, at, length) & (size - 1);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    filters.set(length, filter);
    return filter;
  };
  const countHeld = (piece: string): number => {
    const length = Math.min(piece.length, maxRunLength);
    if (length === 0) return 0;
    const filter = readFilter(length);
    let held = 0;
    let end = 0;
    for (let at = 0; at + length <= piece.length; at++) {
      const bit = hash(piece, at, length) & (size - 1);
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      held += at + length - Math.max(at, end);
      end = at + length;
    }
    return held;
  };
  return { countHeld, holds: (piece) => countHeld(piece) === piece.length };
}

/** FNV-1a, with the high bits mixed into the low ones, since only these are used. */
function hash(text: string, start: number, length: number): number {
  let sum = 0x811c9dc5;
  for (let at = start; at < start + length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}
