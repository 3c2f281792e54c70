/**
 * Marks regions that overflow horizontally: only those are focusable and fade at the edge. `data-overflow` is `more` while
 * there is content to the right, `end` at its end.
 */
export function watchScrollRegions(box: HTMLElement, signal: AbortSignal): void {
  if (typeof ResizeObserver !== 'function') return;
  const regions = box.querySelectorAll<HTMLElement>('.code > pre, .table > .scroll, .formula');
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

/** A wide table taller than this share of the window scrolls in both directions, so that its header stays visible. */
const tall = 0.85;

/** Maximum share of the region's width that a sticky first column may take. */
const narrow = 0.4;

function markOverflow(region: HTMLElement): void {
  const rest = region.scrollWidth - region.clientWidth;
  if (rest <= 1) {
    for (const name of ['data-overflow', 'data-tall', 'data-stuck', 'tabindex', 'role', 'aria-label'])
      region.removeAttribute(name);
    return;
  }
  region.setAttribute('data-overflow', region.scrollLeft >= rest - 1 ? 'end' : 'more');
  region.setAttribute('tabindex', '0');
  region.setAttribute('role', 'region');
  const name = region.getAttribute('data-caption') ?? region.closest('[role="group"]')?.getAttribute('aria-label');
  if (name) region.setAttribute('aria-label', name);
  if (!region.matches('.scroll')) return;
  const first = region.querySelector<HTMLElement>('[data-lead]')?.offsetWidth ?? region.clientWidth;
  region.toggleAttribute('data-stuck', region.hasAttribute('data-names') && first <= region.clientWidth * narrow);
  region.toggleAttribute('data-tall', region.scrollHeight > window.innerHeight * tall);
}
