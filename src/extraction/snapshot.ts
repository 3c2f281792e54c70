import { isClobbered, readNative } from '../dom/native.ts';
import type { ExtractionModules } from '../on-demand/extraction-modules.ts';
import type { ReadGeneratedText } from './metadata/css-content.ts';
import { levelAttribute } from './outline/outline.ts';

/**
 * A copy of a page that is safe to read and to change: nothing in it loads or runs, and no name in it hides a
 * property of the DOM (`<form><input name="parentNode">` makes Readability run forever).
 */
export interface Snapshot {
  /** An inert document: the page's head (its metadata) and its whole body. */
  readonly page: Document;
  /** The live element, where it can be asked for its properties, that an element of the copy was made from; for as long as neither tree has changed. */
  readonly liveOf: (copy: Element) => Element | undefined;
  /** What style sheets add to an element of the copy; as long as `liveOf` holds. */
  readonly generated?: ReadGeneratedText;
  /** Whether the page's own style renders an element of the copy; as long as `liveOf` holds. */
  readonly isRendered?: (copy: Element) => boolean;
  readonly modules?: ExtractionModules;
  /** Base of the page's relative addresses. */
  readonly base: string;
}

/** Beyond these a page is left alone: reading it would make the tab wait. */
const snapshotLimits = { elements: 250_000, depth: 3_000 };

/** `undefined` when there is no body yet, or more of it than can be read in bounded work. */
export function takeSnapshot(document: Document, url: string): Snapshot | undefined {
  const body = readNative<HTMLElement | null>(document, 'body');
  if (!body || isTooLarge(document, body)) return undefined;

  // Without a title of its own: the page's is copied.
  const page = readNative<DOMImplementation>(document, 'implementation').createHTMLDocument();
  const copy = page.importNode(body, true);
  copyHead(document, page);
  unclobber(copy);
  silence(copy);
  page.documentElement.replaceChild(copy, page.body);
  const lang = readNative<HTMLElement>(document, 'documentElement').getAttribute('lang');
  if (lang) page.documentElement.setAttribute('lang', lang);

  return {
    page,
    liveOf: (element) => {
      const own = follow(pathTo(element, copy), body);
      return own && !isClobbered(own) ? own : undefined;
    },
    base: readBase(document, url),
  };
}

/** Places among the children of each element from a root down to an element in it. */
export function pathTo(element: Element, root: Element): number[] {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

/** The element at a path below a root, as the platform finds it: a form's fields may hide its children. */
function follow(path: readonly number[], root: Element): Element | undefined {
  return path.reduce<Element | undefined>((at, index) => at && readNative<HTMLCollection>(at, 'children')[index], root);
}

function isTooLarge(document: Document, body: Element): boolean {
  const list = readNative<Element['getElementsByTagName']>(body, 'getElementsByTagName');
  const { length } = list('*');
  // No tree is deeper than it has elements: a page of the usual size is not walked.
  return length > snapshotLimits.elements || (length > snapshotLimits.depth && isTooDeep(document, body));
}

function isTooDeep(document: Document, root: Element): boolean {
  const create = readNative<Document['createTreeWalker']>(document, 'createTreeWalker');
  const showElement = 1;
  const walker = create(root, showElement);
  let depth = 0;
  while (depth <= snapshotLimits.depth) {
    if (walker.firstChild()) {
      depth++;
      continue;
    }
    while (!walker.nextSibling()) {
      if (depth-- <= 1) return false;
      walker.parentNode();
    }
  }
  return true;
}

function copyHead(document: Document, page: Document): void {
  const queryAll = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  for (const element of queryAll(
    'head > title, head > meta, head > link[rel="canonical"], head > script[type$="json"]',
  )) {
    page.head.append(page.importNode(element, true));
  }
}

/** Takes away the names by which a form hides properties of the DOM, and signs of lists that a page has not drawn. */
export function unclobber(root: ParentNode): void {
  // <a name> is a place that links lead to.
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) anchor.id = anchor.getAttribute('name') ?? '';
  for (const element of root.querySelectorAll('[name]:not(map)')) element.removeAttribute('name');
  // What the article says by them is ours to say.
  for (const name of ['data-marker', levelAttribute])
    for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  // One list: scripts set forms into forms, and what is in one would be in those of all around it.
  for (const element of root.querySelectorAll('form [id], [form], object, embed, applet'))
    element.removeAttribute('id');
}

/** What a player says to a browser without players is said to nobody. */
function silence(root: Element): void {
  for (const player of root.querySelectorAll('audio, video')) {
    const walker = player.ownerDocument.createTreeWalker(player, 4);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) text.nodeValue = '';
  }
}

function readBase(document: Document, url: string): string {
  const base = readNative<string>(document, 'baseURI');
  return /^https?:/.test(base) ? base : url;
}
