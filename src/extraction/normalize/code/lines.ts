import { isBlank, strippedText, stripWhitespace } from '../../../dom/elements.ts';

/** Converts line ends to `\n`, and drops blank lines at both ends. */
export function trimBlankLines(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^(?:[^\S\n]*\n)+/, '');
  // No pattern for the end, because it would be tried at each blank line in the middle.
  const end = lines.indexOf('\n', lines.trimEnd().length);
  return end < 0 ? lines : lines.slice(0, end);
}

/** The author's code in a `pre`, without line numbers. */
export function readCode(pre: Element): string {
  const table = pre.querySelector('table');
  if (table) return readTable(table);
  let box: Element = pre;
  while (
    box.childElementCount === 1 &&
    !hasLooseText(box) &&
    box.firstElementChild &&
    isContainer(box.firstElementChild)
  ) {
    box = box.firstElementChild;
  }
  if (hasLooseText(box)) {
    dropNumbers(box);
    return readPreformattedText(box);
  }
  const lines = [...box.children].filter((child) => child.tagName !== 'BR');
  const code = withoutGutter(lines);
  if (code) return code.join('\n');
  if (areLines(lines)) return joinLines(withoutNumbers(lines));
  // Without text between them, spans are often colored code: 1, 2.
  dropNumbers(box, true);
  return readPreformattedText(box);
}

/** Joins elements that are a line each; a line end within them is the same one. */
export function joinLines(lines: readonly Element[]): string {
  return lines.map(readLine).join('\n');
}

/** The line in an element. A lone space only gives an empty line its height. */
export function readLine(line: Element): string {
  const text = readPreformattedText(line).replace(/\r?\n$/, '');
  return text === '\u00a0' ? '' : text;
}

export function isContainer(element: Element): boolean {
  return /^(?:CODE|DIV|OL|UL|SPAN|SECTION|FIGURE)$/.test(element.tagName);
}

export function hasLooseText(box: Element): boolean {
  return [...box.childNodes].some((node) => node.nodeType === 3 && !isBlank(node));
}

/** Whether elements are one line each: several, and none with a line end within its text. */
export function areLines(lines: readonly Element[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some((line) => /\n[^\n]*\S/.test((line.textContent ?? '').replace(/\n$/, '')))) return false;
  if (lines.every((line) => /^(?:CODE|DIV|LI|P)$/.test(line.tagName))) return true;
  return lines.every(
    (line) =>
      /(?:^|[\s_-])(?:code-?)?(?:line|row)(?:$|[\s_-])/i.test(line.getAttribute('class') ?? '') ||
      line.hasAttribute('data-line') ||
      /display\s*:\s*block/i.test(line.getAttribute('style') ?? ''),
  );
}

/** Reads a table with a column of numbers: the code is in the last column. */
function readTable(table: Element): string {
  const rows = [...table.querySelectorAll('tr')];
  const [only] = rows;
  const code = (row: Element) => [...row.querySelectorAll('td, th')].at(-1);
  if (rows.length === 1 && only) {
    const cell = code(only);
    return cell ? readCode(cell) : '';
  }
  // highlightjs-line-numbers.js (2.9) keeps an empty line as a space.
  return rows.map((row) => readPreformattedText(code(row) ?? row).replace(/\n$|^[ \u00a0]$/, '')).join('\n');
}

/** The lines after a first child that contains only their numbers; `undefined` if there is no such child. */
function withoutGutter([gutter, ...rest]: readonly Element[]): string[] | undefined {
  const [only] = rest;
  if (!gutter || !only) return undefined;
  const numbers = countNumbers(gutter);
  const isNamed = namesGutter.test(gutter.getAttribute('class') ?? '');
  if (numbers < (isNamed ? 1 : 2)) return undefined;
  const lines = rest.length === 1 ? trimBlankLines(readCode(only)).split('\n') : rest.map(readPreformattedText);
  const text = rest.length > 1 && !areLines(rest) ? trimBlankLines(lines.join('')).split('\n') : lines;
  return isNamed || Math.abs(text.length - numbers) <= 1 ? text : undefined;
}

const namesGutter = /gutter|(?:line|row)-?_?(?:num|no|idx)|(?:^|[\s_-])(?:ln|lnum|nums?)(?:$|[\s_-])/i;

/** n if an element contains the numbers 1 to n, else 0. */
export function countNumbers(element: Element): number {
  const numbers =
    element.childElementCount > 0
      ? [...element.querySelectorAll('*')]
          .filter((one) => one.childElementCount === 0)
          .map((one) => strippedText(one))
          .filter(Boolean)
      : (element.textContent ?? '').split(/\s+/).filter(Boolean);
  const listed = numbers.length > 1 ? numbers : (readPreformattedText(element).match(/\d+/g) ?? []);
  if (strippedText(element).replace(/\d/g, '') !== '') return 0;
  return listed.length > 0 && listed.every((number, index) => Number(number) === index + 1) ? listed.length : 0;
}

/** Classes of numbers in colored code. */
const colored = /^(?:hljs-|token )number$/;

/** Removes a number in an element of its own at the start of each line, where lines end with `\n`. */
function dropNumbers(box: Element, areNamed = false): void {
  const numbers = [...box.querySelectorAll('span, i, em, a')].filter(
    (one) =>
      one.childElementCount === 0 &&
      /^\s*\d+\s*$/.test(one.textContent ?? '') &&
      !colored.test(one.className) &&
      beginsLine(one, box),
  );
  const [first] = numbers;
  const isNamed = numbers.every((one) => namesGutter.test(one.getAttribute('class') ?? ''));
  if (!first || (!isNamed && (areNamed || numbers.length < 2))) return;
  const text = (box.textContent ?? '').replace(/\n$/, '');
  const isCount = numbers.every((one, index) => Number(one.textContent) === Number(first.textContent) + index);
  const digits = numbers.reduce((sum, one) => sum + strippedText(one).length, 0);
  if (!isCount || text.split('\n').length !== numbers.length || stripWhitespace(text).length === digits) return;
  for (const number of numbers) number.remove();
}

function beginsLine(element: Element, box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4);
  walker.currentNode = element;
  const before = walker.previousNode()?.nodeValue;
  return before === undefined || before === null || /\n[^\S\n]*$/.test(before);
}

/** Removes the numbers of lines that all begin with their number in an element of its own, and contain more than that. */
function withoutNumbers(lines: readonly Element[]): readonly Element[] {
  const isNumber = (element: Element, index: number) => strippedText(element) === String(index + 1);
  const areNumbered = lines.every((line, index) => line.firstElementChild && isNumber(line.firstElementChild, index));
  if (!areNumbered || lines.every(isNumber)) return lines;
  return lines.map((line) => {
    const copy = line.cloneNode(true) as Element;
    copy.firstElementChild?.remove();
    return copy;
  });
}

const ownLines = 'div, p, li, tr';

/** The text of an element: `<br>` ends a line, and a block in it is on lines of its own. */
export function readPreformattedText(element: Element): string {
  if (!element.querySelector(`br, ${ownLines}`)) return element.textContent ?? '';
  // An element with only a `<br>` is one empty line, not two.
  if (isBlank(element) && element.querySelectorAll('br').length === 1) return '';
  let text = '';
  let block: Element | null | undefined;
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.nodeName === 'BR' ? '\n' : node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    if (part === '') continue;
    const own = node.parentElement?.closest(ownLines);
    if (own !== block && /\S[^\n]*$/.test(text) && !part.startsWith('\n')) text += '\n';
    block = own;
    text += part;
  }
  return text;
}
