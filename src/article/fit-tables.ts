/** A cell with more characters keeps some width: a column of words does not become one of letters. */
const longestWord = 7;

/** So many columns have room on A4, five characters each, in the smallest type that is read without effort. */
export const mostColumnsOnPaper = 15;

/** Longer words may break where a table is narrow. */
const longestPiece = 12;

/**
 * Says of a table what a page of fixed width needs to know: `data-words`, a cell with much text; `data-long`, one with
 * a long word. `data-fit` tells what to do where there is room for `most` columns of five characters in the smallest
 * type: nothing, `small` or `smaller` type, or `tight`, all words may break; with more columns `rows`, each row is a
 * list of its cells with the heads of their columns (`data-head`), or `fixed` where no row of heads names them. In
 * place; no text is added.
 */
export function fitTable(table: HTMLTableElement, most: number): void {
  const rows = [...table.rows];
  const heads = rows[0]?.cells ?? [];
  const widths: number[] = [];
  const isList = heads.length > most && !table.querySelector('[colspan], [rowspan], table');
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      const text = cell.textContent?.trim() ?? '';
      const piece = Math.max(...text.split(/[^!-\u2e7f]/).map(({ length }) => length));
      const width = Math.max(Math.min(piece, longestPiece) * 0.6, Math.min(text.length, 4));
      cell.toggleAttribute('data-words', text.length > longestWord);
      cell.toggleAttribute('data-long', piece > longestPiece);
      if (isList && row) cell.setAttribute('data-head', heads[column]?.textContent?.trim() ?? '');
      // A cell over several columns finds its width in them.
      if (cell.colSpan === 1) widths[column] = Math.max(widths[column] ?? 0, width);
      column += cell.colSpan;
    }
  });
  const ems = widths.reduce((sum, width) => sum + width + 0.8, 0);
  const isCrowded = Object.keys(widths).length > most;
  const room = ems / most;
  const size = room > 5 ? 'tight' : room > 4 ? 'smaller' : room > 3 ? 'small' : '';
  table.setAttribute('data-fit', isList ? 'rows' : isCrowded ? 'fixed' : size);
}
