import type { PanelActions } from './types.ts';

/**
 * Whether the user operated a control. The shadow root is open, so page scripts and assistive technology can click
 * controls.
 */
export type IsUserInput = () => boolean;

/** The first events that a guarded control receives from the user. */
const strokes = ['pointerdown', 'keydown', 'click', 'dblclick'];

/** Events that controls fire as trusted after any click, even one by a script. */
const echoes = ['input', 'change'];

/**
 * Tracks whether the user operates the controls. User activation comes first: it lasts for a few seconds after each press,
 * so that tools driven by the user's keys keep working. Longer presses and drags, and clicks by a screen reader, are
 * trusted events. Listens in the capturing phase, before any control.
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

/** Settings that page scripts may change: the mode, and whether the first-run hint was shown. */
const free: readonly string[] = ['mode', 'greeted'];

/** Wraps actions that change settings or leave the page, so that only the user can start them. */
export function guardActions(actions: PanelActions, runIfUserInitiated: (run: () => void) => void): PanelActions {
  return {
    ...actions,
    change: (patch) => {
      const isFree = Object.keys(patch).every((name) => free.includes(name));
      if (isFree) actions.change(patch);
      else runIfUserInitiated(() => actions.change(patch));
    },
    openOptions: () => runIfUserInitiated(actions.openOptions),
    openNotes: () => runIfUserInitiated(actions.openNotes),
  };
}
