import { selectionIn } from '../../../dom/selection.ts';

/** Longer blocks are folded, in lines. */
export const maxUnfoldedLines = 40;

/** Folds a block by clipping it: hidden code stays in the document for find-in-page. */
export function setCodeFolded(box: HTMLElement, folded: boolean): void {
  box.setAttribute('data-fold', folded ? 'closed' : 'open');
  const button = box.querySelector('[data-do="fold"]');
  const label = button?.getAttribute(folded ? 'data-show' : 'data-hide') ?? '';
  button?.setAttribute('aria-expanded', String(!folded));
  button?.setAttribute('aria-label', label);
  button?.setAttribute('data-label', label);
}

/** Toggles a block from its button, and keeps the button in view. */
export function toggleCodeFold(button: HTMLElement): void {
  const box = button.closest<HTMLElement>('.code');
  if (!box) return;
  const folds = box.getAttribute('data-fold') === 'open';
  setCodeFolded(box, folds);
  if (folds) box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/**
 * Unfolds a block when find-in-page or a selection reaches hidden code: Chrome's find-in-page scrolls the block, Firefox's
 * selects the match, and a growing selection does either.
 */
export function watchCodeFolds(body: HTMLElement, signal: AbortSignal): void {
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.scrollTop === 0) return;
    const box = target.closest<HTMLElement>('.code[data-fold="closed"]');
    if (!box) return;
    const below = target.scrollTop;
    setCodeFolded(box, false);
    target.scrollTop = 0;
    // Keeps the revealed code in place.
    window.scrollBy({ top: below, behavior: 'instant' });
  };
  const onSelection = () => {
    if (!body.querySelector('.code[data-fold="closed"]')) return;
    const range = selectionIn(body.getRootNode());
    const pre = range && elementOf(range.endContainer)?.closest<HTMLElement>('.code[data-fold="closed"] > pre');
    if (!pre || range.getBoundingClientRect().bottom <= pre.getBoundingClientRect().bottom) return;
    const box = pre.closest<HTMLElement>('.code');
    if (box) setCodeFolded(box, false);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight)
      window.scrollBy({ top: top - window.innerHeight / 2, behavior: 'instant' });
  };
  body.addEventListener('scroll', onScroll, { capture: true, signal });
  body.ownerDocument.addEventListener('selectionchange', onSelection, { signal });
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
