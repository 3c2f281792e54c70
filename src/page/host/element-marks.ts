import { readNative } from '../../dom/native.ts';

/** Attribute of a block that is hidden though no rule of the site names it; its value is the kind. */
export const hiddenAttribute = 'data-infoq-reader-hidden';

/**
 * Marks elements of the page; each call gives the whole set, what is no longer in it loses its mark. An application that
 * writes what it has read from the page makes copies of a mark: they go with it.
 */
export function markElements(
  document: Document,
  name: string,
  signal: AbortSignal,
): (values: ReadonlyMap<Element, string>) => void {
  const query = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  // What the page has taken out keeps its mark, and may come back.
  let marked = new Set<Element>();
  const unmark = (isStaying: (element: Element) => boolean) => {
    for (const element of [...marked, ...query(`[${name}]`)]) if (!isStaying(element)) element.removeAttribute(name);
  };
  signal.addEventListener('abort', () => unmark(() => false), { once: true });
  return (values) => {
    if (signal.aborted) return;
    unmark((element) => values.has(element));
    for (const [element, value] of values) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    marked = new Set(values.keys());
  };
}
