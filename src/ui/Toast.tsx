import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** A short word at the lower edge; with an action it stays longer. */
export interface ToastMessage {
  readonly text: string;
  readonly mark?: 'ok' | 'warn';
  /** Share of work that goes on, 0 to 1: the notice stays until another one comes. */
  readonly progress?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A sentence for screen readers; with another turn it is a new one, whatever it says. */
export interface Announcement {
  readonly text: string;
  readonly turn: number;
}

export interface ToastProps {
  readonly notice: ToastMessage | undefined;
  readonly onGone: () => void;
  /** Said to screen readers alone. */
  readonly said?: Announcement | undefined;
}

/** How long a notice stays, in ms; one with an action waits for a hand. */
const shown = 2400;
const shownWithAction = 8000;

/** One notice at the lower edge; it stays while the pointer or the focus is on it. And the one live region. */
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
                // Firefox (153) tells nothing of the focus of an element that is removed.
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
