/** Replaces an element by one of another name with its attributes and children. */
export function renameElement(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of element.attributes) renamed.setAttribute(attribute.name, attribute.value);
  // Through a fragment, because spreading thousands of nodes is slow.
  const fragment = element.ownerDocument.createDocumentFragment();
  while (element.firstChild) fragment.append(element.firstChild);
  renamed.append(fragment);
  element.replaceWith(renamed);
  return renamed;
}
