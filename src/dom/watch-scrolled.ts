import { readNative } from './native.ts';

/**
 * Whether the window may have been scrolled since the page began. To ask for `scrollY` lays the page out whenever it
 * has changed, all of it, and an article that has just come is about to be covered. A page that stood before us may
 * have been scrolled; a scroll in the frame that is not painted yet is not known.
 */
export function watchScrolled(document: Document, signal: AbortSignal): () => boolean {
  let mayBe = Boolean(readNative(document, 'body'));
  readNative<Window>(document, 'defaultView').addEventListener(
    'scroll',
    () => {
      mayBe = true;
    },
    { signal, passive: true, capture: true },
  );
  return () => mayBe;
}
