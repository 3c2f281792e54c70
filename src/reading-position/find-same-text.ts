/** How many characters on each side of a place are searched for, the most reliable first. */
const contextLengths: readonly (readonly [before: number, after: number])[] = [
  [96, 96],
  [40, 40],
  [0, 64],
  [16, 16],
  [64, 0],
  [0, 20],
  [20, 0],
  [6, 6],
];

/**
 * Finds the character at `at` in `text` again in `other`, by the text around it. Both are readings of one article, and
 * each may lack parts of the other. Returns its index, or `undefined` if none of the surrounding text occurs in `other`.
 */
export function findSameOffset(text: string, at: number, other: string): number | undefined {
  for (const [before, after] of contextLengths) {
    const from = Math.max(0, at - before);
    const words = text.slice(from, at + after);
    if (words.length < 6) continue;
    const theirs = listPlaces(other, words);
    if (theirs.length === 0) continue;
    const ours = listPlaces(text, words);
    // If the text occurs several times: the same occurrence, or if the counts differ, the nearest one.
    const turn = ours.indexOf(from);
    const share = from / text.length;
    const nearest = theirs.toSorted((a, b) => Math.abs(a / other.length - share) - Math.abs(b / other.length - share));
    const found = ours.length === theirs.length ? theirs[turn] : nearest[0];
    if (found !== undefined) return Math.min(found + at - from, other.length - 1);
  }
  return undefined;
}

/** Maximum number of occurrences: more than this are no evidence of the place. */
const maxOccurrences = 2000;

function listPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < maxOccurrences; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}
