import browser, { type Runtime } from './browser.ts';

/** Chrome closes the ports of an extension that it removes a moment before it cuts its scripts off; in ms. */
const cutOffWithin = 1000;

/**
 * Calls back once when the extension was reloaded, updated or disabled under this page: the script goes on without
 * its extension, and gives the page back. Nothing tells a page so, but a port to the background closes then. It also
 * closes when the background only rests, and while the page sleeps in the back/forward cache: so it is opened again
 * when the user comes to the page, and opening fails when the extension is gone.
 * (Chrome starts no new script in an open page by itself: `inject-open-tabs.ts` does. Firefox ends the script at once,
 * and the new one clears up after it.)
 */
export function onContextInvalidated(callback: () => void, signal: AbortSignal): void {
  let port: Runtime.Port | undefined;
  const open = () => {
    if (port || signal.aborted || document.visibilityState === 'hidden') return;
    try {
      port = browser.runtime.connect({ name: 'life' });
      port.onDisconnect.addListener(() => {
        port = undefined;
        setTimeout(check, cutOffWithin);
      });
    } catch {
      check();
    }
  };
  const close = () => {
    const last = port;
    port = undefined;
    attempt(() => last?.disconnect());
  };
  const check = () => {
    if (!signal.aborted && isOrphaned()) callback();
  };
  document.addEventListener('visibilitychange', open, { signal });
  for (const name of ['focus', 'pageshow']) window.addEventListener(name, open, { signal });
  window.addEventListener('pagehide', close, { signal });
  signal.addEventListener('abort', close, { once: true });
  open();
}

/** Undoes something of the browser's when the signal aborts; a script without its extension has nothing to undo. */
export function onAbortSafely(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener('abort', () => attempt(undo), { once: true });
}

function attempt(undo: () => void): void {
  try {
    undo();
  } catch {
    // The extension is gone, and with it what was to be undone.
  }
}

/** Whether the extension of this script is gone. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
