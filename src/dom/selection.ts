/** The selection within an element, in a shadow tree or on the page; `undefined` if there is none. */
export function selectedRange(element: Element): Range | undefined {
  const found = readRange(element.getRootNode());
  if (!found || found.collapsed) return undefined;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return element.contains(range.commonAncestorContainer) ? range : undefined;
}

function readRange(root: Node): AbstractRange | undefined {
  const selection = getSelection();
  if (!selection) return undefined;
  if (!(root instanceof ShadowRoot)) return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (typeof selection.getComposedRanges === 'function') return selection.getComposedRanges({ shadowRoots: [root] })[0];
  // Chrome before 137 exposes it only on the shadow root.
  const own: unknown = 'getSelection' in root && typeof root.getSelection === 'function' ? root.getSelection() : null;
  return own instanceof Selection && own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}
