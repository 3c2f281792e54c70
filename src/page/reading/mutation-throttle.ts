import { findHosts } from '../host/host-element.ts';

/** A look may take this share of the time between two looks. */
const maxLookShare = 0.05;

/** The shortest rest between two looks while a page comes to life, in ms. */
const minRestMs = 50;

/** Where no frame is drawn, as in a tab in the background, a look comes so much later, in ms. */
const maxFrameMs = 100;

/**
 * Calls back when the page's content may have changed. While the page comes to life (`isLively`) that is before the
 * change is painted, for at most half of the time; later once per idle period and for no more than a small share of the
 * time: a storm of mutations costs a look now and then, and a quiet page none.
 */
export function onMutations(
  document: Document,
  isLively: () => boolean,
  callback: () => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window) return;
  let cancel: (() => void) | undefined;
  let resting = 0;
  let missed = false;
  const look = () => {
    cancel?.();
    cancel = undefined;
    if (signal.aborted) return;
    const began = performance.now();
    callback();
    const spent = performance.now() - began;
    resting = window.setTimeout(wake, isLively() ? Math.max(minRestMs, spent) : spent / maxLookShare);
  };
  const wake = () => {
    resting = 0;
    if (missed) ask();
  };
  const ask = () => {
    missed = resting !== 0;
    if (!missed) cancel ??= isLively() ? beforePaint(window, look) : whenIdle(window, look);
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
      cancel?.();
    },
    { once: true },
  );
}

/** Runs before the next frame is painted. The returned function calls it off. */
function beforePaint(window: Window, run: () => void): () => void {
  const frame = window.requestAnimationFrame(run);
  const timer = window.setTimeout(run, maxFrameMs);
  return () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}

function whenIdle(window: Window, run: () => void): () => void {
  const asked = window.requestIdleCallback(run, { timeout: 300 });
  return () => window.cancelIdleCallback(asked);
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
