/**
 * Moves the id of an element, or of the first element with an id in it, to the element that replaces it, so that links
 * to it still work. The old element loses its id, since it may stay in the document, inside the new one.
 */
export function carryId(from: Element, to: Element): void {
  if (to.id !== '') return;
  const holder = from.id !== '' ? from : from.querySelector('[id]:not([id=""])');
  if (!holder) return;
  const { id } = holder;
  holder.removeAttribute('id');
  to.id = id;
}
