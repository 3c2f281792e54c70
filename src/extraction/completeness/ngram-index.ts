/** Looks for pieces of text in a text, each in time that grows with the piece alone. */
export interface NgramIndex {
  /** How many characters of a piece stand in the text: those that are part of a run that stands there. */
  countHeld(piece: string): number;
  holds(piece: string): boolean;
}

/** So many characters in a row are found again in a text when they are the same; of a shorter piece all are. */
export const longestRun = 6;

/** Bits for each character of the text: of runs that do not stand in it, fewer than one in this many look as if they did. */
const sparseness = 32;

/** 32 MB, for a text of 8,000,000 characters; one that is longer is looked through less sharply. */
const mostBits = 28;

/**
 * The runs of a text as a filter of bits: a set of strings would hold each character many times over, and a search
 * through the text for each of thousands of pieces would never end.
 */
export function buildNgramIndex(text: string): NgramIndex {
  const size = 2 ** Math.min(mostBits, Math.ceil(Math.log2(Math.max(32, text.length * sparseness))));
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
    const length = Math.min(piece.length, longestRun);
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

/** FNV-1a with its high bits mixed into the low ones, which are the ones that are used. */
function hash(text: string, start: number, length: number): number {
  let sum = 0x811c9dc5;
  for (let at = start; at < start + length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}
