import type { AnnotationTask } from '../on-demand/annotations-module.ts';

/** By name of the shortcut, the action for a key now, if there is one; otherwise the page gets the key. */
export type PageKeys = Readonly<Record<string, () => (() => unknown) | false | undefined>>;

/**
 * Listens for shortcut keys on the clean page: on the window, before the page's own listeners further down, and for the
 * copies of key events from our own controls. Events made by page scripts are ignored.
 */
export function watchPageKeys(
  { place, readKey, runIfUserInitiated }: Pick<AnnotationTask, 'place' | 'readKey' | 'runIfUserInitiated'>,
  keys: PageKeys,
  signal: AbortSignal,
): void {
  const taskOf = (event: Event) => {
    const name = readKey(event);
    return (name !== undefined && Object.hasOwn(keys, name) && keys[name]?.()) || undefined;
  };
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const run = event.isTrusted ? taskOf(event) : undefined;
      if (!run) return;
      // Escape closes things of the page's own as well.
      if (event.key !== 'Escape') take(event);
      run();
    },
    { capture: true, signal },
  );
  place.getRootNode().addEventListener(
    'keydown',
    (event) => {
      const run = taskOf(event);
      if (!run) return;
      take(event);
      runIfUserInitiated(run);
    },
    { signal },
  );
}
