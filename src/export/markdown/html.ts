import { htmlNamespace } from '../../dom/namespaces.ts';
import { isBlockTag, levelOf } from '../blocks.ts';
import { byNumber, escapeHtml } from './escape.ts';
import { anyPlaceholder } from './placeholders.ts';

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  details: ['open'],
};

const voids = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Characters that are parsed as Markdown even in HTML: within a line, and by pandoc also in blocks. */
const signs =
  /[\\`*[\]$~|^{=]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|-(?=-)|%(?=%)|:(?=[\w+-]*:|\/\/)|#(?=[\p{L}_])|!(?=\s*$)|@(?=\w)|(?<=\bwww)\./gu;

/** Start of a block of HTML that pandoc (2.17, `markdown`) reads as a list. */
const listStart = /^(\s*)(?:[-+](?=\s)|\((?=(?:#|\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+|@[\w-]*)\)\s))/;
const listNumber = /^(\s*(?:#|\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s)/;

/**
 * Quotation marks and dots, which pandoc (2.17, `markdown`) makes typographic even in code within HTML. Only escaped in
 * tables: elsewhere Showdown (2.1) shows character references in code literally.
 */
const typewritten = /'|\.(?=\.\.)/g;

/** Writes an element as HTML that every Markdown parser leaves as it is: without empty lines and Markdown characters. */
export function writeHtml(element: Element): string {
  const parts: string[] = [];
  write(element, parts, element.closest('pre') !== null);
  return parts.join('');
}

function write(node: Node, parts: string[], isCode: boolean): void {
  if (node.nodeType === 3) parts.push(writeTextNode(node, isBlockTag(parts.at(-1) ?? ''), isCode));
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const name = nameOf(element);
  const isInCode = isCode || name === 'pre';
  const writeAll = () => {
    for (const child of element.childNodes) write(child, parts, isInCode);
  };
  if (name === 'note-call') parts.push(writeText(`[${element.getAttribute('label')}]`, isCode));
  // Places within the article have no address there.
  else if (name === 'a' && !/^[^#]/.test(element.getAttribute('href') ?? '')) writeAll();
  else {
    parts.push(`<${name}${writeAttributes(element)}>`);
    const start = writeStart(element, name);
    if (start) parts.push(start);
    writeAll();
    if (!voids.has(name)) parts.push(`</${name}>`);
  }
}

function isHtml(element: Element): boolean {
  return element.namespaceURI === htmlNamespace;
}

function nameOf(element: Element): string {
  const level = levelOf(element);
  if (level !== undefined) return `h${level}`;
  return isHtml(element) ? element.localName : element.tagName;
}

/** What the panel's style sheet draws in an element, as HTML: the checkbox of a task, the label of a card. */
function writeStart(element: Element, name: string): string {
  const ticked = name === 'li' ? element.getAttribute('data-checked') : null;
  if (ticked !== null) return `<input type="checkbox" disabled${ticked === 'true' ? ' checked' : ''}> `;
  const isCard = name === 'a' && !element.textContent?.trim();
  return isCard ? writeText(element.getAttribute('data-label') ?? '', false) : '';
}

function writeAttributes(element: Element): string {
  const allowed = attributes[element.localName];
  // A drawing refers to its parts by id.
  const isKept = (name: string) =>
    isHtml(element) ? allowed?.includes(name) : name !== 'id' || !element.namespaceURI?.endsWith('/MathML');
  const kept = element.getAttributeNames().filter(isKept);
  const written = kept.map((name) => writeAttribute(name, element.getAttribute(name) ?? ''));
  const language = element.localName === 'code' ? element.getAttribute('data-lang') : null;
  return [...written, language ? writeAttribute('class', `language-${language}`) : ''].join('');
}

function writeAttribute(name: string, value: string): string {
  const isFlag = value === '' && /^(?:open|reversed)$/.test(name);
  return isFlag ? ` ${name}` : ` ${name}="${writeValue(value)}"`;
}

function writeValue(value: string): string {
  return escapeHtml(value.replace(anyPlaceholder, '').replace(/\s+/g, ' ')).replace(/[*_`$|\\~[\]]/g, byNumber);
}

function writeTextNode(node: Node, isStart: boolean, isCode: boolean): string {
  const text = writeText(node.nodeValue ?? '', isCode);
  if (isCode) return text;
  if (node.parentElement?.localName === 'code')
    return node.parentElement.closest('table') ? text.replace(typewritten, byNumber) : text;
  if (!isStart) return text;
  return text
    .replace(listStart, (all, space: string) => space + byNumber(all.slice(space.length)))
    .replace(listNumber, (_, number: string, sign: string) => number + byNumber(sign));
}

function writeText(text: string, isCode: boolean): string {
  const plain = text.replace(anyPlaceholder, '');
  const escaped = escapeHtml(isCode ? plain : plain.replace(/[ \t\r\n\f]+/g, ' ')).replace(signs, byNumber);
  return escaped.replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
