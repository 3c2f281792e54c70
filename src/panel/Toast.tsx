import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Notice } from './voice.ts';

/** How long a notice stays, in ms; one with an action waits for a hand. */
const shown = 2400;
const shownWithAction = 8000;

/** One notice at the lower edge; it stays while the pointer or the focus is on it. */
export function Toast({ notice, onGone }: { readonly notice: Notice | undefined; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return undefined;
    const timer = setTimeout(onGone, notice.action ? shownWithAction : shown);
    return () => clearTimeout(timer);
  }, [notice, held, onGone]);
  return (
    <div
      class="toast-place"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {notice && (
        <div class="toast">
          {notice.mark && (
            <span class={notice.mark}>
              <Icon name={notice.mark === 'ok' ? 'check' : 'warn'} size={16} />
            </span>
          )}
          <span>{notice.text}</span>
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
