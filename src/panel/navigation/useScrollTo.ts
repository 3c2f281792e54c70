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
  const isScrolling = useRef((): boolean => false);
  const goTo = useCallback((target: HTMLElement) => {
    const isInterrupting = isScrolling.current();
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setAim(target);
    own.signal.addEventListener('abort', () => setAim((last) => (last === target ? undefined : last)));
    scrollTo(target);
    isScrolling.current = stayAt(target, own, isInterrupting);
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
 *
 * `isInterrupting`: a smooth scroll to an earlier target is still in progress. Returns whether this one is.
 */
function stayAt(target: HTMLElement, stop: AbortController, isInterrupting: boolean): () => boolean {
  const body = target.closest('[data-part="body"]');
  if (!body || typeof ResizeObserver !== 'function') return () => false;
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const name of ['wheel', 'touchmove', 'keydown'])
    window.addEventListener(name, (event) => isMove(event) && stop.abort(), options);

  const distance = () => {
    const aimed = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
    const lowest = document.documentElement.scrollHeight - window.innerHeight;
    return Math.abs(window.scrollY - Math.min(lowest, window.scrollY + target.getBoundingClientRect().top - aimed));
  };
  // A smooth scroll to an earlier target moves the page once more after the jump that interrupts it: ignore that movement.
  let nearest = isInterrupting ? Number.POSITIVE_INFINITY : distance();
  let height = body.clientHeight;
  let scrolled = window.scrollY;
  // When the text grows, the target moves and scroll anchoring scrolls, by no more than the growth. What else leads away
  // from the target is the user's, for example dragging the scroll bar while images load. What scrolls by script, such as
  // an extension with keys of its own, is seen by the observer before its event comes.
  const hasLeft = () =>
    window.scrollY !== scrolled && distance() > nearest + Math.abs(body.clientHeight - height) + rounding;
  const onScroll = () => {
    if (hasLeft()) stop.abort();
    scrolled = window.scrollY;
    if (body.clientHeight === height && Number.isFinite(nearest)) nearest = Math.min(nearest, distance());
  };
  window.addEventListener('scroll', onScroll, options);

  const observer = new ResizeObserver(() => {
    if (body.clientHeight === height) return;
    if (hasLeft()) {
      stop.abort();
      return;
    }
    height = body.clientHeight;
    target.scrollIntoView({ behavior: 'instant', block: 'start' });
    nearest = distance();
    scrolled = window.scrollY;
  });
  observer.observe(body);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      nearest = Math.min(nearest, distance());
    });
  });
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return () => !stop.signal.aborted && nearest > rounding;
}
