/**
 * Holds at most one running task. A call with another key aborts the running task and starts the new one; a call with
 * the same key does nothing, and `undefined` only stops.
 */
export function openSlot<Key>(): (key: Key | undefined, start: (signal: AbortSignal) => void) => void {
  let now: { readonly key: Key; readonly stop: AbortController } | undefined;
  return (key, start) => {
    if (now?.key === key) return;
    now?.stop.abort();
    now = key === undefined ? undefined : { key, stop: new AbortController() };
    if (now) start(now.stop.signal);
  };
}
