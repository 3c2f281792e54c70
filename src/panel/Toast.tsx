import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Announcement, ToastMessage } from './voice.ts';

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
