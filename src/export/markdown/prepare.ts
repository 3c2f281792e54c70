import { escapeHtml } from './escape.ts';
import { dropBackLink, type MarkdownFootnote, readFragmentId } from './footnotes.ts';
import { placeholders } from './placeholders.ts';
import { writeHtmlTable, writeTable } from './tables.ts';

/** Writes the nodes of an element as Markdown. */
export type Write = (element: Element) => string;

/**
 * What Turndown has no rule for is written first, and set as an empty picture that carries the Markdown: pictures are
 * never thought blank, and their white space is left alone.
 */
const carried = 'data-markdown';

export function prewrittenMarkdown(element: Element): string | undefined {
  return element.getAttribute(carried) ?? undefined;
}

export function prepare(part: HTMLElement, notes: ReadonlyMap<string, MarkdownFootnote>, write: Write): void {
  carryNotes(part, notes, write);
  for (const math of part.querySelectorAll('math')) carry(math, writeMath(math));
  for (const svg of part.querySelectorAll('svg')) if (part.contains(svg)) carry(svg, writeHtmlTable(svg));
  // Inner tables are part of the outer one.
  for (const table of part.querySelectorAll<HTMLTableElement>('table')) {
    if (part.contains(table) && !table.parentElement?.closest('table')) {
      carry(table, `\n\n${writeTable(table, write)}\n\n`);
    }
  }
  markLineStarts(part);
}

function carry(element: Element, markdown: string): void {
  const carrier = element.ownerDocument.createElement('img');
  carrier.setAttribute(carried, markdown);
  element.replaceWith(carrier);
}

/** Without the author's TeX the formula stands as what it is. */
function writeMath(math: Element): string {
  const tex = math.getAttribute('data-tex')?.replace(/\s+/g, ' ').trim();
  if (!tex) return writeHtmlTable(math);
  if (math.getAttribute('display') === 'block') return `\n\n$$\n${tex}\n$$\n\n`;
  // A dollar inside would end it.
  return /(?<!\\)\$/.test(tex) ? `<span class="math">${escapeHtml(tex)}</span>` : `$${tex}$`;
}

function carryNotes(part: HTMLElement, notes: ReadonlyMap<string, MarkdownFootnote>, write: Write): void {
  const definitions = new Map<Element, string>();
  for (const { label, element } of new Set(notes.values())) {
    const copy = element.cloneNode(true) as Element;
    dropBackLink(copy);
    definitions.set(element, `[^${label}]: ${write(copy).replace(/\n(?=.)/g, '\n    ')}`);
  }
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const note = notes.get(readFragmentId(link));
    if (!note || note.element.contains(link)) continue;
    carry(link.closest('sup') ?? link, `[^${note.label}]`);
  }
  const lists = new Set<Element>();
  for (const [element, definition] of definitions) {
    const list = element.tagName === 'LI' ? element.parentElement : undefined;
    if (list && part.contains(list)) lists.add(list);
    else if (part.contains(element)) carry(element, `\n\n${definition}\n\n`);
    else part.append(carrierOf(part, definition));
  }
  for (const list of lists) {
    const entries = [...list.children].filter((entry) => definitions.has(entry));
    const texts = entries.map((entry) => definitions.get(entry) ?? '');
    const carrier = carrierOf(list, texts.join('\n\n'));
    list.before(carrier);
    for (const entry of entries) entry.remove();
    if (list.childElementCount === 0) list.remove();
  }
}

function carrierOf(near: Element, markdown: string): Element {
  const carrier = near.ownerDocument.createElement('img');
  carrier.setAttribute(carried, `\n\n${markdown}\n\n`);
  return carrier;
}

const blockNames =
  /^(?:P|DIV|SECTION|LI|TD|TH|DT|DD|FIGURE|FIGCAPTION|BLOCKQUOTE|UL|OL|DL|PRE|TABLE|CAPTION|HR|H[1-6]|DETAILS|SUMMARY)$/;

/** Signs such as `-` and `1.` mean something at the start of a line alone. */
function markLineStarts(part: Element): void {
  const walker = part.ownerDocument.createTreeWalker(part, 5);
  let isStart = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (node.nodeType === 1) {
      const name = node.nodeName;
      if (name === 'IMG' || name === 'CODE') isStart = false;
      else if (name === 'BR' || blockNames.test(name)) isStart = true;
    } else if (endsBlock(node)) isStart = true;
    if (node.nodeType !== 3 || text.trim() === '') continue;
    if (isStart && !node.parentElement?.closest('pre, code'))
      node.nodeValue = placeholders.lineStart + text.trimStart();
    isStart = false;
  }
}

/** Text right behind a block stands on a line of its own. */
function endsBlock(node: Node): boolean {
  return blockNames.test(node.previousSibling?.nodeName ?? '');
}
