import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { activeElementAround } from '../../dom/active-element.ts';
import { ModalDialog, type ModalDialogProps, useLayer } from '../../ui/ModalDialog.tsx';
import { usePanel } from '../context.ts';

export interface PopoverProps {
  readonly id: string;
  readonly class: string;
  readonly label: string;
  readonly role?: 'dialog';
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A native popover: the browser closes it on a click outside, and fires `toggle`. */
export function Popover({ id, class: name, label, role, open, onOpen, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const focus = useFocusReturn(box);
  /** Whether the browser is opening it right now. */
  const isOpening = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    // jsdom has no popovers.
    if (!element || typeof element.showPopover !== 'function') return;
    if (open && element.isConnected && !isOpening.current && !element.matches(':popover-open')) {
      element.showPopover();
      // A popover opened by its button is next in tab order; opened by a key or from the text, it needs the focus.
      (element.querySelector<HTMLElement>('input:checked, button') ?? element).focus();
    }
    if (!open && element.matches(':popover-open')) {
      element.hidePopover();
      focus.giveBack();
    }
  }, [open, focus]);
  const { layers } = usePanel();
  useLayer(layers, open, () => onOpen(false));
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always one that has a name.
    <div
      ref={box}
      id={id}
      class={name}
      popover="auto"
      role={role ?? 'group'}
      aria-label={label}
      onBeforeToggle={(event: Event) => {
        if (!('newState' in event)) return;
        // Not in `toggle`, which is asynchronous: a key may have closed the popover again by then.
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

/** Restores the focus when a popover closes: in a shadow root, Chromium 156 does not. */
function useFocusReturn(box: { readonly current: HTMLElement | null }) {
  const opener = useRef<Element | null>(null);
  const shouldReturnFocus = useRef(false);
  const activeElement = () => activeElementAround(box.current);
  return useRef({
    look: (opens: boolean) => {
      if (opens) opener.current = activeElement();
      else shouldReturnFocus.current = box.current?.contains(activeElement()) === true;
    },
    giveBack: () => {
      const active = activeElement();
      // `toggle` is asynchronous: an action in the popover may have moved the focus since.
      const isFree = !active || active === document.body || box.current?.contains(active);
      if (shouldReturnFocus.current && isFree && opener.current instanceof HTMLElement)
        opener.current.focus({ preventScroll: true });
      shouldReturnFocus.current = false;
    },
  }).current;
}

/** A modal dialog of the panel. Escape closes it before the layers below it. */
export function Dialog(props: Omit<ModalDialogProps, 'layers'>) {
  const { layers } = usePanel();
  return <ModalDialog {...props} layers={layers} />;
}
