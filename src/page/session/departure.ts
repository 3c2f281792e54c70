import { windowOf } from '../../dom/native.ts';

/** Maximum time, in ms, that a page has to remove the article after navigating from an article to a page without one. */
export const maxLeavingMs = 300;

/** Calls back once, when the page has removed the element or after `maxLeavingMs`. */
export function whenGone(
  document: Document,
  element: Element | undefined,
  callback: () => void,
  signal: AbortSignal,
): void {
  const window = windowOf(document);
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
