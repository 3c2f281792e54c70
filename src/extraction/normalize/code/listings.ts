import { isBlank, isBlock, isInsideAny, strippedText, stripWhitespace } from '../../../dom/elements.ts';
import { areInHan, isSentence, looksLikeCode } from './code-signs.ts';
import { type Editor, editors, readPixels } from './editors.ts';
import { hasLooseText, readPreformattedText } from './lines.ts';

// Code outside of `pre`: lines of editors, rows of tables, boxes that each contain a line.

export interface Listing {
  /** The element that contains all of it, with numbers and controls. */
  readonly box: Element;
  readonly lines: readonly string[];
  /** False if the page renders only the lines in view. */
  readonly isWhole: boolean;
}

/** All listings under a root. None is in another. */
export function findListings(root: Element): Listing[] {
  const found: Listing[] = [];
  const inEditors = new Set<Element>();
  for (const editor of editors) {
    for (const box of root.querySelectorAll(editor.box)) {
      const listing = isInsideAny(box, inEditors) ? undefined : readEditor(box, editor);
      if (!listing) continue;
      found.push(listing);
      inEditors.add(box);
    }
  }
  const heights = measureHeights(root);
  let last: Element | undefined;
  // In document order, so only the last listing can contain the next.
  for (const box of root.querySelectorAll('table, tbody, div, section, figure, ol, ul')) {
    if ((heights.get(box) ?? 0) > highestListing || last?.contains(box) || box.closest('pre')) continue;
    const lines = isInsideAny(box, inEditors) ? undefined : readRows(box);
    if (!lines) continue;
    last = box.tagName === 'TBODY' ? (box.closest('table') ?? box) : box;
    found.push({ box: last, lines, isWhole: true });
  }
  return found;
}

/**
 * Maximum levels of blocks in a listing (table, section, row, cell, box, line), so that deeper boxes are not checked
 * again on each level.
 */
const highestListing = 8;

/** Number of levels of blocks in each block, counted once for all. */
function measureHeights(root: Element): ReadonlyMap<Element, number> {
  const heights = new Map<Element, number>();
  const blocks = [...root.querySelectorAll('*')].filter(isBlock);
  for (const block of blocks.reverse()) {
    const height = heights.get(block) ?? 0;
    let above = block.parentElement;
    while (above && above !== root && !isBlock(above)) above = above.parentElement;
    if (above) heights.set(above, Math.max(heights.get(above) ?? 0, height + 1));
  }
  return heights;
}

function readEditor(box: Element, editor: Editor): Listing | undefined {
  const drawn = [...box.querySelectorAll(editor.line)];
  if (drawn.length === 0) return undefined;
  // Lines that are positioned by `top` are in the order in which they were rendered.
  if (drawn.every((line) => readPixels(line, 'top') !== undefined))
    drawn.sort((a, b) => (readPixels(a, 'top') ?? 0) - (readPixels(b, 'top') ?? 0));
  const lines = drawn.map(readLine);
  const source = readSource(box, lines);
  return { box, lines: source ?? lines, isWhole: source !== undefined || isWhole(box, editor, drawn) };
}

