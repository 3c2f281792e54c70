import { isClobbered, parentOf, readNative } from '../dom/native.ts';
import type { ExtractionModules } from '../on-demand/extraction-modules.ts';
import type { ReadGeneratedText } from './metadata/css-content.ts';
import { levelAttribute } from './outline/outline.ts';

/**
 * A copy of a page that is safe to read and to change: nothing in it loads or runs, and no form field hides a property
 * of the DOM (`<form><input name="parentNode">` makes Readability run forever).
 */
export interface Snapshot {
  /** An inert document with the page's metadata and its whole body. */
  readonly page: Document;
  /**
   * Returns the live element that an element of the copy was made from. `undefined` if there is none, or if form fields
   * hide its properties. Valid until one of the trees changes.
   */
  readonly liveOf: (copy: Element) => Element | undefined;
  /** Returns the text that style sheets add to an element of the copy. Valid as long as `liveOf`. */
  readonly generated?: ReadGeneratedText;
  /** Returns whether the page's own style renders an element of the copy. Valid as long as `liveOf`. */
  readonly isRendered?: (copy: Element) => boolean;
  readonly modules?: ExtractionModules;
  /** Base URL for the page's relative URLs. */
  readonly base: string;
}

/** A larger page is not read: it would block the tab. */
const snapshotLimits = { elements: 250_000, depth: 3_000 };

/** Copies a page. Returns `undefined` if there is no body yet or the page exceeds `snapshotLimits`. */
export function takeSnapshot(document: Document, url: string): Snapshot | undefined {
  const body = readNative<HTMLElement | null>(document, 'body');
  if (!body || isTooLarge(body)) return undefined;

  // Created without a title, since the page's own is copied.
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

/** Child indexes that lead from a root to one of its descendants. */
export function pathTo(element: Element, root: Element): number[] {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

/** Returns the element at a path below a root. Uses native getters, since form fields may hide `children`. */
function follow(path: readonly number[], root: Element): Element | undefined {
  return path.reduce<Element | undefined>((at, index) => at && readNative<HTMLCollection>(at, 'children')[index], root);
}

function isTooLarge(body: Element): boolean {
  const findAll = readNative<Element['querySelectorAll']>(body, 'querySelectorAll');
  if (findAll('*').length > snapshotLimits.elements) return true;
  // A path that is deeper than the limit has that many elements, less the last four, with four levels below them. The
  // browser counts these itself: handing each element of a large page to a script takes longer than copying the page.
  return findAll(':has(> * > * > * > *)').length > snapshotLimits.depth - 4 && isTooDeep(findAll('*'));
}

/** Whether elements in document order are nested too deeply. */
function isTooDeep(all: Iterable<Element>): boolean {
  const path: Element[] = [];
  for (const element of all) {
    const parent = parentOf(element);
    while (path.length > 0 && path.at(-1) !== parent) path.pop();
    if (path.push(element) > snapshotLimits.depth) return true;
  }
  return false;
}

function copyHead(document: Document, page: Document): void {
  const queryAll = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  for (const element of queryAll(
    'head > title, head > meta, head > link[rel="canonical"], head > script[type$="json"]',
  )) {
    page.head.append(page.importNode(element, true));
  }
}

/** Removes the names and ids that let a form hide properties of the DOM, and attributes that are reserved for the article. */
export function unclobber(root: ParentNode): void {
  // `<a name>` is the target of links.
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) anchor.id = anchor.getAttribute('name') ?? '';
  for (const element of root.querySelectorAll('[name]:not(map)')) element.removeAttribute('name');
  // The extraction sets these itself, so values from the page must not get through.
  for (const name of ['data-marker', levelAttribute])
    for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  // One query for all: scripts can nest forms, and a query for each form would visit inner elements again and again.
  for (const element of root.querySelectorAll('form [id], [form], object, embed, applet'))
    element.removeAttribute('id');
}

/** Empties the fallback text of players, which is shown only to browsers that can't play them. */
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
