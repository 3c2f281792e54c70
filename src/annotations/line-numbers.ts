import { childrenOf, parentOf } from '../dom/native.ts';

/** Elements that contain code and possibly its line numbers. */
const boxSelector = 'pre, table:has(pre, code):not(:has(th)), :is(div, figure):has(> pre)';

/**
 * Elements that contain only line numbers of code, in a page's own text; extracted articles and the panel have none. Such
 * numbers start their lines, increase by one, and are as many as there are lines.
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
    // Boxes can be nested, with the same numbers.
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

/** Elements that are on a line of their own. */
const lineBoxes: ReadonlySet<string> = new Set(['p', 'div', 'li']);

/** Possible numbers of lines in a box: by line breaks in its text without the numbers, or by its line elements. */
function countLines(box: Element, numbers: readonly Element[]): number[] {
  const own = new Set<Element | undefined>(numbers);
  const parts: string[] = [];
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  // Number elements have no descendants other than text.
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!own.has(parentOf(node))) parts.push(node.nodeValue ?? '');
  const text = parts.join('').trim();
  if (text === '') return [];
  const column = numbers[0] && parentOf(numbers[0]);
  const boxes = [column, column && parentOf(column)].map((one) => (one ? countBoxes(one) : 0));
  return [text.split('\n').length, ...boxes];
}

/**
 * Number of line elements. Cells are not lines, and rows are only if each has code: an author's table may be numbered.
 */
function countBoxes(column: Element): number {
  const rows = childrenOf(column);
  const isCode = (row: Element) => row.localName !== 'tr' || row.querySelector('pre, code') || row.closest('pre, code');
  return column.localName !== 'tr' && rows.every(isCode) ? rows.length : 0;
}
