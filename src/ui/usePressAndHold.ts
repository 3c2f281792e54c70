import { useLayoutEffect, useRef } from 'preact/hooks';

const repeatAfter = 400;
const repeatEvery = 90;

/**
 * Runs on a click, and repeatedly while the pointer is held down. Ignores untrusted presses: without a release, they would
 * go on repeating.
 */
export function usePressAndHold(run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  const hold = useRef({ frame: 0, repeated: false });
  const stop = () => cancelAnimationFrame(hold.current.frame);
  useLayoutEffect(() => stop, []);
  return {
    onClick: () => {
      if (!hold.current.repeated) latest.current();
      hold.current.repeated = false;
    },
    onPointerDown: (event: PointerEvent) => {
      hold.current.repeated = false;
      if (!event.isTrusted) return;
      stop();
      let due = performance.now() + repeatAfter;
      const tick = (now: number) => {
        if (now >= due) {
          hold.current.repeated = true;
          latest.current();
          due = now + repeatEvery;
        }
        hold.current.frame = requestAnimationFrame(tick);
      };
      hold.current.frame = requestAnimationFrame(tick);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
  };
}
