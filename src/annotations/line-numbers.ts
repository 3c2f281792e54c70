import { childrenOf, parentOf } from '../dom/native.ts';

/** Boxes that hold code and may hold the numbers of its lines. */
const boxSelector = 'pre, table:has(pre, code):not(:has(th)), :is(div, figure):has(> pre)';

/**
 * What holds nothing but the numbers of lines of code, in a page's own text: an article and the panel have none. They
 * begin their lines, go up by one, and are as many as the lines.
 */
export function findLineNumbers(body: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  if (body.getRootNode() !== body.ownerDocument) return found;
  for (const box of body.querySelectorAll(boxSelector)) {
    const leaves = [...box.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && isNumber(one));
    const numbers = leaves.filter(beginsLine);
    const values = numbers.flatMap((one) => (one.textContent ?? '').trim().split(/\s+/)).map(Number);
    const [first] = values;
    if (first === undefined || values.length < 2 || !values.every((value, index) => value === first + index)) continue;
    // A box may stand in another: its numbers are the same.
    if (numbers.some((one) => found.has(one))) continue;
    if (countLines(box, numbers).includes(values.length)) for (const one of numbers) found.add(one);
  }
  return found;
}

function isNumber({ textContent }: Element): boolean {
  return /^\s*\d+(?:\s+\d+)*\s*$/.test(textContent ?? '');
}

function beginsLine({ localName, previousSibling: before }: Element): boolean {
  if (!(before instanceof Element)) return !before || /(?:^|\n)$/.test(before.nodeValue ?? '');
  return before.localName === 'br' || (before.localName === localName && lineBoxes.has(localName));
}

/** Each stands on a line of its own. */
const lineBoxes: ReadonlySet<string> = new Set(['p', 'div', 'li']);

/** How many lines a box may have: by the ends of lines in its text without the numbers, or by the boxes of the lines. */
function countLines(box: Element, numbers: readonly Element[]): number[] {
  const own = new Set<Element | undefined>(numbers);
  const parts: string[] = [];
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  // A number holds nothing but its text.
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!own.has(parentOf(node))) parts.push(node.nodeValue ?? '');
  const text = parts.join('').trim();
  if (text === '') return [];
  const column = numbers[0] && parentOf(numbers[0]);
  const boxes = [column, column && parentOf(column)].map((one) => (one ? countBoxes(one) : 0));
  return [text.split('\n').length, ...boxes];
}

/** The cells of a row are no lines; its table's rows are where each has code: an author's table has numbers of its own. */
function countBoxes(column: Element): number {
  const rows = childrenOf(column);
  const isCode = (row: Element) => row.localName !== 'tr' || row.querySelector('pre, code') || row.closest('pre, code');
  return column.localName !== 'tr' && rows.every(isCode) ? rows.length : 0;
}
