import { useLayoutEffect, useRef } from 'preact/hooks';

interface Left {
  readonly button: HTMLElement;
  /** What the button does, as its `data-do` says. */
  readonly kind: string;
  readonly index: number;
}

const listButtons = (kind: string) => [...document.querySelectorAll<HTMLElement>(`button[data-do="${kind}"]`)];

/**
 * Who deletes by key stays in place: once the row of the button is gone, the focus is on the button of the
 * row that has taken its place, or on what `fallback` gives. Where storage refuses, the row and its focus stay.
 * Gives what is to be called when a button is pressed.
 */
export function useFocusAfterRemoval(fallback: () => HTMLElement | null): () => void {
  const left = useRef<Left | undefined>(undefined);
  useLayoutEffect(() => {
    const was = left.current;
    if (!was || was.button.isConnected) return;
    left.current = undefined;
    // Somewhere else by now.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const buttons = listButtons(was.kind);
    (buttons[Math.min(was.index, buttons.length - 1)] ?? fallback())?.focus();
  });
  return () => {
    const button = document.activeElement;
    const kind = button instanceof HTMLElement ? button.dataset.do : undefined;
    left.current =
      button instanceof HTMLElement && kind !== undefined
        ? { button, kind, index: listButtons(kind).indexOf(button) }
        : undefined;
  };
}
