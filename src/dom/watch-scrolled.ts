import { readNative, windowOf } from './native.ts';

/**
 * Whether the window may have been scrolled since the page began to load. Reading `scrollY` would force a layout of the
 * whole page, just when a new article is about to be covered. True if the page was there before us; a scroll in the
 * current frame, not painted yet, is not known.
 */
export function watchScrolled(document: Document, signal: AbortSignal): () => boolean {
  let mayBe = Boolean(readNative(document, 'body'));
  windowOf(document).addEventListener(
    'scroll',
    () => {
      mayBe = true;
    },
    { signal, passive: true, capture: true },
  );
  return () => mayBe;
}
