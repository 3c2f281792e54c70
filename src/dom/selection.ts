/** The selection within an element, in a shadow tree or on the page; `undefined` if there is none. */
export function selectedRange(element: Element): Range | undefined {
  const range = selectionIn(element.getRootNode());
  return range && !range.collapsed && element.contains(range.commonAncestorContainer) ? range : undefined;
}

/** The selection or caret in a shadow tree or a document; `undefined` if it has none. */
export function selectionIn(root: Node): Range | undefined {
  const found = readRange(root);
  if (!found) return undefined;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
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
