/** Brings a block of the page into view and lets the next Tab start there; nothing is added to the page for it. */
export function reveal(element: Element): void {
  const { ownerDocument: document } = element;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const field = element.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), button, a[href], [tabindex]');
  field?.focus({ preventScroll: true });
  // What can't take the focus can hold the caret: sequential navigation starts from it.
  if (!field || document.activeElement !== field) document.getSelection()?.collapse(element, 0);
}
