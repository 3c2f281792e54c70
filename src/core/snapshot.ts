/**
 * A copy of a page that is safe to read and to change: nothing in it loads or runs, and no name in it hides a
 * property of the DOM (`<form><input name="parentNode">` makes Readability run forever).
 */
export interface Snapshot {
  /** An inert document: the page's head (its metadata) and its whole body. */
  readonly page: Document;
  /** The live element, where it can be asked for its properties, that an element of the copy was made from; for as long as neither tree has changed. */
  readonly liveOf: (copy: Element) => Element | undefined;
  /** Base of the page's relative addresses. */
  readonly base: string;
}

/** Beyond these a page is left alone: reading it would make the tab wait. */
const most = { elements: 250_000, depth: 3_000 };

/** `undefined` when there is no body yet, or more of it than can be read in bounded work. */
export function takeSnapshot(document: Document, url: string): Snapshot | undefined {
  const body = readNative<HTMLElement | null>(document, 'body');
  if (!body) return undefined;
  const live = listElements(document, body);
  if (!live) return undefined;

  // Without a title of its own: the page's is copied.
  const page = readNative<DOMImplementation>(document, 'implementation').createHTMLDocument();
  const copy = page.importNode(body, true);
  copyHead(document, page);
  unclobber(copy);
  page.documentElement.replaceChild(copy, page.body);
  const lang = readNative<HTMLElement>(document, 'documentElement').getAttribute('lang');
  if (lang) page.documentElement.setAttribute('lang', lang);

  let pairs: ReadonlyMap<Element, Element | undefined> | undefined;
  return {
    page,
    liveOf: (element) => {
      // Made when it is first asked for: an article alone needs none.
      pairs ??= new Map(listElements(page, copy)?.map((one, index) => [one, live[index]]));
      const own = pairs.get(element);
      return own && !isTrap(own) ? own : undefined;
    },
    base: readBase(document, url),
  };
}

/**
 * Reads a property as the platform defines it. A named element (`<img name="body">`) hides a document's own
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

/** A form whose fields hide properties of the DOM: nothing that it says of itself can be believed. */
export function isTrap(element: Element): boolean {
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

/** All elements below a root in document order, or `undefined` when there are too many of them. */
function listElements(document: Document, root: Element): Element[] | undefined {
  const create = readNative<Document['createTreeWalker']>(document, 'createTreeWalker');
  const showElement = 1;
  const walker = create(root, showElement);
  const list: Element[] = [];
  let depth = 0;
  let node = walker.firstChild();
  if (!node) return list;
  for (;;) {
    list.push(node as Element);
    if (list.length > most.elements || depth > most.depth) return undefined;
    const below = walker.firstChild();
    if (below) {
      node = below;
      depth++;
      continue;
    }
    let beside = walker.nextSibling();
    while (!beside) {
      if (depth === 0) return list;
      walker.parentNode();
      depth--;
      beside = walker.nextSibling();
    }
    node = beside;
  }
}

function copyHead(document: Document, page: Document): void {
  const queryAll = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  for (const element of queryAll(
    'head > title, head > meta, head > link[rel="canonical"], head > script[type="application/ld+json"]',
  )) {
    page.head.append(page.importNode(element, true));
  }
}

function unclobber(root: Element): void {
  // <a name> is a place that links lead to.
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) anchor.id = anchor.getAttribute('name') ?? '';
  for (const element of root.querySelectorAll('[name]')) element.removeAttribute('name');
  for (const element of root.querySelectorAll('form [id], [form][id], object[id], embed[id], applet[id]')) {
    element.removeAttribute('id');
  }
}

function readBase(document: Document, url: string): string {
  const base = readNative<string>(document, 'baseURI');
  return /^https?:/.test(base) ? base : url;
}
