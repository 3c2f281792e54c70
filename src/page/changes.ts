/**
 * Calls back when the page's content may have changed, at most once per idle period: a storm of mutations costs
 * one look, and a quiet page none.
 */
export function onChanges(document: Document, callback: () => void, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window) return;
  let asked = 0;
  const look = () => {
    asked = 0;
    if (!signal.aborted) callback();
  };
  const ask = () => {
    asked ||= window.requestIdleCallback(look, { timeout: 300 });
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOurs(target))) ask();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  document.addEventListener('readystatechange', ask, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (asked) window.cancelIdleCallback(asked);
    },
    { once: true },
  );
}

function isOurs(node: Node): boolean {
  return (
    node.nodeName === 'INFOQ-READER' ||
    (node.nodeName === 'STYLE' && (node as Element).hasAttribute('data-infoq-reader'))
  );
}
