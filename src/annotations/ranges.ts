/** The part of a range that is within an element; `undefined` if there is none. */
export function clipTo(element: Element, range: Range): Range | undefined {
  if (!range.intersectsNode(element)) return undefined;
  const own = range.cloneRange();
  if (!element.contains(own.startContainer)) own.setStart(element, 0);
  if (!element.contains(own.endContainer)) own.setEnd(element, element.childNodes.length);
  return own.collapsed ? undefined : own;
}

/** Selects a range. */
export function select({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Selects nothing, with the caret (of caret browsing) at the end of a range. */
export function putCaretAfter({ endContainer, endOffset }: Range): void {
  getSelection()?.collapse(endContainer, endOffset);
}

/** Whether a point of the viewport, in px, is on a range's text. */
export function holdsPoint(range: Range, x: number, y: number): boolean {
  const isIn = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return isIn(range.getBoundingClientRect()) && [...range.getClientRects()].some(isIn);
}
