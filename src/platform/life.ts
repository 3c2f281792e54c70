import browser from './browser.ts';

/** Chrome closes the ports of an extension that it removes a moment before it cuts its scripts off; in ms. */
const cutOffWithin = 1000;

/**
 * Calls back once when the extension was reloaded, updated or disabled under this page: the script goes on without
 * its extension, and gives the page back. Nothing tells a page so, but a port to the background closes then. It also
 * closes when the background only rests, so a closed port is opened again the next time the reader looks at the page.
 */
export function onOrphaned(callback: () => void, signal: AbortSignal): void {
  const open = () => {
    if (signal.aborted || document.visibilityState === 'hidden') return;
    document.removeEventListener('visibilitychange', open);
    try {
      const port = browser.runtime.connect({ name: 'life' });
      port.onDisconnect.addListener(() => setTimeout(check, cutOffWithin));
      onEnd(signal, () => port.disconnect());
    } catch {
      check();
    }
  };
  const check = () => {
    if (signal.aborted) return;
    if (isOrphaned()) callback();
    else document.addEventListener('visibilitychange', open, { signal });
  };
  open();
}

/** Undoes something of the browser's when the signal aborts; a script without its extension has nothing to undo. */
export function onEnd(signal: AbortSignal, undo: () => void): void {
  const end = () => {
    try {
      undo();
    } catch {
      // The extension is gone, and with it what was to be undone.
    }
  };
  signal.addEventListener('abort', end, { once: true });
}

function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
