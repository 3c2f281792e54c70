import { isBlock } from '../blocks.ts';
import { splitAddresses, writeTarget, writeTitle } from './addresses.ts';
import { escapeText, ticksAround } from './escape.ts';
import { writeTex } from './formulas.ts';
import { writeHtml } from './html.ts';
import { addText, addWritten, endLine, type Line, type Place, startLine } from './line.ts';
import { writePicture } from './pictures.ts';
import { anyPlaceholder, placeholders } from './placeholders.ts';

/** Kinds of elements that the node is in. */
interface Around {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly deleted: boolean;
  readonly link: boolean;
}

/** Adds an element to the line. */
type Reader = (element: Element, line: Line, around: Around) => void;

/** By element name. Of an element without an entry only the content is written. */
const readers: Readonly<Record<string, Reader>> = {
  STRONG: readEmphasis('strong'),
  B: readEmphasis('strong'),
  EM: readEmphasis('emphasis'),
  I: readEmphasis('emphasis'),
  DEL: readEmphasis('deleted'),
  S: readEmphasis('deleted'),
  A: readLink,
  CODE: readCode,
  IMG: readPicture,
  MATH: readFormula,
  SVG: (element, line) => addWritten(line, writeHtml(element)),
  BR: (_, line) => addText(line, placeholders.lineEnd),
  // Markdown has no syntax for these: they stay HTML.
  ...Object.fromEntries('SUB SUP KBD INS U Q RUBY RT RP ABBR'.split(' ').map((name) => [name, readKept])),
  MARK: readMark,
  SPAN: readSpan,
  'NOTE-CALL': readNoteCall,
  'NOTE-END': (_, line) => {
    addText(line, ' ');
    addWritten(line, '<!-- -->');
  },
};

/** Writes the nodes of a line as Markdown; empty if they contain nothing. With `strong`, all of it is bold. */
export function writeInlines(nodes: readonly Node[], place: Place, strong = false): string {
  const line = startLine(place);
  // Headings are bold anyway.
  const around = { strong: strong || place === 'heading', emphasis: false, deleted: false, link: false };
  if (strong) addText(line, placeholders.strongOpen);
  for (const node of nodes) read(node, line, around);
  if (strong) addText(line, placeholders.strongClose);
  return endLine(line);
}

function read(node: Node, line: Line, around: Around): void {
  if (node.nodeType === 3) readText((node.nodeValue ?? '').replace(anyPlaceholder, ''), line, around);
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const reader = readers[element.nodeName.toUpperCase()];
  if (reader) {
    reader(element, line, around);
    return;
  }
  // A block within a line, for example in a heading, becomes part of its text.
  if (isBlock(element)) addText(line, ' ');
  readAll(element, line, around);
  if (isBlock(element)) addText(line, ' ');
}

function readAll(element: Element, line: Line, around: Around): void {
  for (const child of element.childNodes) read(child, line, around);
}

function readEmphasis(kind: 'strong' | 'emphasis' | 'deleted'): Reader {
  return (element, line, around) => {
    if (!around[kind]) addText(line, placeholders[`${kind}Open`]);
    readAll(element, line, { ...around, [kind]: true });
    if (!around[kind]) addText(line, placeholders[`${kind}Close`]);
  };
}

/**
 * Written as HTML with its content, because kramdown (2.4) parses no Markdown in some of these elements. Only the tags
 * are HTML if it contains a note or a formula, or code (except in `kbd` and `mark`): Showdown (2.1) shows character
 * references in such code literally.
 */
function readKept(element: Element, line: Line, around: Around): void {
  const name = element.localName;
  const isRead = !/^(?:kbd|mark)$/.test(name) && element.querySelector('code');
  if (name === 'abbr' && !element.hasAttribute('title')) readAll(element, line, around);
  else if (!isRead && !element.querySelector('note-call, math[data-tex]')) addWritten(line, writeHtml(element));
  else {
    addWritten(line, `<${name}>`);
    readAll(element, line, around);
    addWritten(line, `</${name}>`);
  }
}

/**
 * Writes `==text==` if the user has chosen so, but HTML if the text begins or ends with `=` or white space, because
 * `==` is not a delimiter there.
 */
