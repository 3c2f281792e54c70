/**
 * Tells apart what scrolls sideways and what fits: only the first takes the focus and fades at its edge
 * (`data-overflow` is `more` while there is something to the right, `end` at its end).
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

/** Share of the window above which a wide table scrolls in both directions, so that its head stays in sight. */
const tall = 0.85;

/** Share of the region that the first column may take to stay in sight. */
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
