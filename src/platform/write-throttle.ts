type Fields = Readonly<Record<string, unknown>>;

/** `storage.sync` allows 120 writes a minute and 1800 an hour: a burst of this many, then one every `refill` ms. */
export const maxBurst = 30;
const refill = 2500;

export interface ThrottledWrites {
  /** Resolves when these fields are stored, rejects when they can't be. */
  readonly write: (fields: Fields) => Promise<void>;
  /** Fields that were passed to `write` and are not stored yet. */
  readonly pending: () => Fields;
}

/**
 * Merges writes that come too fast: of each field the last value is stored, and no field is lost. Pending writes are
 * flushed when the page is hidden or left, and when the signal aborts.
 */
export function throttleWrites(store: (fields: Fields) => Promise<void>, signal: AbortSignal): ThrottledWrites {
  let waiting: Fields = {};
  let writing: Fields = {};
  let turn: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  /** The last batch, which rejects where storage refuses: a turn whose fields a flush has taken ends as that flush does. */
  let sent: Promise<void> = last;
  /** Time at which the whole burst is available again, in ms; by a clock that is never set back. */
  let free = 0;

  /** Writes at once: a page that is being closed or left can't wait. */
  const flush = () => void send().catch(() => undefined);
  const send = (): Promise<void> => {
    turn = undefined;
    window.removeEventListener('beforeunload', flush);
    if (Object.keys(waiting).length === 0) return sent;
    writing = waiting;
    waiting = {};
    free = Math.max(free, performance.now()) + refill;
    const batch = writing;
    const done = store(batch).finally(() => {
      if (writing === batch) writing = {};
    });
    last = done.catch(() => undefined);
    sent = done;
    return done;
  };
  /** Time in ms until the next write may be made; not positive if that is now. */
  const rest = () => free - (maxBurst - 1) * refill - performance.now();

  const write = (fields: Fields): Promise<void> => {
    waiting = { ...waiting, ...fields };
    // At pagehide, Firefox (153) no longer accepts calls from a page's script. Added only now, since a `beforeunload`
    // listener keeps the page out of the back/forward cache.
    window.addEventListener('beforeunload', flush, { signal });
    turn ??= last
      .then(() => (rest() > 0 ? new Promise((resolve) => setTimeout(resolve, rest())) : undefined))
      .then(send);
    return turn;
  };

  const onHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', onHidden, { signal });
  window.addEventListener('pagehide', flush, { signal });
  signal.addEventListener('abort', flush, { once: true });
  return { write, pending: () => ({ ...writing, ...waiting }) };
}
