import { useLayoutEffect, useRef } from 'preact/hooks';

interface Left {
  readonly button: HTMLElement;
  /** The button's `data-do`. */
  readonly kind: string;
  readonly index: number;
}

const listButtons = (kind: string) => [...document.querySelectorAll<HTMLElement>(`button[data-do="${kind}"]`)];

/**
 * Keeps the place of a keyboard user who deletes a row: moves the focus to the same button of the row that takes its place,
 * or to what `fallback` returns. If storage refuses, the row stays and so does the focus.
 * Returns a function to call when such a button is pressed.
 */
export function useFocusAfterRemoval(fallback: () => HTMLElement | null): () => void {
  const left = useRef<Left | undefined>(undefined);
  useLayoutEffect(() => {
    const was = left.current;
    if (!was || was.button.isConnected) return;
    left.current = undefined;
    // The user has moved the focus in the meantime.
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
