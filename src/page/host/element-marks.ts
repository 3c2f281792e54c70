import { readNative } from '../../dom/native.ts';

/** Attribute of a block that is hidden though no rule of the site names it; its value is the kind of clutter. */
export const hiddenAttribute = 'data-infoq-reader-hidden';

/**
 * Marks elements of the page with an attribute. Each call passes the full set: elements no longer in it lose their
 * mark. A page that copies its own markup copies the marks too; those copies are removed with them.
 */
export function markElements(
  document: Document,
  name: string,
  signal: AbortSignal,
): (values: ReadonlyMap<Element, string>) => void {
  const query = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  // Elements that the page has detached keep their mark, and may come back.
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
