/** It has an open shadow tree, or may get one, as an empty element of a page's own making; formulas are full of such. */
export function mayBeHost(element: Element): boolean {
  // A field of a form may hide the form's name; what has a hyphen in its name is no form.
  const name: unknown = element.localName;
  const isOwn = typeof name === 'string' && name.includes('-');
  return Boolean(element.shadowRoot) || (isOwn && element.matches(':not(:defined, mjx-container *):empty'));
}
