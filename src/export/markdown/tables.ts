import { isBlock } from '../blocks.ts';
import { writeHtml } from './html.ts';
import { writeInlines } from './inlines.ts';

/** Blocks that can't be in a cell of a Markdown table. */
const blocks = 'table, pre, ul, ol, dl, blockquote, details, hr, h1, h2, h3, h4, h5, h6, [data-heading-level]';

/**
 * Whether Markdown can't express the table: it has merged cells, cells with blocks or with `|` in code (pandoc and
 * kramdown show its backslash, Showdown its character reference), or a single row (to kramdown (2.4) a head without
 * rows is no table).
 */
export function isBeyondMarkdown(table: Element): boolean {
  const cells = [...table.querySelectorAll('td, th')];
  return (
    table.querySelectorAll('tr').length === 1 ||
    cells.some(
      (cell) => spans(cell, 'colspan') || spans(cell, 'rowspan') || cell.querySelector(blocks) || hasBarInCode(cell),
    )
  );
}

/** Writes a table as Markdown, or as HTML if Markdown can't express it. */
export function writeTable(table: HTMLTableElement): string {
  if (isBeyondMarkdown(table)) return writeHtml(table);
  const caption = table.querySelector('caption');
  // In the order in which they are shown: `tfoot` is last even if the markup has it before the body.
  const rows = [...table.rows].map((row) => [...row.cells].map(writeCell));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const [head = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
  return caption ? `${writeInlines([...caption.childNodes], 'flow')}\n\n${lines}` : lines;
}

function hasBarInCode(cell: Element): boolean {
  return [...cell.querySelectorAll('code')].some((code) => code.textContent?.includes('|'));
}

function spans(cell: Element, name: string): boolean {
  return Number(cell.getAttribute(name) ?? 1) !== 1;
}

/** Writes a cell, with `<br>` between its paragraphs. */
function writeCell(cell: Element): string {
  const lines: Node[][] = [[]];
  const collect = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node.nodeType !== 1 || !isBlock(node)) lines.at(-1)?.push(node);
      else {
        lines.push([]);
        if (node.nodeName.toLowerCase() === 'math') lines.at(-1)?.push(node);
        else collect(node);
        lines.push([]);
      }
    }
  };
  collect(cell);
  return lines
    .map((nodes) => writeInlines(nodes, 'cell'))
    .filter(Boolean)
    .join('<br>');
}
