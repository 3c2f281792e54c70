import type { ClutterKind } from '../core/article.ts';

/** Attribute of a block that is hidden though no rule of the site names it; its value is the kind. */
export const hiddenMark = 'data-infoq-reader-hidden';

/** Marks blocks on the page; each call gives the whole set, what is no longer in it loses its mark. */
export function markHidden(signal: AbortSignal): (blocks: ReadonlyMap<Element, ClutterKind>) => void {
  let marked = new Set<Element>();
  signal.addEventListener('abort', () => marked.forEach(unmark), { once: true });
  return (blocks) => {
    if (signal.aborted) return;
    for (const element of marked) if (!blocks.has(element)) unmark(element);
    for (const [element, kind] of blocks) {
      if (element.getAttribute(hiddenMark) !== kind) element.setAttribute(hiddenMark, kind);
    }
    marked = new Set(blocks.keys());
  };
}

function unmark(element: Element): void {
  element.removeAttribute(hiddenMark);
}
