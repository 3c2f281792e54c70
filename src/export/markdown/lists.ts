import { writeHtml } from './html.ts';

/** Writes the content of an element, block by block. */
export type WriteBlocks = (parent: Element) => readonly string[];

/** Indentation, in columns, with which all parsers agree on what belongs to an entry. */
const step = 4;

/** Maximum number with which a Markdown list may begin (nine digits). */
const maxNumber = 999_999_999;

/** The number of each entry, as a page shows it. */
function numbersOf(list: Element): readonly number[] {
  const isReversed = list.hasAttribute('reversed');
  let next = readNumber(list, 'start') ?? (isReversed ? list.childElementCount : 1);
  return [...list.children].map((entry) => {
    const number = readNumber(entry, 'value') ?? next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
}

function readNumber(element: Element, name: string): number | undefined {
  const value = element.getAttribute(name) ?? '';
  return /^\s*[+-]?\d+/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** Whether Markdown can't express the numbering, because it only counts up by one, in decimal digits. */
export function isCountedOtherwise(list: Element): boolean {
  if (list.nodeName !== 'OL') return false;
  if (/^[aAiI]$/.test(list.getAttribute('type') ?? '')) return true;
  const numbers = numbersOf(list);
  const [first = 1] = numbers;
  const isPlain = first >= 0 && (numbers.at(-1) ?? 0) <= maxNumber;
  return !isPlain || numbers.some((number, index) => number !== first + index);
}

/** Fixes the number that each entry has now, before entries are moved. */
export function keepNumbers(list: Element): void {
  if (list.nodeName !== 'OL') return;
  const numbers = numbersOf(list);
  [...list.children].forEach((entry, index) => {
    entry.setAttribute('value', String(numbers[index]));
  });
}

export function writeList(list: Element, writeBlocks: WriteBlocks): string {
  if (isCountedOtherwise(list)) return writeHtml(list);
  const numbers = list.nodeName === 'OL' ? numbersOf(list) : undefined;
  const entries = [...list.children].map((entry) => ({ entry, text: join(writeBlocks(entry)) }));
  const isFlat = entries.every(({ text }) => !text.includes('\n'));
  const isTight = entries.every(({ text }) => !text.includes('\n\n'));
  const bullet = followsAlike(list) ? '*' : '-';
  const signs = entries.map((_, index) => (numbers ? `${numbers[index]}.` : bullet));
  const lines = entries.map(({ entry, text }, index) =>
    writeEntry(entry, text, `${signs[index]} `.padEnd(isFlat ? 0 : step)),
  );
  const text = lines.join(isTight ? '\n' : '\n\n');
  // Two ordered lists in a row would become one.
  return list.nodeName === 'OL' && list.previousElementSibling?.nodeName === 'OL' ? `<!-- -->\n\n${text}` : text;
}

function writeEntry(entry: Element, text: string, mark: string): string {
  const ticked = entry.getAttribute('data-checked');
  const task = ticked === null ? '' : ticked === 'true' ? '[x] ' : '[ ] ';
  return `${mark}${task}${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`.trimEnd();
}

/** Joins the blocks of an entry. A tight list at the end follows the text without an empty line. */
function join(blocks: readonly string[]): string {
  const [first = ''] = blocks;
  // At the start of an entry pandoc and Showdown read a fence as inline code (pandoc also one in a quote), and Showdown
  // a list as text. A rule after the marker would make one rule of both.
  const start = /^(?:```|\||[-*] |\d+\. |---$|>[\s\S]*?\n[> ]*```)/.test(first) ? '<!-- -->\n\n' : '';
  return blocks.reduce((text, block, index) => {
    if (index === 0) return start + block;
    // A list with any other first number would continue the text above it.
    const isList = index === blocks.length - 1 && /^(?:[-*]|1\.) /.test(block) && !block.includes('\n\n');
    return text + (isList ? '\n' : '\n\n') + block;
  }, '');
}

/** Whether the marker has to differ from the list before it: Markdown joins adjacent lists with the same marker. */
function followsAlike(list: Element): boolean {
  let isOther = false;
  for (let one = list; one.previousElementSibling?.nodeName === list.nodeName; ) {
    one = one.previousElementSibling;
    isOther = !isOther;
  }
  return isOther;
}
