import { isBlock } from '../../../dom/elements.ts';
import { areInHan } from './code-signs.ts';
import { isCodeControl } from './controls.ts';
import {
  areLines,
  countNumbers,
  hasLooseText,
  isContainer,
  readLine,
  readPreformattedText,
  trimBlankLines,
} from './lines.ts';

/** Finds code next to a column of line numbers, with as many lines. */
export function findNumberedListings(root: Element): Element[] {
  const found: Element[] = [];
  for (const box of root.querySelectorAll('div, figure, section, table')) {
    if (found.some((other) => other.contains(box)) || (box.tagName !== 'TABLE' && box.childElementCount < 2)) continue;
    const [gutter, code] = box.tagName === 'TABLE' ? tableColumns(box) : columns(box);
    if (!gutter || !code) continue;
    const numbers = countNumbers(gutter);
    // A single 1 is only a line number next to a `pre`.
    const minNumbers = gutter.tagName !== 'P' && (code.tagName === 'PRE' || code.querySelector('pre')) ? 1 : 2;
    if (numbers < minNumbers) continue;
    const lines = readListingLines(code);
    const isListing = box.tagName === 'TABLE' ? isCode(box) : box.querySelector('pre, code') || !areInHan(lines);
    if (lines.length === numbers && isListing) found.push(box);
  }
  return found;
}

/** Whether the table is code. A table with a single row may also be data with line ends. */
function isCode(table: Element): boolean {
  if (table.querySelector('pre, code')) return true;
  const names = [table, ...table.querySelectorAll('[class]')].map((one) => one.getAttribute('class') ?? '').join(' ');
  return (
    /code|highlight|syntax|gutter|line-?no|monospace/i.test(names) ||
    /[;{}]\s*$/m.test(codeColumn(table).textContent ?? '')
  );
}

function columns(box: Element): [] | [Element | undefined, Element | undefined] {
  const parts = [...box.children].filter((child) => !isCodeControl(child));
  const [gutter, code] = parts;
  return parts.length === 2 ? [gutter, code] : [];
}

function tableColumns(table: Element): [] | [Element | undefined, Element | undefined] {
  const rows = table.querySelectorAll('tr');
  const cells = rows[0]?.querySelectorAll('td, th');
  return rows.length === 1 && cells?.length === 2 ? [cells[0], cells[1]] : [];
}

/** The column of a listing that contains the code. */
export function codeColumn(panel: Element): Element {
  const [, code] = panel.tagName === 'TABLE' ? tableColumns(panel) : columns(panel);
  return code ?? panel;
}

export function readListingLines(code: Element): string[] {
  let box = code;
  while (
    box.childElementCount === 1 &&
    !hasLooseText(box) &&
    box.firstElementChild &&
    isContainer(box.firstElementChild)
  ) {
    box = box.firstElementChild;
  }
  const lines = [...box.children];
  // Outside of `pre` white space collapses, so sites write indentation as no-break spaces.
  const plain = (text: string) =>
    code.closest('pre') || code.querySelector('pre') ? text : text.replace(/\u00a0/g, ' ');
  if (lines.length > 1 && !hasLooseText(box) && (areLines(lines) || lines.every(isBlock)))
    return lines.map((line) => plain(readLine(line)));
  return trimBlankLines(plain(readPreformattedText(box))).split('\n');
}
