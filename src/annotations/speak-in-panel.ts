import type { Selectors } from './annotation.ts';

/** A panel that stands later than this has not been opened for it, in ms. */
const patienceMs = 10_000;

let left: { readonly key: string; readonly words: Selectors | undefined; readonly at: number } | undefined;

/** On the page: words that the panel is to read aloud from once it stands. */
export function leaveForPanel(key: string, words: Selectors | undefined): void {
  left = { key, words, at: performance.now() };
}

/** In the panel: what was left for this article just now, once. */
export function takeLeft(key: string): Selectors | undefined {
  const words = left?.key === key && performance.now() - left.at < patienceMs ? left.words : undefined;
  left = undefined;
  return words;
}
