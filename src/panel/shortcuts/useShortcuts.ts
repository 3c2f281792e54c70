import { useLayoutEffect, useRef } from 'preact/hooks';
import { type KeyAction, readKey } from './shortcuts.ts';

/** While a modal dialog is open, keys can only close it: Escape, and the key that opened it. */
const opened: { readonly [action in KeyAction]?: string } = { help: '.help', outline: '.drawer' };

function isHeard(action: KeyAction, main: HTMLElement | null): boolean {
  // Wherever the focus is: a press on a dialog's text leaves it without any.
  const dialog = main?.querySelector('dialog[open]');
  return !dialog || action === 'escape' || dialog.matches(opened[action] ?? 'main');
}

/** Handles the panel's keyboard shortcuts while it is mounted. */
export function useShortcuts(
  main: { readonly current: HTMLElement | null },
  run: Readonly<Record<KeyAction, () => void>>,
  singleKeys: boolean,
): void {
  const latest = useRef({ run, singleKeys });
  latest.current = { run, singleKeys };
  // A layout effect, so that keys work from the first frame.
  useLayoutEffect(() => {
    const root = main.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return undefined;
    const stop = new AbortController();
    const onKey = (event: Event) => {
      const action = readKey(event, latest.current.singleKeys);
      if (!action || !isHeard(action, main.current)) return;
      event.preventDefault();
      latest.current.run[action]();
    };
    // On the shadow root: the session forwards key events to it, and keeps them from the page.
    root.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [main]);
}
