type Fields = Readonly<Record<string, unknown>>;

/** Sync takes 120 writes a minute and 1800 an hour: a burst of this many, then one in each `refill` ms. */
export const maxBurst = 30;
const refill = 2500;

export interface ThrottledWrites {
  /** Resolves when these fields are stored, rejects when they can't be. */
  readonly write: (fields: Fields) => Promise<void>;
  /** What was asked for and is not stored yet. */
  readonly pending: () => Fields;
}

/** Joins the writes that come faster than they may: of each field the last value is stored, none is lost. */
export function throttleWrites(store: (fields: Fields) => Promise<void>, signal: AbortSignal): ThrottledWrites {
  let waiting: Fields = {};
  let writing: Fields = {};
  let turn: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  /** When all room would be free again, in ms. */
  let free = 0;

  /** A tab that is closed or left waits for nothing. */
  const flush = () => void send().catch(() => undefined);
  const send = (): Promise<void> => {
    turn = undefined;
    window.removeEventListener('beforeunload', flush);
    if (Object.keys(waiting).length === 0) return last;
    writing = waiting;
    waiting = {};
    free = Math.max(free, Date.now()) + refill;
    const batch = writing;
    const done = store(batch).finally(() => {
      if (writing === batch) writing = {};
    });
    last = done.catch(() => undefined);
    return done;
  };
  const room = () => new Promise<void>((resolve) => setTimeout(resolve, free - (maxBurst - 1) * refill - Date.now()));
  const isFull = () => free - (maxBurst - 1) * refill > Date.now();

  const write = (fields: Fields): Promise<void> => {
    waiting = { ...waiting, ...fields };
    // At pagehide Firefox (153) takes nothing from a page's script any more. Only now: it keeps pages out of the cache.
    window.addEventListener('beforeunload', flush, { signal });
    turn ??= last.then(() => (isFull() ? room() : undefined)).then(send);
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
