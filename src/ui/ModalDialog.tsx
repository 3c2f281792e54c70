import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Adds an open layer to the stack, from which Escape closes the topmost one. */
export function useLayer(layers: Array<() => void>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  // A layout effect, so that a key pressed before the next frame finds the layer.
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
  /** Close functions of all open layers; Escape calls the last one. */
  readonly layers: Array<() => void>;
  readonly class: string;
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Whether a swipe to the left closes it, too. */
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
      // Focuses the current row of the outline drawer.
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
        // The event is asynchronous: the dialog may be open again.
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

/** Minimum distance of a swipe that closes the dialog, in px. */
const swipeLength = 56;

function isSwipe(from: Touch | undefined, to: Touch | undefined): boolean {
  if (!from || !to) return false;
  const left = from.clientX - to.clientX;
  return left > swipeLength && left > 2 * Math.abs(from.clientY - to.clientY);
}
