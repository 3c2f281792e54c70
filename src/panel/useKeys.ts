import { useEffect, useRef } from 'preact/hooks';
import { actionOf, isField, type KeyAction } from './keys.ts';

/** Hears the panel's keys, only while it stands. */
export function useKeys(
  main: { readonly current: HTMLElement | null },
  run: Readonly<Record<KeyAction, () => void>>,
  singleKeys: boolean,
): void {
  const latest = useRef({ run, singleKeys });
  latest.current = { run, singleKeys };
  useEffect(() => {
    const root = main.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return undefined;
    const stop = new AbortController();
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
      if (isField(event.composedPath()[0])) return;
      const action = actionOf(event, latest.current.singleKeys);
      if (!action) return;
      event.preventDefault();
      latest.current.run[action]();
    };
    root.host.addEventListener('keydown', onKey, { signal: stop.signal });
    // With the page's body not rendered, a key goes to the document when nothing has the focus.
    root.ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (!event.composedPath().includes(root.host)) onKey(event);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [main]);
}
