import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { matchesMedia, mediaQueries } from '../../ui/media-queries.ts';

export interface ScrollTo {
  /** The element scrolled to last, until the user scrolls away. */
  readonly aim: HTMLElement | undefined;
  readonly goTo: (target: HTMLElement) => void;
}

/** Scrolls to elements, and keeps them in place while images load. */
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

/** Scrolls smoothly if the target is near. Also focuses and briefly highlights it. */
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

/** Keys that scroll or navigate have names of several characters, except for the space bar. */
const isMove = (event: Event) => !(event instanceof KeyboardEvent) || event.key.length > 1 || event.key === ' ';

/** Movements up to this, in px, are rounding errors of scrolling. */
const rounding = 2;

/**
 * Keeps the target in place when images above it load, until the user scrolls. Scroll anchoring is not enough: the
 * browser's anchor is the topmost block in the window, which may be the very image that grows.
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
    // When the text grows, the target moves and scroll anchoring scrolls before the observer is called, by no more than
    // the
    // growth. Any larger movement is the user's, for example dragging the scroll bar while images load.
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
  // A smooth scroll in progress moves the page once more after the jump that interrupts it: ignore that movement.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(settle);
  });
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
