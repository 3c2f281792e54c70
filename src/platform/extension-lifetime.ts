import browser, { type Runtime } from './browser.ts';

/** Time between Chrome closing the ports of a removed extension and invalidating its scripts, in ms, at most. */
const cutOffWithin = 1000;

/**
 * Calls back when the extension was reloaded, updated or disabled under this page: its script keeps running and has to
 * restore the page. No event reports this, but a port to the background closes. The port also closes when the
 * background goes idle, and while the page is in the back/forward cache: so it is reopened when the user returns to the
 * page, and opening fails if the extension is gone.
 * (Chrome starts no new script in open pages: `inject-open-tabs.ts` does. Firefox ends the script at once, and the new
 * one cleans up after it.)
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

/** Removes a listener from the browser's API when the signal aborts; if the extension is gone, the error is ignored. */
export function onAbortSafely(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener('abort', () => attempt(undo), { once: true });
}

function attempt(undo: () => void): void {
  try {
    undo();
  } catch {
    // The extension is gone, and its listeners with it.
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
