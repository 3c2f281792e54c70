/** Room for one thing at a time that runs for as long as what it is for stays the same. */
export function openSlot<Key>(): (key: Key | undefined, start: (signal: AbortSignal) => void) => void {
  let now: { readonly key: Key; readonly stop: AbortController } | undefined;
  return (key, start) => {
    if (now?.key === key) return;
    now?.stop.abort();
    now = key === undefined ? undefined : { key, stop: new AbortController() };
    if (now) start(now.stop.signal);
  };
}
