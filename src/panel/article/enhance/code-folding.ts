/** Blocks with more lines are folded. */
export const maxUnfoldedLines = 40;

/** A folded block is one box that clips its code: what is below its edge is on the page for all who look for it. */
export function setCodeFolded(box: HTMLElement, folded: boolean): void {
  box.setAttribute('data-fold', folded ? 'closed' : 'open');
  const button = box.querySelector('[data-do="fold"]');
  const label = button?.getAttribute(folded ? 'data-show' : 'data-hide') ?? '';
  button?.setAttribute('aria-expanded', String(!folded));
  button?.setAttribute('aria-label', label);
  button?.setAttribute('data-label', label);
}

/** Folds or unfolds by hand; the button stays in sight. */
export function toggleCodeFold(button: HTMLElement): void {
  const box = button.closest<HTMLElement>('.code');
  if (!box) return;
  const folds = box.getAttribute('data-fold') === 'open';
  setCodeFolded(box, folds);
  if (folds) box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/**
 * Unfolds a block that is looked into: Chrome's find-in-page scrolls it to what it has found, Firefox's selects it there,
 * and a selection that grows does either.
 */
export function watchCodeFolds(body: HTMLElement, signal: AbortSignal): void {
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.scrollTop === 0) return;
    const box = target.closest<HTMLElement>('.code[data-fold="closed"]');
    if (!box) return;
    const below = target.scrollTop;
    setCodeFolded(box, false);
    target.scrollTop = 0;
    // What has come into sight stays where it is.
    window.scrollBy({ top: below, behavior: 'instant' });
  };
  const onSelection = () => {
    if (!body.querySelector('.code[data-fold="closed"]')) return;
    const range = readSelection(body);
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

/** What is selected in the shadow root that an element stands in. */
function readSelection(element: HTMLElement): Range | undefined {
  const root = element.getRootNode();
  const selection = element.ownerDocument.getSelection();
  if (!(root instanceof ShadowRoot) || !selection || selection.rangeCount === 0) return undefined;
  // Browsers older than this look into shadow roots of their own accord, or not at all.
  const [at] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (!at) return selection.getRangeAt(0);
  const range = element.ownerDocument.createRange();
  range.setStart(at.startContainer, at.startOffset);
  range.setEnd(at.endContainer, at.endOffset);
  return range;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
