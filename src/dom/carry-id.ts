/** Gives an element the id of the one that it takes the place of, or of a box in that one: links lead there. */
export function carryId(from: Element, to: Element): void {
  if (to.id !== '') return;
  const id = from.id !== '' ? from.id : from.querySelector('[id]:not([id=""])')?.id;
  if (id) to.id = id;
}
