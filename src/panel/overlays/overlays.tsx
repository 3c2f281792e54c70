import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../context.ts';

/** Puts an open layer on the stack that Escape takes down from the top. */
function useLayer(open: boolean, close: () => void): void {
  const { layers } = usePanel();
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

export interface PopoverProps {
  readonly id: string;
  readonly class: string;
  readonly label: string;
  readonly role?: 'dialog';
  readonly style?: Readonly<Record<string, string>>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A native popover: it closes itself on a click outside, and says so by `toggle`. */
export function Popover({ id, class: name, label, role, style = {}, open, onOpen, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const focus = useFocusReturn(box);
  /** The browser is opening it just now. */
  const isOpening = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    // jsdom has no popovers.
    if (!element || typeof element.showPopover !== 'function') return;
    if (open && element.isConnected && !isOpening.current && !element.matches(':popover-open')) {
      element.showPopover();
      // Opened by its button, it is next in the order of Tab; opened by a key or from the text, it takes the focus.
      (element.querySelector<HTMLElement>('input:checked, button') ?? element).focus();
    }
    if (!open && element.matches(':popover-open')) {
      element.hidePopover();
      focus.giveBack();
    }
  }, [open, focus]);
  useLayer(open, () => onOpen(false));
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always one that has a name.
    <div
      ref={box}
      id={id}
      class={name}
      popover="auto"
      style={style}
      role={role ?? 'group'}
      aria-label={label}
      onBeforeToggle={(event: Event) => {
        if (!('newState' in event)) return;
        // Now, not at `toggle`: that comes late, and a key may have closed it again before.
        isOpening.current = event.newState === 'open';
        focus.look(isOpening.current);
        onOpen(isOpening.current);
      }}
      onToggle={(event: Event) => {
        isOpening.current = false;
        if ('newState' in event && event.newState === 'closed') focus.giveBack();
      }}
    >
      {children}
    </div>
  );
}

/** Gives the focus back to what had it before a popover opened: inside a shadow root Chromium 156 does not. */
function useFocusReturn(box: { readonly current: HTMLElement | null }) {
  const opener = useRef<Element | null>(null);
  const isOwed = useRef(false);
  return useRef({
    look: (opens: boolean) => {
      const root = box.current?.getRootNode();
      const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
      if (opens) opener.current = active;
      else isOwed.current = box.current?.contains(active) === true;
    },
    giveBack: () => {
      if (isOwed.current && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
      isOwed.current = false;
    },
  }).current;
}

export interface DialogProps {
  readonly class: string;
  readonly label: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** A swipe to the left closes it too. */
  readonly swipe?: boolean;
  readonly children: ComponentChildren;
}

/** A modal dialog; a click on its backdrop closes it. */
export function Dialog({ class: name, label, open, onClose, swipe = false, children }: DialogProps) {
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
  useLayer(open, onClose);
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
