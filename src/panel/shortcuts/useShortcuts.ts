import { useLayoutEffect, useRef } from 'preact/hooks';
import { type KeyAction, readKey } from './shortcuts.ts';

/** While a dialog stands over everything else, a key only closes it: the one that opened it, or Escape. */
const opened: { readonly [action in KeyAction]?: string } = { help: '.help', outline: '.drawer' };

function isHeard(action: KeyAction, event: Event): boolean {
  const dialog = event.composedPath().find((target) => target instanceof HTMLDialogElement && target.open);
  if (!(dialog instanceof HTMLDialogElement) || action === 'escape') return true;
  const own = opened[action];
  return own !== undefined && dialog.matches(own);
}

/** Hears the panel's keys, only while it stands. */
export function useShortcuts(
  main: { readonly current: HTMLElement | null },
  run: Readonly<Record<KeyAction, () => void>>,
  singleKeys: boolean,
): void {
  const latest = useRef({ run, singleKeys });
  latest.current = { run, singleKeys };
  // Before the panel is painted: a key may come with its first frame.
  useLayoutEffect(() => {
    const root = main.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return undefined;
    const stop = new AbortController();
    const onKey = (event: Event) => {
      const action = readKey(event, latest.current.singleKeys);
      if (!action || !isHeard(action, event)) return;
      event.preventDefault();
      latest.current.run[action]();
    };
    // Inside of the shadow tree: the page's session hands the keys in, so that the page behind hears none.
    root.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [main]);
}
