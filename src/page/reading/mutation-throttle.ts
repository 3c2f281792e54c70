import { findHosts } from '../host/host-element.ts';

/** A look may take this share of the time between two looks. */
const maxLookShare = 0.05;

/**
 * Calls back when the page's content may have changed, at most once per idle period and for no more than a small
 * share of the time: a storm of mutations costs a look now and then, and a quiet page none.
 */
export function onMutations(document: Document, callback: () => void, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window) return;
  let asked = 0;
  let resting = 0;
  let missed = false;
  const look = () => {
    asked = 0;
    if (signal.aborted) return;
    const began = performance.now();
    callback();
    const rest = (performance.now() - began) / maxLookShare;
    resting = window.setTimeout(wake, rest);
  };
  const wake = () => {
    resting = 0;
    if (missed) ask();
  };
  const ask = () => {
    missed = resting !== 0;
    if (!missed) asked ||= window.requestIdleCallback(look, { timeout: 300 });
  };
  const observer = new MutationObserver((records) => {
    // Two hosts: one is a copy that the page has made.
    if (!records.every(isOurs) || findHosts(document).length > 1) ask();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener('readystatechange', ask, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearTimeout(resting);
      if (asked) window.cancelIdleCallback(asked);
    },
    { once: true },
  );
}

function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwn(target)) return true;
  // What the page has thrown out is missed.
  return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOwn);
}

function isOwn(node: Node): boolean {
  if (node.nodeName === 'INFOQ-READER') return true;
  return node.nodeName === 'STYLE' && node instanceof Element && node.hasAttribute('data-infoq-reader');
}
