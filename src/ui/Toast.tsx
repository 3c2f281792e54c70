import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** A short message at the bottom of the window; stays longer if it has an action. */
export interface ToastMessage {
  readonly text: string;
  readonly mark?: 'ok' | 'warn';
  /** Progress from 0 to 1: the message stays until it is replaced. */
  readonly progress?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
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

/** How long a message stays, in ms. */
const shown = 2400;
const shownWithAction = 8000;

/** Shows one message, which stays while it is hovered or focused. Contains the live region for announcements. */
export function Toast({ notice, onGone, said }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held || notice.progress !== undefined) return undefined;
    const timer = setTimeout(onGone, notice.action ? shownWithAction : shown);
    return () => clearTimeout(timer);
  }, [notice, held, onGone]);
  return (
    <div
      class="toast-place"
      role="status"
      aria-atomic="false"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {said && (
        <p key={said.turn} class="live">
          {said.text}
        </p>
      )}
      {notice && (
        <div class="toast">
          {notice.mark && (
            <span class={notice.mark}>
              <Icon name={notice.mark === 'ok' ? 'check' : 'warn'} size={16} />
            </span>
          )}
          <span>{notice.text}</span>
          {notice.progress !== undefined && <progress value={notice.progress} aria-label={notice.text} />}
          {notice.action && (
            <button
              type="button"
              onClick={() => {
                // Firefox (153) fires no `focusout` when a focused element is removed.
                setHeld(false);
                notice.action?.run();
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
