import { readNative } from '../../dom/native.ts';

/** A page that goes from an article to a page that is none has so much time to take the article away, in ms. */
export const maxLeavingMs = 300;

/** Calls back once when the page has taken an element away, or has had its time for it. */
export function whenGone(
  document: Document,
  element: Element | undefined,
  callback: () => void,
  signal: AbortSignal,
): void {
  const window = readNative<Window>(document, 'defaultView');
  const end = () => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
  const go = () => {
    end();
    callback();
  };
  const observer = new MutationObserver(() => {
    if (!element?.isConnected) go();
  });
  observer.observe(document, { childList: true, subtree: true });
  const timer = window.setTimeout(go, maxLeavingMs);
  signal.addEventListener('abort', end, { once: true });
}
