/**
 * Tells apart what scrolls sideways and what fits: only the first takes the focus and fades at its edge
 * (`data-overflow` is `more` while there is something to the right, `end` at its end).
 */
export function watchOverflow(box: HTMLElement, signal: AbortSignal): void {
  if (typeof ResizeObserver !== 'function') return;
  const regions = box.querySelectorAll<HTMLElement>('.code > pre, .table > .scroll, math[display="block"]');
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) markOverflow(target);
  });
  for (const region of regions) observer.observe(region);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  box.addEventListener(
    'scroll',
    (event) => {
      if (event.target instanceof HTMLElement) markOverflow(event.target);
    },
    { capture: true, passive: true, signal },
  );
}

function markOverflow(region: HTMLElement): void {
  const rest = region.scrollWidth - region.clientWidth;
  if (rest <= 1) {
    for (const name of ['data-overflow', 'tabindex', 'role', 'aria-label']) region.removeAttribute(name);
    return;
  }
  region.setAttribute('data-overflow', region.scrollLeft >= rest - 1 ? 'end' : 'more');
  region.setAttribute('tabindex', '0');
  region.setAttribute('role', 'region');
  const name = region.getAttribute('data-caption') ?? region.closest('[role="group"]')?.getAttribute('aria-label');
  if (name) region.setAttribute('aria-label', name);
}
