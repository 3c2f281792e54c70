import type { Selectors } from './annotation.ts';

/** A panel that opens later than this many ms after the request was not opened for it. */
const patienceMs = 10_000;

let left: { readonly key: string; readonly words: Selectors | undefined; readonly at: number } | undefined;

/** On the page: leaves a text for the panel to read aloud from once it is open. */
export function leaveForPanel(key: string, words: Selectors | undefined): void {
  left = { key, words, at: performance.now() };
}

/** In the panel: takes the text that was just left for this article, once; `undefined` if there is none. */
export function takeLeft(key: string): Selectors | undefined {
  const words = left?.key === key && performance.now() - left.at < patienceMs ? left.words : undefined;
  left = undefined;
  return words;
}
