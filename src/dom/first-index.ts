/**
 * The first index from `low` to `high` (exclusive) that `isBehind` a limit, by binary search: it must be true for all
 * indexes after one for which it is true. `high` if there is none.
 */
export function firstIndex(low: number, high: number, isBehind: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBehind(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
