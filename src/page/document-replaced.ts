import { readNative } from '../dom/native.ts';

/**
 * Calls back once, when the page has replaced its whole document (`document.open()`, another root element). This
 * removes all listeners on the window and in the tree, shadow trees included; mutation observers survive.
 */
export function onDocumentReplaced(document: Document, callback: () => void, signal: AbortSignal): void {
  const rootOf = () => readNative<Element | null>(document, 'documentElement');
  let root = rootOf();
  const observer = new MutationObserver(() => {
    const now = rootOf();
    if (!now || now === root) return;
    const isFirst = root === null;
    root = now;
    if (isFirst) return;
    observer.disconnect();
    callback();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
