/** Blocks with more lines are folded. */
export const longestOpen = 40;

/** A folded block is one box that clips its code: what is below its edge is on the page for all who look for it. */
export function setFolded(box: HTMLElement, folded: boolean): void {
  box.setAttribute('data-fold', folded ? 'closed' : 'open');
  const button = box.querySelector('[data-do="fold"]');
  const label = button?.getAttribute(folded ? 'data-show' : 'data-hide') ?? '';
  button?.setAttribute('aria-expanded', String(!folded));
  button?.setAttribute('aria-label', label);
  button?.setAttribute('data-label', label);
}

/** Folds or unfolds by hand; the button stays in sight. */
export function toggleFold(button: HTMLElement): void {
  const box = button.closest<HTMLElement>('.code');
  if (!box) return;
  const folds = box.getAttribute('data-fold') === 'open';
  setFolded(box, folds);
  if (folds) box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/**
 * Unfolds what is scrolled although it is folded: find-in-page has found something below its edge, or a selection or
 * the focus went there. What has come into sight stays where it is.
 */
export function watchFolds(body: HTMLElement, signal: AbortSignal): void {
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.scrollTop === 0) return;
    const box = target.closest<HTMLElement>('.code[data-fold="closed"]');
    if (!box) return;
    const below = target.scrollTop;
    setFolded(box, false);
    target.scrollTop = 0;
    window.scrollBy({ top: below, behavior: 'instant' });
  };
  body.addEventListener('scroll', onScroll, { capture: true, signal });
}
