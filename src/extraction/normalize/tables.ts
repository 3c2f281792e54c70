/** Moves rows of only header cells at the top of a table to its `thead`. */
export function normalizeTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) makeHead(table);
}

function makeHead(table: HTMLTableElement): void {
  if (table.tHead || table.querySelector('table')) return;
  const rows = [...table.rows];
  const count = rows.findIndex((row) => [...row.cells].some((cell) => cell.tagName !== 'TH'));
  const head = rows.slice(0, Math.max(0, count));
  const reachesOut = head.some((row, index) => [...row.cells].some((cell) => index + cell.rowSpan > head.length));
  if (head.length === 0 || reachesOut) return;
  table.createTHead().append(...head);
}
