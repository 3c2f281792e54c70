import { isBlank } from '../../dom/elements.ts';
import { childrenOf } from '../../dom/native.ts';

/** Content that cells of a data table don't have. A box that contains any is only laid out in columns. */
const notOfCells = 'h1, h2, h3, h4, h5, h6, p + p, ul, ol, pre, figure, table, blockquote, iframe, form';

/**
 * Gives boxes that a style sheet displays as a table the roles of one, if they contain rows of data: at least two with
 * the same number of cells. `content` and `live` are the same box in two trees with the same elements.
 */
export function readCssTable(content: Element, live: Element, display: (live: Element) => string): void {
  if (/^(?:table|inline-table)$/.test(content.localName) || content.hasAttribute('role')) return;
  if (content.querySelector(notOfCells)) return;
  const rows: { readonly row: Element; readonly cells: readonly Element[]; readonly isHead: boolean }[] = [];
  const addRow = ([row, other]: Pair, isHead: boolean) => {
    const cells = pairs(row, other).filter(([, cell]) => display(cell) === 'table-cell');
    if (cells.length > 0) rows.push({ row, cells: cells.map(([cell]) => cell), isHead });
  };
  for (const pair of pairs(content, live)) {
    const shown = display(pair[1]);
    if (shown === 'table-row') addRow(pair, false);
    else if (/^table-(?:row|header|footer)-group$/.test(shown)) {
      for (const row of pairs(...pair)) if (display(row[1]) === 'table-row') addRow(row, shown.includes('header'));
    }
  }
  const [first] = rows;
  const isData = first && first.cells.length > 1 && rows.every(({ cells }) => cells.length === first.cells.length);
  if (rows.length < 2 || !isData || rows.some(({ cells }) => cells.every(isBlank))) return;
  content.setAttribute('role', 'table');
  for (const { row, cells, isHead } of rows) {
    row.setAttribute('role', 'row');
    for (const cell of cells) cell.setAttribute('role', isHead ? 'columnheader' : 'cell');
  }
}

type Pair = readonly [content: Element, live: Element];

function pairs(content: Element, live: Element): Pair[] {
  const others = childrenOf(live);
  return others.length === content.childElementCount
    ? [...content.children].flatMap((child, index) => {
        const other = others[index];
        return other ? [[child, other] as const] : [];
      })
    : [];
}
