/** Runs a task that was asked for, at most once per rest. */
export interface Throttle {
  /** Schedules the task, or remembers during a rest that it has to run. */
  readonly ask: () => void;
  /** Cancels the task if it is scheduled. */
  readonly skip: () => void;
}

/**
 * Until the signal aborts. `schedule` calls back once and returns a function that cancels that; `restAfter` gives the
 * rest after a run of `spent` ms, in ms.
 */
export function createThrottle(
  window: Window,
  schedule: (run: () => void) => () => void,
  task: () => void,
  restAfter: (spent: number) => number,
  signal: AbortSignal,
): Throttle {
  let cancel: (() => void) | undefined;
  let resting = 0;
  let isMissed = false;
  const skip = () => {
    cancel?.();
    cancel = undefined;
  };
  const run = () => {
    skip();
    if (signal.aborted) return;
    const began = performance.now();
    task();
    resting = window.setTimeout(wake, restAfter(performance.now() - began));
  };
  const wake = () => {
    resting = 0;
    if (isMissed) ask();
  };
  const ask = () => {
    isMissed = resting !== 0;
    if (!isMissed) cancel ??= schedule(run);
  };
  const stop = () => {
    window.clearTimeout(resting);
    skip();
  };
  signal.addEventListener('abort', stop, { once: true });
  return { ask, skip };
}

/** Runs before the next frame is painted. The returned function cancels it. */
export function beforePaint(window: Window, run: () => void): () => void {
  const frame = window.requestAnimationFrame(run);
  return () => window.cancelAnimationFrame(frame);
}
