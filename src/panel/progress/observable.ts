import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** A value that changes on every frame of a scroll: too often to re-render everything that uses it. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Called after each `set`. */
  readonly onChange: (callback: () => void, signal: AbortSignal) => void;
}

export function createObservable<Value>(first: Value): Observable<Value> {
  const callbacks = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const callback of callbacks) callback();
    },
    onChange: (callback, signal) => {
      callbacks.add(callback);
      signal.addEventListener('abort', () => callbacks.delete(callback), { once: true });
    },
  };
}

/** A primitive derived from the value; re-renders the component only when that changes. */
export function useSelector<Value, Part extends string | number | boolean>(
  source: Observable<Value>,
  read: (value: Value) => Part,
): Part {
  const [, render] = useReducer<number, void>((turn) => turn + 1, 0);
  const part = read(source.get());
  const latest = useRef({ read, part });
  latest.current = { read, part };
  useLayoutEffect(() => {
    const stop = new AbortController();
    const update = () => {
      const { read: now, part: shown } = latest.current;
      if (now(source.get()) !== shown) render();
    };
    source.onChange(update, stop.signal);
    update();
    return () => stop.abort();
  }, [source]);
  return part;
}
