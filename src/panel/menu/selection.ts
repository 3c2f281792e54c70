/** What the user has selected within an element of a shadow tree; `undefined` when that is nothing. */
export function selectedRange(element: Element): Range | undefined {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  const found = readRange(root);
  if (!found || found.collapsed) return undefined;
  const range = element.ownerDocument.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return element.contains(range.commonAncestorContainer) ? range : undefined;
}

function readRange(root: ShadowRoot): AbstractRange | undefined {
  const selection = root.ownerDocument.getSelection();
  if (!selection) return undefined;
  if (typeof selection.getComposedRanges === 'function') return selection.getComposedRanges({ shadowRoots: [root] })[0];
  // Chrome before 137 tells a shadow root alone.
  const own: unknown = 'getSelection' in root && typeof root.getSelection === 'function' ? root.getSelection() : null;
  return own instanceof Selection && own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}
