import { readSigns } from './signs.ts';

/** What `RaritiesModule` says. */
export function readRarities(
  content: Element,
  live: Element | undefined,
  window: Window & typeof globalThis,
): (copy: Element) => void {
  if (live) readSigns(content, live, window);
  return () => undefined;
}
