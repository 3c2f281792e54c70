/** A cell with more characters keeps a minimum width, so that a column of text does not shrink to single letters. */
const maxWordLength = 7;

/** Maximum number of columns on A4, five characters each, in the smallest type that is easy to read. */
export const maxColumnsOnPaper = 15;

/** Longer words may be broken if a table is narrow. */
const maxPieceLength = 12;

/**
 * Sets attributes for the layout of a table on a page of fixed width, which has room for `most` columns of five
 * characters in the smallest type. Cells get `data-words` for much text and `data-long` for a long word. The table gets
 * `data-fit`: empty if it fits, `small` or `smaller` for smaller type, `tight` to break all words; with more columns
 * `rows`, each row a list of its cells with their column heads (`data-head`), or `fixed` if spans, nested tables or a
 * short first row rule that out. Changes the table in place; adds no text.
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
      const width = Math.max(Math.min(piece, maxPieceLength) * 0.6, Math.min(text.length, 4));
      cell.toggleAttribute('data-words', text.length > maxWordLength);
      cell.toggleAttribute('data-long', piece > maxPieceLength);
      if (isList && row) cell.setAttribute('data-head', heads[column]?.textContent?.trim() ?? '');
      // A cell that spans columns gets its width from them.
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
