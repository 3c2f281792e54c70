import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** A note is stored after this many ms without typing. */
const restMs = 500;

/**
 * The draft of a note, which survives re-renders, for example after a change in another tab. It is saved when the user
 * stops typing, and at the latest when the field, the page or the tab goes away.
 */
export function useNoteDraft(stored: string, save: (note: string) => void) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const latest = useRef(save);
  latest.current = save;
  const keeper = useMemo(() => {
    let unsaved: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      const note = unsaved;
      unsaved = undefined;
      if (note !== undefined) latest.current(note.trim());
    };
    const type = (note: string) => {
      unsaved = note;
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
      setDraft(note);
    };
    const leave = () => {
      flush();
      setDraft(undefined);
    };
    return { flush, type, leave };
  }, []);
  const isTyped = draft !== undefined;
  useEffect(() => {
    if (!isTyped) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    // Firefox (153) accepts no writes at `pagehide`. Not added before typing: `beforeunload` keeps pages out of the
    // cache.
    for (const type of ['beforeunload', 'pagehide']) window.addEventListener(type, keeper.flush, { signal });
    const onVisibility = () => document.visibilityState === 'hidden' && keeper.flush();
    document.addEventListener('visibilitychange', onVisibility, { signal });
    return () => stop.abort();
  }, [isTyped, keeper]);
  useLayoutEffect(() => keeper.flush, [keeper]);
  return { value: draft ?? stored, type: keeper.type, leave: keeper.leave };
}
