/** The focused element of the tree (document or shadow root) that a node is in; `null` without a tree or a focus. */
export function activeElementAround(node: Node | null | undefined): Element | null {
  const root = node?.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
