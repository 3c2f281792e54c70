/** A copy of an article's body, or of a part of it, in a `div` of a separate document, where nothing loads. */
export function copyNodes(nodes: Element | DocumentFragment): HTMLElement {
  const document = new DOMParser().parseFromString('', 'text/html');
  const copy = document.createElement('div');
  const inner = document.importNode(nodes, true);
  copy.append(...(nodes.nodeType === 1 ? inner.childNodes : [inner]));
  return copy;
}
