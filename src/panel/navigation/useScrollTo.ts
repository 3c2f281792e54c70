import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { matchesMedia, mediaQueries } from '../../ui/media-queries.ts';

export interface ScrollTo {
  /** Where the user was taken last, as long as nothing has moved it away. */
  readonly aim: HTMLElement | undefined;
  readonly goTo: (target: HTMLElement) => void;
}

/** Takes the user to elements, and keeps them there while pictures come late. */
export function useScrollTo(): ScrollTo {
  const [aim, setAim] = useState<HTMLElement | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const goTo = useCallback((target: HTMLElement) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setAim(target);
    own.signal.addEventListener('abort', () => setAim((last) => (last === target ? undefined : last)));
    scrollTo(target);
    stayAt(target, own);
  }, []);
  return { aim, goTo };
}

/** Smoothly when it is near; the focus goes along and the place is marked for a moment. */
function scrollTo(target: HTMLElement): void {
  const distance = Math.abs(target.getBoundingClientRect().top);
  const smooth = distance < 2 * window.innerHeight && !matchesMedia(mediaQueries.still);
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView?.({ behavior: smooth ? 'smooth' : 'instant', block: 'start' });
  target.animate?.([{ backgroundColor: 'var(--mark)' }, { backgroundColor: 'transparent' }], {
    duration: matchesMedia(mediaQueries.still) ? 0 : 900,
    easing: 'ease-in',
  });
}

/** Keys that scroll or lead elsewhere have names, but for the space bar. */
const isMove = (event: Event) => !(event instanceof KeyboardEvent) || event.key.length > 1 || event.key === ' ';

/** Movements up to this, in px, are the rounding of a scroll. */
const rounding = 2;

/**
 * Keeps the target where it is when pictures above it come, until the user moves on. The browser anchors the
 * topmost block of the window, which may be the very picture that grows.
 */
function stayAt(target: HTMLElement, stop: AbortController): void {
  const body = target.closest('[data-part="body"]');
  if (!body || typeof ResizeObserver !== 'function') return;
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const name of ['wheel', 'touchmove', 'keydown'])
    window.addEventListener(name, (event) => isMove(event) && stop.abort(), options);

  const top = () => target.getBoundingClientRect().top;
  const aimed = () => Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
  let rest: number | undefined;
  const settle = () => {
    const lowest = document.documentElement.scrollHeight - window.innerHeight;
    const wanted = Math.min(lowest, window.scrollY + top() - aimed());
    if (Math.abs(window.scrollY - wanted) <= rounding) rest = top();
  };
  let height = body.clientHeight;
  const onScroll = () => {
    // A text that grows moves the target, before the observer is called, and the browser's own anchoring scrolls: by no
    // more than it grows. What is more is the user, who drags the scroll bar while pictures come.
    const growth = Math.abs(body.clientHeight - height);
    if (rest !== undefined && Math.abs(top() - rest) > growth + rounding) stop.abort();
    else if (rest === undefined && growth === 0) settle();
  };
  window.addEventListener('scroll', onScroll, options);

  const observer = new ResizeObserver(() => {
    if (body.clientHeight === height) return;
    height = body.clientHeight;
    target.scrollIntoView({ behavior: 'instant', block: 'start' });
    rest = top();
  });
  observer.observe(body);
  // A smooth scroll that was on its way moves the page once more after the jump that cuts it short: not the user.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(settle);
  });
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
