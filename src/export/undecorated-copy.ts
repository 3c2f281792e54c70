import { mathNamespace, svgNamespace } from '../dom/namespaces.ts';

/** Attributes of an article's nodes; all others are the panel's. */
const ownAttributes = new Set(
  (
    'alt src width height colspan rowspan span start reversed value type scope headers datetime dir lang id open href title ' +
    'data-lang data-tex data-media data-label data-checked data-marker data-heading-level data-color data-equals data-tag'
  ).split(' '),
);

/** A copy of an article's nodes without the controls that the panel set among them; nothing in it loads. */
export function cloneWithoutControls(nodes: Node): HTMLElement {
  // In a document of its own: a copy of a picture in the page's would be fetched.
  const document = new DOMParser().parseFromString('', 'text/html');
  const copy = document.createElement('div');
  copy.append(document.importNode(nodes, true));
  const [only] = copy.children;
  if (nodes.nodeType === 1 && only) only.replaceWith(...only.childNodes);
  dropControls(copy);
  for (const element of copy.querySelectorAll('*')) {
    if (element.namespaceURI === mathNamespace || element.namespaceURI === svgNamespace) continue;
    for (const { name } of [...element.attributes]) if (!ownAttributes.has(name)) element.removeAttribute(name);
  }
  copy.normalize();
  return copy;
}

/** Sanitized text has no classes: what has one was added. */
function dropControls(copy: HTMLElement): void {
  for (const icon of copy.querySelectorAll('svg.icon')) icon.remove();
  for (const button of copy.querySelectorAll('button')) {
    if (button.querySelector('img, svg')) button.replaceWith(...button.childNodes);
    else button.remove();
  }
  for (const box of copy.querySelectorAll('div[class], span[class]')) box.replaceWith(...box.childNodes);
}