/** The code in the text field before an editor that was made from it; `undefined` if it is not the editor's code. */
function readSource(box: Element, lines: readonly string[]): string[] | undefined {
  const field = box.previousElementSibling;
  if (field?.tagName !== 'TEXTAREA') return undefined;
  const source = (field.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const known = new Set(source.map(stripWhitespace));
  return lines.every((line) => known.has(stripWhitespace(line))) ? source : undefined;
}

/** Maximum height that an editor leaves below its last line, in lines. */
const spareLines = 4;

function isWhole(box: Element, { gap, all, one }: Editor, drawn: readonly Element[]): boolean {
  const [first] = drawn;
  if (gap && [...box.querySelectorAll(gap)].some((element) => (readPixels(element, 'height') ?? 1) > 0)) return false;
  const measured = all ? box.querySelector(all) : undefined;
  const height = measured ? (readPixels(measured, 'height') ?? readPixels(measured, 'min-height')) : undefined;
  const sample = one ? box.querySelector(one) : undefined;
  const pitch = (sample && readPixels(sample, 'height')) ?? usualPitch;
  if (!first || height === undefined) return true;
  // Scrolled: the lines above are not rendered.
  if ((readPixels(first, 'top') ?? 0) > pitch / 2) return false;
  const view = readPixels(box, 'height') ?? 0;
  const wrapped = /wrap/i.test(box.getAttribute('class') ?? '') ? 4 : 1;
  return height <= (drawn.length * wrapped + spareLines) * pitch + view;
}

/** Height of a line in px, if nothing shows it. */
const usualPitch = 24;

/** Outside of `pre` white space collapses, so editors write it as no-break spaces. */
function readLine(line: Element): string {
  const text = readPreformattedText(line)
    .replace(/\n$/, '')
    .replace(/[\u200b\ufeff]/g, '');
  return /^[ \u00a0]$/.test(text) ? '' : text.replaceAll('\u00a0', ' ');
}

interface Row {
  readonly number: number | undefined;
  readonly text: string;
  /** A space separates the number from the line (Doxygen). */
  readonly isSpaced?: boolean;
}

/** The lines in a table or a box of boxes, if each has its number before it or the class of a line; else `undefined`. */
function readRows(box: Element): string[] | undefined {
  const isTable = /^(?:TABLE|TBODY)$/.test(box.tagName);
  const elements = isTable ? [...box.querySelectorAll('tr')] : [...box.children];
  if (elements.length === 0 || (!isTable && hasLooseText(box)) || box.querySelector(notCode)) return undefined;
  if (isTable ? box.querySelector('table') : elements.some((one) => !/^(?:DIV|P|LI|SPAN|CODE)$/.test(one.tagName)))
    return undefined;
  const rows: Row[] = [];
  for (const element of elements) {
    const number = isTable ? undefined : findNumber(element);
    // Checked first, because most boxes contain paragraphs.
    if (!isTable && !number && !isLine(element)) return undefined;
    const row = isTable ? readCells(element) : readNumbered(element, number);
    if (!row || row.text.includes('\n')) return undefined;
    rows.push(row);
  }
  if (!areCode(rows, box, elements)) return undefined;
  const isSpaced = rows.every((row) => row.text === '' || row.isSpaced);
  return rows.map(({ text }) => (isSpaced ? text.slice(1) : text));
}

const notCode = 'img, h1, h2, h3, h4, h5, h6, video, audio, iframe, blockquote, ul ul, ol ol, pre, figure';

/** Characters next to a line: its number, change markers, folding icons. */
const inGutter = /^[\d+\-−⌄›▾▸]*$/;

function readCells(row: Element): Row | undefined {
  const cells = [...row.children];
  const code = cells.at(-1);
  const gutter = cells.slice(0, -1);
  if (!code || gutter.length === 0 || row.querySelector('th')) return undefined;
  if (!gutter.every((cell) => inGutter.test(strippedText(cell)))) return undefined;
  if ([...code.children].filter(isBlock).length > 1) return undefined;
  return { number: gutter.map(readNumber).findLast((one) => one !== undefined), text: readLine(code) };
}

function readNumber(element: Element): number | undefined {
  const marked = element.matches('[data-line-number]') ? element : element.querySelector('[data-line-number]');
  const said = (element.textContent ?? '').trim() || marked?.getAttribute('data-line-number') || '';
  return /^\d{1,6}$/.test(said) ? Number(said) : undefined;
}

/** The element at the start of a line that contains its number; `undefined` if there is none. */
function findNumber(line: Element): { readonly element: Element; readonly number: number } | undefined {
  const element = [...line.children].find((one) => !isBlank(one) || one.matches('[data-line-number]'));
  const number = element && readNumber(element);
  if (!element || number === undefined) return undefined;
  for (let before = element.previousSibling; before; before = before.previousSibling)
    if (before.nodeType === 3 && !isBlank(before)) return undefined;
  return { element, number };
}

function readNumbered(line: Element, found: ReturnType<typeof findNumber>): Row {
  const next = found?.element.nextSibling;
  const isSpaced = next?.nodeType === 3 && /^[ \u00a0]/.test(next.nodeValue ?? '');
  const copy = line.cloneNode(true) as Element;
  if (found) copy.children[[...line.children].indexOf(found.element)]?.remove();
  return { number: found?.number, text: readLine(copy).replace(/^\s+$/, ''), isSpaced };
}

/** Class names of listings and what contains them, of line numbers, and of lines. */
const listingNames = /code|highlight|syntax|snippet|blob|fragment|hljs|prism|terminal/i;
const numberNames = /gutter|(?:line|row)-?_?n(?:o|um)|blob-num|hljs-ln|(?:^|[\s_-])ln(?:$|[\s_-])/i;
const lineNames = /(?:^|[\s_-])(?:code-?)?line(?:$|[\s_-])/i;

function isLine(element: Element): boolean {
  return lineNames.test(element.getAttribute('class') ?? '');
}

function areCode(rows: readonly Row[], box: Element, elements: readonly Element[]): boolean {
  const texts = rows.map(({ text }) => text).filter((text) => text !== '');
  if (texts.length === 0 || texts.every((text) => inGutter.test(text.trim())) || texts.some(isSentence)) return false;
  const [first] = rows;
  const isCounted = rows.every(({ number }, at) => number !== undefined && number === (first?.number ?? 0) + at);
  const inside = elements.slice(0, 3).flatMap((one) => [one, ...one.children]);
  const name = (list: readonly (Element | null)[]) => list.map((one) => one?.getAttribute('class') ?? '').join(' ');
  const isNamed = listingNames.test(name([box.closest('table') ?? box, box.parentElement, ...inside]));
  if (!isCounted) return isNamed && rows.length > 1 && elements.every(isLine);
  const hasLineNumbers = numberNames.test(name(inside)) || inside.some((one) => one.hasAttribute('data-line-number'));
  if (rows.length === 1) return inside.some((one) => one.hasAttribute('data-line-number'));
  return hasLineNumbers || (texts.some(looksLikeCode) && !areInHan(texts)) || (isNamed && !/^T/.test(box.tagName));
}
