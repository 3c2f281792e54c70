import browser from './browser.ts';

/**
 * Calls back once when the extension was reloaded, updated or disabled under this page: the script goes on without
 * its extension, and gives the page back. Nothing tells a page so, but a port to the background closes then. It also
 * closes when the background only rests, so a closed port is opened again the next time the reader looks at the page.
 */
export function onOrphaned(callback: () => void, signal: AbortSignal): void {
  const open = () => {
    if (signal.aborted || document.visibilityState === 'hidden') return;
    try {
      const port = browser.runtime.connect({ name: 'life' });
      document.removeEventListener('visibilitychange', open);
      port.onDisconnect.addListener(() => {
        if (isOrphaned()) callback();
        else document.addEventListener('visibilitychange', open, { signal });
      });
      signal.addEventListener('abort', () => port.disconnect(), { once: true });
    } catch {
      if (isOrphaned()) callback();
    }
  };
  open();
}

function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
