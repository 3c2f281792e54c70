import { windowOf } from '../../dom/native.ts';
import { findHosts } from '../host/host-element.ts';
import { beforePaint, createThrottle } from './throttle.ts';

/** Maximum share of time that checks take once the page has come to life. */
const maxLookShare = 0.05;

/** Minimum pause between two checks while a page is coming to life, in ms. */
const minRestMs = 50;

/** Maximum wait for an animation frame, in ms: none is drawn in a background tab. */
const maxFrameMs = 100;

/**
 * Calls back when the page's content may have changed. While the page is coming to life (`isLively`), that is before
 * the change is painted, for at most half of the time; later in idle periods, for at most `maxLookShare` of the time.
 * Frequent mutations cause only an occasional check, and a quiet page none.
 */
export function onMutations(
  document: Document,
  isLively: () => boolean,
  callback: () => void,
  signal: AbortSignal,
): void {
  const window = windowOf(document);
  const { ask } = createThrottle(
    window,
    (run) => (isLively() ? beforePaintOrSoon(window, run) : whenIdle(window, run)),
    callback,
    (spent) => (isLively() ? Math.max(minRestMs, spent) : spent / maxLookShare),
    signal,
  );
  const observer = new MutationObserver((records) => {
    // A second host is a copy that the page has made.
    if (!records.every(isOurs) || findHosts(document).length > 1) ask();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener('readystatechange', ask, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Runs before the next frame is painted, or after `maxFrameMs`. The returned function cancels it. */
function beforePaintOrSoon(window: Window, run: () => void): () => void {
  const cancel = beforePaint(window, run);
  const timer = window.setTimeout(run, maxFrameMs);
  return () => {
    cancel();
    window.clearTimeout(timer);
  };
}

function whenIdle(window: Window, run: () => void): () => void {
  const asked = window.requestIdleCallback(run, { timeout: 300 });
  return () => window.cancelIdleCallback(asked);
}

function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwn(target)) return true;
  // A removal of our elements by the page must trigger a check.
  return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOwn);
}

function isOwn(node: Node): boolean {
  if (node.nodeName === 'INFOQ-READER') return true;
  return node.nodeName === 'STYLE' && node instanceof Element && node.hasAttribute('data-infoq-reader');
}
