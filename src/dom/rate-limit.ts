/** The period that a rate limit counts in, in ms. */
export const ratePeriodMs = 10_000;

/**
 * Returns a function that counts its calls and returns whether there were at most `max` in the last `ratePeriodMs`: two
 * scripts that undo each other would never stop, while a page that does something once per navigation may do so forever.
 */
export function limitRate(max: number): () => boolean {
  let calls: number[] = [];
  return () => {
    const now = performance.now();
    calls = [...calls.filter((time) => now - time < ratePeriodMs), now];
    return calls.length <= max;
  };
}
