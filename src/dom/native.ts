// Reads a live page's tree despite names that shadow DOM properties (DOM clobbering): `<form><input
// name="parentElement">` makes a form the child of its own child, and code that walks up from there never ends.

export function parentOf(node: Node): Element | undefined {
  return readNative<Element | null>(node, 'parentElement') ?? undefined;
}

/** The nearest matching element, from the node itself upward. */
export function closestTo(node: Node, selector: string): Element | undefined {
  const start = node.nodeType === 1 ? (node as Element) : parentOf(node);
  return (start && readNative<Element['closest']>(start, 'closest')(selector)) ?? undefined;
}

/** The children, except clobbered forms. */
export function childrenOf(element: Element): Element[] {
  return [...readNative<Iterable<Element>>(element, 'children')].filter((child) => !isClobbered(child));
}

/** An element and its ancestors up to `to`, inclusive, except clobbered forms. */
export function listAncestors(from: Element, to: Element): Element[] {
  const list: Element[] = [];
  for (let at: Element | undefined = from; at; at = at === to ? undefined : parentOf(at))
    if (!isClobbered(at)) list.push(at);
  return list;
}

/**
 * Reads a property as the platform defines it. A named element (`<img name="body">`) shadows a document's own
 * properties, but not those of its prototypes.
 */
export function readNative<T>(object: object, name: string): T {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const property = Object.getOwnPropertyDescriptor(proto, name);
    if (property?.get) return property.get.call(object) as T;
    if (property) return (typeof property.value === 'function' ? property.value.bind(object) : property.value) as T;
  }
  return Reflect.get(object, name) as T;
}

/** The window of a document, or of an element in it, even where a named element shadows it. */
export function windowOf(node: Document | Element): Window & typeof globalThis {
  return readNative(readNative<Document | null>(node, 'ownerDocument') ?? node, 'defaultView');
}

/** The computed style of an element; reading it may force the page to compute styles. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return windowOf(element).getComputedStyle(element);
}

/** The document's parser has not reached its end: more of its content will come. */
export function isParsing(document: Document): boolean {
  return readNative<string>(document, 'readyState') === 'loading';
}

/** A form whose fields shadow DOM properties, so that none of its properties can be trusted. */
export function isClobbered(element: Element): boolean {
  if (Object.prototype.toString.call(element) !== '[object HTMLFormElement]') return false;
  const proto: object = Object.getPrototypeOf(element);
  const inside = readNative<Element['querySelectorAll']>(element, 'querySelectorAll')('[name], [id]');
  const fields = [...inside, ...readNative<Iterable<Element>>(element, 'elements')];
  const names = fields.flatMap((field) => {
    const read = readNative<Element['getAttribute']>(field, 'getAttribute');
    return [read('name'), read('id')];
  });
  return names.some((name) => name !== null && name in proto);
}
