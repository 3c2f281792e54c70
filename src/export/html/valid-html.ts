import type { OutlineEntry } from '../../article/article.ts';

const blocks =
  'blockquote, details, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, table, ul, figcaption, li, dt, dd, summary';

const lineOnly =
  'p, h1, h2, h3, h4, h5, h6, pre, span, strong, b, em, i, code, kbd, samp, sub, sup, mark, small, s, u, del, ins, q, cite, dfn, abbr, var, a, bdi, bdo, dt, summary, ruby';

/** Attributes by element, as HTML has them; every element may have `id`, `lang` and `dir`. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ul: ['data-marker'],
  ol: ['start', 'reversed', 'type', 'data-marker'],
  li: ['value', 'data-marker'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  mark: ['data-color'],
};

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Makes the nodes of an article a valid part of a document, in place: headings are headings at their author's level,
 * blocks stand where blocks may, ids are names and lead somewhere. Gives the new id of each entry of the outline.
 */
export function toValidHtml(body: HTMLElement, outline: readonly OutlineEntry[]): ReadonlyMap<string, string> {
  for (const heading of body.querySelectorAll('[data-heading-level]')) {
    rename(heading, `h${heading.getAttribute('data-heading-level')}`);
  }
  showMarks(body);
  mend(body);
  const ids = renameIds(body, outline);
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.search(unwritable) !== -1) node.nodeValue = (node.nodeValue ?? '').replace(unwritable, '');
  }
  return ids;
}

export function stripInvalidXmlChars(text: string): string {
  return text.replace(unwritable, '');
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) renamed.setAttribute(key, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** What the panel's style sheet draws stands as text. */
function showMarks(body: HTMLElement): void {
  for (const entry of body.querySelectorAll('li[data-checked]')) {
    entry.prepend(entry.getAttribute('data-checked') === 'true' ? '☑ ' : '☐ ');
  }
  for (const link of body.querySelectorAll('[data-media] a')) {
    if (link.textContent?.trim()) continue;
    const href = link.getAttribute('href') ?? '';
    link.textContent = link.getAttribute('data-label') ?? (URL.canParse(href) ? new URL(href).host : href);
  }
  for (const math of body.querySelectorAll('math[data-tex]')) {
    math.setAttribute('alttext', math.getAttribute('data-tex') ?? '');
  }
}

function mend(body: HTMLElement): void {
  for (const one of body.querySelectorAll('time, a a, col:not(colgroup > col)')) {
    if (one.tagName === 'COL') one.remove();
    else unwrap(one);
  }
  for (const list of body.querySelectorAll('ul, ol')) wrapLoose(list, /^LI$/, 'li');
  for (const list of body.querySelectorAll('dl')) wrapLoose(list, /^(?:DT|DD|DIV)$/, 'dd');
  for (const one of body.querySelectorAll('li')) if (!one.parentElement?.matches('ul, ol')) rename(one, 'div');
  for (const one of body.querySelectorAll('dt, dd'))
    if (!one.parentElement?.matches('dl, dl > div')) rename(one, 'div');
  for (const one of body.querySelectorAll('figcaption')) if (!one.parentElement?.matches('figure')) rename(one, 'div');
  for (const one of body.querySelectorAll('summary')) {
    if (!one.parentElement?.matches('details') || one.previousElementSibling) rename(one, 'div');
  }
  for (const one of body.querySelectorAll('rt, rp')) if (!one.closest('ruby')) unwrap(one);
  for (const one of body.querySelectorAll('details')) {
    if (one.firstElementChild?.tagName !== 'SUMMARY') one.prepend(withText(one, 'summary', '…'));
  }
  for (const table of body.querySelectorAll('table')) {
    const caption = table.querySelector(':scope > caption');
    const foot = table.querySelector(':scope > tfoot');
    if (caption) table.prepend(caption);
    if (foot) table.append(foot);
  }
  // From the inside out: what a line can't hold is set free of it.
  for (const line of [...body.querySelectorAll(lineOnly)].reverse()) {
    if (!line.querySelector(blocks)) continue;
    if (line.matches('p')) rename(line, 'div');
    else if (line.matches('h1, h2, h3, h4, h5, h6, pre, summary, dt')) {
      for (const block of line.querySelectorAll(blocks)) unwrap(block);
    } else unwrap(line);
  }
}

function wrapLoose(list: Element, allowed: RegExp, name: string): void {
  for (const node of [...list.childNodes]) {
    if (node.nodeType === 3 && !node.nodeValue?.trim()) continue;
    if (node.nodeType === 1 && allowed.test(node.nodeName)) continue;
    const box = list.ownerDocument.createElement(name);
    node.replaceWith(box);
    box.append(node);
  }
}

function withText(near: Element, name: string, text: string): Element {
  const element = near.ownerDocument.createElement(name);
  element.textContent = text;
  return element;
}

/** Ids of drawings stay: their own parts call each other by them. */
function renameIds(body: HTMLElement, outline: readonly OutlineEntry[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const element of body.querySelectorAll('[id]')) {
    if (element.namespaceURI !== htmlNamespace) continue;
    if (ids.has(element.id)) element.removeAttribute('id');
    else {
      const id = `s${ids.size + 1}`;
      ids.set(element.id, id);
      element.id = id;
    }
  }
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    const target = href.startsWith('#') ? ids.get(decodeHash(href)) : undefined;
    if (target) link.setAttribute('href', `#${target}`);
    else if (!/^(?:https?|mailto|tel):/i.test(href) || !URL.canParse(href)) unwrap(link);
    else link.setAttribute('href', new URL(href).href);
  }
  return new Map(outline.flatMap(({ id }) => (ids.has(id) ? [[id, ids.get(id) ?? '']] : [])));
}

function decodeHash(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function keepAttributes(element: Element): void {
  const { namespaceURI } = element;
  const language = element.getAttribute('data-lang');
  for (const { name, value } of [...element.attributes]) {
    if (namespaceURI === htmlNamespace ? !isKept(element, name, value) : name.startsWith('data-')) {
      element.removeAttribute(name);
    } else if (value.search(unwritable) !== -1) element.setAttribute(name, value.replace(unwritable, ''));
  }
  if (namespaceURI === mathNamespace) element.removeAttribute('id');
  if (element.tagName === 'IMG' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  if (language && element.tagName === 'CODE') element.className = `language-${language.replace(/\s+/g, '-')}`;
}

function isKept(element: Element, name: string, value: string): boolean {
  if (name === 'id') return true;
  if (name === 'lang') return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value);
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/.test(value);
  if (!attributes[element.localName]?.includes(name)) return false;
  if (/^(?:width|height|colspan|rowspan|span)$/.test(name)) return /^[1-9]\d{0,4}$/.test(value);
  if (/^(?:start|value)$/.test(name)) return /^-?\d{1,9}$/.test(value);
  if (name === 'scope') return /^(?:row|col|rowgroup|colgroup)$/.test(value);
  return true;
}
