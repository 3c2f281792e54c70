import { useEffect, useRef } from 'preact/hooks';
import { activeElementAround } from '../dom/active-element.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';

/** A short message at the bottom of the window; stays longer if it has an action. */
export interface ToastMessage {
  readonly text: string;
  readonly mark?: 'ok' | 'warn';
  /** Progress from 0 to 1: the message stays until it is replaced. */
  readonly progress?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Contains the list that the message is about: while it has the focus, the message stays. */
  readonly beside?: Element | null;
}

/** A message for screen readers; a new `turn` announces it again, even with the same text. */
export interface Announcement {
  readonly text: string;
  readonly turn: number;
}

export interface ToastProps {
  readonly notice: ToastMessage | undefined;
  /** Called when the message has been shown long enough, or its action was run. */
  readonly onGone: () => void;
  /** Announced to screen readers only. */
  readonly said?: Announcement | undefined;
}

/** How long a message stays, in ms, and how often it is checked that the user is not with it. */
const shown = 2400;
const shownWithAction = 8000;
const tickMs = 200;

/** Shows one message, which stays while the user is with it. Contains the live region for announcements. */
export function Toast({ notice, onGone, said }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!notice || notice.progress !== undefined) return undefined;
    const whole = notice.action ? shownWithAction : shown;
    let rest = whole;
    // Not by events: Firefox (153) fires no `focusout` when a focused element is removed.
    const timer = setInterval(() => {
      const isHeld = place.current?.matches(':hover') || hasFocus(place.current) || hasFocus(notice.beside);
      rest = isHeld ? whole : rest - tickMs;
      if (rest <= 0) onGone();
    }, tickMs);
    return () => clearInterval(timer);
  }, [notice, onGone]);
  return (
    <div
      ref={place}
      class="toast-place"
      role="status"
      aria-atomic="false"
      onFocusIn={({ relatedTarget }) => {
        before.current = relatedTarget as HTMLElement | null;
      }}
    >
      {said && (
        <p key={said.turn} class="visually-hidden">
          {said.text}
        </p>
      )}
      {notice && (
        <div class="toast">
          {notice.mark && (
            <span class={notice.mark}>
              <Icon icon={notice.mark === 'ok' ? icons.check : icons.warn} size={16} />
            </span>
          )}
          <span>{notice.text}</span>
          {notice.progress !== undefined && <progress value={notice.progress} aria-label={notice.text} />}
          {notice.action && (
            <button
              type="button"
              onClick={({ currentTarget }) => {
                notice.action?.run();
                // The button is about to be removed: back to where the user came from, unless the action has led elsewhere.
                if (currentTarget.matches(':focus')) before.current?.focus({ preventScroll: true });
                onGone();
              }}
            >
              {notice.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Not by `:focus-within`, which jsdom (29) can't match without a focused element. */
function hasFocus(element: Element | null | undefined): boolean {
  const active = activeElementAround(element);
  return active !== null && element?.contains(active) === true;
}

/** The button of the message that is shown in a tree, if it has one. */
export function findToastButton(root: Element | null | undefined): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>('.toast button');
}