function readMark(element: Element, line: Line, around: Around): void {
  const text = element.textContent ?? '';
  if (!element.hasAttribute('data-equals') || /^=|=$|^\s|\s$/.test(text)) {
    readKept(element, line, around);
    return;
  }
  addWritten(line, '==');
  readAll(element, line, around);
  addWritten(line, '==');
}

function readSpan(span: Element, line: Line, around: Around): void {
  if (span.hasAttribute('data-tag')) addWritten(line, span.textContent ?? '');
  else readAll(span, line, around);
}

function readNoteCall(call: Element, line: Line, around: Around): void {
  const label = call.getAttribute('label');
  addWritten(line, around.link ? `\\[${label}\\]` : `[^${label}]`);
}

function readText(text: string, line: Line, around: Around): void {
  for (const part of splitAddresses(text)) {
    if (!part.isAddress || around.link) readWords(part.text, line);
    else addWritten(line, writeAddress(part.text, line.place));
  }
}

/** In `http://你的域名/_a/`, parsers would make a link of the words, with their backslashes. */
function readWords(text: string, line: Line): void {
  for (const [index, words] of text.split(/(?<=\b(?:https?|ftp):)\/(?=\/[^!-~\s])/i).entries()) {
    if (index > 0) addWritten(line, '&#47;');
    addText(line, words);
  }
}

/** A link if `<…>` is none: in a cell with a bar, and to kramdown (2.4) with a capital scheme (`Https://…`). */
function writeAddress(address: string, place: Place): string {
  if ((place === 'cell' && address.includes('|')) || /^[a-z]*[A-Z]/.test(address))
    return `[${escapeText(address, place === 'cell')}](${writeTarget(address)})`;
  return `<${address}>`;
}

function readLink(link: Element, line: Line, around: Around): void {
  const href = link.getAttribute('href') ?? '';
  const label = link.getAttribute('data-label') ?? '';
  const isEmpty = !link.textContent?.trim() && !link.querySelector('img, svg, math');
  const title = writeTitle(link.getAttribute('title'));
  // Markdown has no addresses for places within the article.
  if (href === '' || href.startsWith('#') || around.link) readAll(link, line, around);
  else if (isEmpty && !label) return;
  else if (!title && /^https?:[^\s<>|]+$/.test(href) && link.childElementCount === 0 && link.textContent === href) {
    addWritten(line, `<${href}>`);
  } else {
    addWritten(line, '[', placeholders.linkOpen);
    if (isEmpty) addText(line, label);
    else readAll(link, line, { ...around, link: true });
    addWritten(line, `](${writeTarget(href)}${title})`, placeholders.linkClose);
  }
}

function readCode(element: Element, line: Line): void {
  const code = (element.textContent ?? '').replace(anyPlaceholder, '').replace(/\s*\n\s*/g, ' ');
  // White space alone shows nothing as code, and some parsers would show its backticks.
  if (code.trim() === '') {
    addText(line, code);
    return;
  }
  // Two adjacent code spans would become one.
  if (line.text.endsWith(placeholders.written) && line.written.at(-1)?.endsWith('`')) addWritten(line, '<!-- -->');
  addWritten(line, writeCode(code));
}

function writeCode(code: string): string {
  // Longer than any run in the code: kramdown (2.4) finds no end between longer runs, and a single backtick before a
  // space does not start code there.
  const ticks = ticksAround(code, /^ | $/.test(code) ? 2 : 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
  return ticks + pad + code + pad + ticks;
}

/** HTML in a link in bold, italic or deleted text: goldmark (1.5) does not recognize delimiters around such a link. */
function readPicture(image: Element, line: Line, { link, strong, emphasis, deleted }: Around): void {
  addWritten(line, link && (strong || emphasis || deleted) ? writeHtml(image) : writePicture(image));
}

function readFormula(math: Element, line: Line): void {
  const tex = writeTex(math, line.place === 'cell');
  // Formulas next to each other would share their dollars.
  if (line.text.endsWith(placeholders.formula)) addWritten(line, '<!-- -->');
  if (tex === undefined) addWritten(line, writeHtml(math));
  else addWritten(line, tex, placeholders.formula);
}
