import { matches, queries } from './media.ts';

/** Goes to an element: smoothly when it is near; the focus goes along and the place is marked for a moment. */
export function goTo(target: HTMLElement): void {
  const distance = Math.abs(target.getBoundingClientRect().top);
  const smooth = distance < 2 * window.innerHeight && !matches(queries.still);
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView?.({ behavior: smooth ? 'smooth' : 'instant', block: 'start' });
  target.animate?.([{ backgroundColor: 'var(--mark)' }, { backgroundColor: 'transparent' }], {
    duration: matches(queries.still) ? 0 : 900,
    easing: 'ease-in',
  });
}
