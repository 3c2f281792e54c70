/** It has an open shadow tree, or may get one, as an empty element of a page's own making; formulas are full of such. */
export function mayBeHost(element: Element): boolean {
  return (
    Boolean(element.shadowRoot) ||
    (element.localName.includes('-') && element.matches(':not(:defined, mjx-container *):empty'))
  );
}
