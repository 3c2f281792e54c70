/**
 * Gives an element the id of the one that it takes the place of, or of a box in that one: links lead there. What had
 * it loses it, since it may go on standing in the new one.
 */
export function carryId(from: Element, to: Element): void {
  if (to.id !== '') return;
  const holder = from.id !== '' ? from : from.querySelector('[id]:not([id=""])');
  if (!holder) return;
  const { id } = holder;
  holder.removeAttribute('id');
  to.id = id;
}
