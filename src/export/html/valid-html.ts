import type { OutlineEntry } from '../../article/article.ts';
import { isBlank, unwrap } from '../../dom/elements.ts';
import { hostOf } from '../../dom/host-of.ts';
import { htmlNamespace, mathNamespace } from '../../dom/namespaces.ts';
import { readAnchor } from '../../dom/read-anchor.ts';
import { renameElement } from '../../dom/rename-element.ts';
import { setSign, signedSelector } from '../set-sign.ts';
import { toStrictAddress } from './addresses.ts';
import { mendContent } from './content-model.ts';

/** Allowed attributes by HTML element, in addition to `id`, `lang`, `dir` and `title`. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ul: ['data-marker'],
  ol: ['start', 'reversed', 'type', 'data-marker'],
  li: ['value', 'data-marker'],
  span: ['data-marker'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  mark: ['data-color'],
};

/** Characters that XML can't represent or HTML forbids. None of them is visible. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/**
 * Makes the nodes of an article valid HTML, in place: headings have the author's level, blocks are only where they are
 * allowed, ids are valid, and links lead somewhere. Returns the new id by the old one for each entry of the outline.
 */
export function toValidHtml(body: HTMLElement, outline: readonly OutlineEntry[]): ReadonlyMap<string, string> {
  setLevels(body);
  showMarks(body);
  mendContent(body);
  const ids = renameIds(body, outline);
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.search(unwritable) !== -1) node.nodeValue = (node.nodeValue ?? '').replace(unwritable, '');
  }
  return ids;
}

/** Nests headings like the author's, without a gap, below the title, including those in no outline, as in a table. */
function setLevels(body: HTMLElement): void {
  const open: number[] = [];
  // If the author has an h1, the panel's element names are one level lower (extraction/choose-body.ts).
  const shift = body.querySelector('h2[data-heading-level="1"]') ? 1 : 0;
  for (const heading of body.querySelectorAll('[data-heading-level], h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.getAttribute('data-heading-level') ?? Number(heading.tagName[1]) - shift);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    renameElement(heading, `h${Math.min(6, open.length + 1)}`);
  }
  // To a screen reader, an image without alternative text is no heading.
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (isBlank(heading) && !heading.querySelector('img[alt]:not([alt=""])')) renameElement(heading, 'p');
  }
}

export function stripInvalidXmlChars(text: string): string {
  return text.replace(unwritable, '');
}

/** Writes out what the panel's style sheet draws. */
function showMarks(body: HTMLElement): void {
  for (const entry of body.querySelectorAll('li[data-checked]')) {
    entry.prepend(entry.getAttribute('data-checked') === 'true' ? '☑ ' : '☐ ');
  }
  for (const block of body.querySelectorAll(signedSelector)) {
    const sign = setSign(block);
    if (block.localName === 'li') sign.setAttribute('data-marker', '');
  }
  for (const link of body.querySelectorAll('[data-media] a')) {
    if (link.textContent?.trim()) continue;
    const href = link.getAttribute('href') ?? '';
    link.textContent = link.getAttribute('data-label') ?? hostOf(href, href);
  }
  // With words of its own it is read by them.
  for (const drawing of body.querySelectorAll('svg[aria-label]')) {
    if (isBlank(drawing)) drawing.setAttribute('role', 'img');
  }
  for (const math of body.querySelectorAll('math')) {
    math.setAttribute('alttext', math.getAttribute('data-tex') || (math.textContent ?? '').trim() || '…');
  }
}

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
  const parts = renamePartsOfDrawings(body);
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    const name = readAnchor(link) ?? '';
    const target = ids.get(name) ?? parts.get(name);
    const isEmpty = isBlank(link) && !link.querySelector('img, svg, math');
    if (!isEmpty && target) link.setAttribute('href', `#${target}`);
    else if (!isEmpty && /^(?:https?|mailto|tel):/i.test(href) && URL.canParse(href))
      link.setAttribute('href', toStrictAddress(href));
    // Another link may lead to it.
    else if (link.id) renameElement(link, 'span');
    else unwrap(link);
  }
  return new Map(outline.flatMap(({ id }) => (ids.has(id) ? [[id, ids.get(id) ?? '']] : [])));
}

/**
 * Makes ids in drawings unique, because drawings of one program often share them. A reference leads to the part of the
 * same drawing, or else of the first drawing that has it, as on the page. Returns the new ids of the latter.
 */
function renamePartsOfDrawings(body: HTMLElement): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  let count = 0;
  const drawings = [...body.querySelectorAll('svg:not(svg svg)')].map((drawing) => {
    const own = new Map<string, string>();
    const parts = [drawing, ...drawing.querySelectorAll('*')];
    for (const part of parts.filter(({ id }) => id)) {
      const id = `d${++count}`;
      if (own.has(part.id)) part.removeAttribute('id');
      else {
        own.set(part.id, id);
        if (!first.has(part.id)) first.set(part.id, id);
        part.id = id;
      }
    }
    return { own, parts };
  });
  for (const { own, parts } of drawings) {
    const idOf = (id: string) => own.get(id) ?? first.get(id) ?? id;
    for (const attribute of parts.flatMap((part) => [...part.attributes])) {
      if (/^(?:xlink:)?href$/.test(attribute.name)) {
        attribute.value = attribute.value.replace(/^#(.+)$/, (_, id) => `#${idOf(id)}`);
      } else if (/^aria-(?:labelledby|describedby)$/.test(attribute.name)) {
        attribute.value = attribute.value.split(/\s+/).map(idOf).join(' ');
      } else {
        attribute.value = attribute.value.replace(
          /url\(\s*(["']?)#([^"')]+)\1\s*\)/g,
          (_, __, id) => `url(#${idOf(id)})`,
        );
      }
    }
  }
  return first;
}

/** Shapes have no text: SVG 1.1, and with it EPUBCheck, does not allow them the attributes of text. */
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const ofText = /^(?:font|letter|word|text|dominant|alignment|baseline)-/;

function keepAttributes(element: Element): void {
  const { namespaceURI } = element;
  const language = element.getAttribute('data-lang');
  for (const { name, value } of [...element.attributes]) {
    const isUseless = name.startsWith('data-') || (shapes.has(element.localName) && ofText.test(name));
    if (namespaceURI === htmlNamespace ? !isKept(element, name, value) : isUseless) {
      element.removeAttribute(name);
    } else if (value.search(unwritable) !== -1) element.setAttribute(name, value.replace(unwritable, ''));
  }
  if (namespaceURI === mathNamespace) element.removeAttribute('id');
  if (element.tagName === 'IMG' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  if (language && element.tagName === 'CODE') element.className = `language-${language.replace(/\s+/g, '-')}`;
}

function isKept(element: Element, name: string, value: string): boolean {
  if (name === 'id' || name === 'title') return true;
  if (name === 'lang') return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value);
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/.test(value);
  if (!attributes[element.localName]?.includes(name)) return false;
  if (/^(?:width|height|colspan|rowspan|span)$/.test(name)) return /^[1-9]\d{0,4}$/.test(value);
  if (/^(?:start|value)$/.test(name)) return /^-?\d{1,9}$/.test(value);
  if (name === 'scope') return /^(?:row|col|rowgroup|colgroup)$/.test(value);
  return true;
}
