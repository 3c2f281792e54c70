import { useEffect, useRef } from 'preact/hooks';
import { acceptsText } from '../dom/text-field.ts';
import type { ToastMessage } from './Toast.tsx';

/** On Ctrl+Z or Cmd+Z, runs the action of the message that is shown; in a field, the key undoes what was typed. */
export function useUndoKey(notice: ToastMessage | undefined, onGone: () => void): void {
  const latest = useRef({ notice, onGone });
  latest.current = { notice, onGone };
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { notice: now, onGone: dismiss } = latest.current;
      const isUndo = event.key.toLowerCase() === 'z' && event.ctrlKey !== event.metaKey;
      if (!isUndo || event.altKey || event.shiftKey || event.repeat || !now?.action) return;
      if (acceptsText(event.target)) return;
      event.preventDefault();
      dismiss();
      now.action.run();
    };
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
