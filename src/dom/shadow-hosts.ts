/**
 * Whether an element has an open shadow tree, or may get one as an empty, undefined custom element. Those in formulas
 * do not count: MathJax creates many.
 */
export function mayBeHost(element: Element): boolean {
  // A form's field may shadow its `localName`; an element with a hyphen in its name is not a form.
  const name: unknown = element.localName;
  const isOwn = typeof name === 'string' && name.includes('-');
  return Boolean(element.shadowRoot) || (isOwn && element.matches(':not(:defined, mjx-container *):empty'));
}
