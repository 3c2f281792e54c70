/** Attribute of a block that is hidden though no rule of the site names it; its value is the kind. */
export const hiddenAttribute = 'data-infoq-reader-hidden';

/** Marks elements of the page; each call gives the whole set, what is no longer in it loses its mark. */
export function markElements(name: string, signal: AbortSignal): (values: ReadonlyMap<Element, string>) => void {
  let marked = new Set<Element>();
  const unmark = (element: Element) => element.removeAttribute(name);
  signal.addEventListener('abort', () => marked.forEach(unmark), { once: true });
  return (values) => {
    if (signal.aborted) return;
    for (const element of marked) if (!values.has(element)) unmark(element);
    for (const [element, value] of values) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    marked = new Set(values.keys());
  };
}
