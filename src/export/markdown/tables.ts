/** What can't stand in a cell of a Markdown table. */
const blocks = 'table, pre, ul, ol, blockquote, details, hr, h1, h2, h3, h4, h5, h6';

/** A table with lines and bars, or as HTML where cells are merged or hold blocks: nothing of it is lost. */
export function writeTable(table: HTMLTableElement, write: (cell: Element) => string): string {
  const cells = [...table.querySelectorAll('td, th')];
  const isMerged = cells.some((cell) => spans(cell, 'colspan') || spans(cell, 'rowspan'));
  if (isMerged || cells.some((cell) => cell.querySelector(blocks))) return writeHtmlTable(table);
  const caption = table.querySelector('caption');
  // The foot of a table may stand before its rows.
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => writeCell(write(cell))));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const [head = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
  return caption ? `${write(caption)}\n\n${lines}` : lines;
}

function spans(cell: Element, name: string): boolean {
  return Number(cell.getAttribute(name) ?? 1) !== 1;
}

/** Bars in text are escaped already, those in code are not. */
function writeCell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/(?<!\\)\|/g, '\\|');
}

/** On one line: an empty one would end it. */
export function writeHtmlTable(element: Element): string {
  const copy = element.cloneNode(true);
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(copy, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('pre')) node.nodeValue = (node.nodeValue ?? '').replace(/\s+/g, ' ');
  }
  const box = document.createElement('div');
  box.append(copy);
  return box.innerHTML.replace(/\n/g, '&#10;');
}
