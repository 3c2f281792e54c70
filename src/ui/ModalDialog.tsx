import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts an open layer on the stack that Escape takes down from the top. */
export function useLayer(layers: Array<() => void>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  // In step with what stands: a key that comes before the next frame finds it.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const layer = () => latest.current();
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [open, layers]);
}

export interface ModalDialogProps {
  /** What Escape takes down from the top: each closes one that is open. */
  readonly layers: Array<() => void>;
  readonly class: string;
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** A swipe to the left closes it too. */
  readonly swipe?: boolean;
  readonly children: ComponentChildren;
}

/** A modal dialog; a click on its backdrop closes it. */
export function ModalDialog({ layers, class: name, label, open, onClose, swipe = false, children }: ModalDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const touch = useRef<Touch | undefined>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    // jsdom has no modal dialogs.
    if (!element || typeof element.showModal !== 'function') return;
    if (open && !element.open && element.isConnected) {
      element.showModal();
      // The drawer opens on the row that is being read.
      element.querySelector<HTMLElement>('[aria-current]')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  useLayer(layers, open, onClose);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key is Escape, which a dialog hears itself.
    <dialog
      ref={box}
      class={name}
      aria-label={label}
      onClose={() => {
        // The event comes late: the dialog may stand again.
        if (!box.current?.open) onClose();
      }}
      onTouchStart={(event) => {
        touch.current = swipe ? event.touches[0] : undefined;
      }}
      onTouchEnd={(event) => {
        if (isSwipe(touch.current, event.changedTouches[0])) onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

/** How far left, in px, a finger closes the drawer. */
const swipeLength = 56;

function isSwipe(from: Touch | undefined, to: Touch | undefined): boolean {
  if (!from || !to) return false;
  const left = from.clientX - to.clientX;
  return left > swipeLength && left > 2 * Math.abs(from.clientY - to.clientY);
}
