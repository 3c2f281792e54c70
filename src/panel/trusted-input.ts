import type { PanelActions } from './types.ts';

/** The shadow root is open, so page scripts can click our controls, as assistive tools do. Tells whether the user did. */
export type IsUserInput = () => boolean;

/** What a guarded control hears of the user first. */
const strokes = ['pointerdown', 'keydown', 'click', 'dblclick'];

/** What a control makes of any click and then is trusted, whoever made the click. */
const echoes = ['input', 'change'];

/**
 * Watches who works the controls. The browser's own word counts most: it holds for a few seconds after each press, so
 * that tools which the user steers by keys stay of use. A press or a drag that outlasts these seconds, and a click
 * by a screen reader, is a trusted event. In the capturing phase: before any control.
 */
export function trackUserInput(root: ShadowRoot, signal: AbortSignal): IsUserInput {
  let isTrusted = false;
  const options = { capture: true, passive: true, signal };
  const note = (event: Event) => {
    isTrusted = event.isTrusted;
  };
  const doubt = (event: Event) => {
    if (!event.isTrusted) isTrusted = false;
  };
  for (const type of strokes) root.addEventListener(type, note, options);
  for (const type of echoes) root.addEventListener(type, doubt, options);
  return () => navigator.userActivation.isActive || isTrusted;
}

/** Settings that page scripts may change: the mode, and the flag that the first-run hint was shown. */
const free: readonly string[] = ['mode', 'greeted'];

/** The same actions, without those that would change settings or leave the page by another hand than the user's. */
export function guardActions(actions: PanelActions, byReader: (run: () => void) => void): PanelActions {
  return {
    ...actions,
    change: (patch) => {
      const isFree = Object.keys(patch).every((name) => free.includes(name));
      if (isFree) actions.change(patch);
      else byReader(() => actions.change(patch));
    },
    openOptions: () => byReader(actions.openOptions),
    openNotes: () => byReader(actions.openNotes),
  };
}
