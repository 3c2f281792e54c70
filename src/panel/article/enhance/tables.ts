import { fitTable, maxColumnsOnPaper } from '../../../article/fit-tables.ts';
import type { Translate } from '../../../ui/translate.ts';

const number = /^[+\-−~≈<>≤≥]?\s*[$¥€£]?\s*\d[\d,.\s]*(?:%|‰|[a-zA-Z]{1,3}|x|×)?$/;

/** If a cell of the first column has more characters, the column wraps, to leave room for the others. */
const maxNameLength = 14;

/** Wraps tables in scrollable regions, and right-aligns columns of numbers. */
export function enhanceTables(body: HTMLElement, t: Translate): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.parentElement?.closest('.table, table')) continue;
    const box = table.ownerDocument.createElement('div');
    const region = table.ownerDocument.createElement('div');
    box.className = 'table';
    region.className = 'scroll';
    // Becomes the region's accessible name once it scrolls.
    region.setAttribute('data-caption', table.querySelector('caption')?.textContent?.trim() || t('tableLabel'));
    table.replaceWith(box);
    box.append(region);
    region.append(table);
    markNames(table, region);
    markNumbers(table);
    fitTable(table, maxColumnsOnPaper);
  }
}

/** Marks a first column that may be sticky as `short`, or as `long` if it has to wrap. */
function markNames(table: HTMLTableElement, region: HTMLElement): void {
  if (table.querySelector('tbody [rowspan], tbody [colspan], table')) return;
  const leads = listLeads(table);
  for (const cell of leads) cell.setAttribute('data-lead', '');
  const isLong = leads.some((cell) => (cell.textContent?.trim().length ?? 0) > maxNameLength);
  region.setAttribute('data-names', isLong ? 'long' : 'short');
}

/** The cells of the first column. In rows that a cell spans, the first cell belongs to the second column. */
function listLeads(table: HTMLTableElement): HTMLTableCellElement[] {
  const leads: HTMLTableCellElement[] = [];
  let covered = 0;
  for (const row of table.rows) {
    const cell = row.cells[0];
    if (covered > 0) covered--;
    else if (cell) {
      leads.push(cell);
      covered = cell.rowSpan - 1;
    }
  }
  return leads;
}

function markNumbers(table: HTMLTableElement): void {
  // With spanning cells, an index in a row is not a column.
  if (table.querySelector('[colspan], [rowspan], table')) return;
  const rows = [...table.rows];
  const head = rows[0];
  if (!head || rows.length < 2) return;
  for (let column = 1; column < head.cells.length; column++) {
    const cells = rows.slice(1).map((row) => row.cells[column]);
    const texts = cells.map((cell) => cell?.textContent?.trim() ?? '').filter((text) => text !== '');
    if (texts.length === 0 || !texts.every((text) => number.test(text))) continue;
    for (const cell of [head.cells[column], ...cells]) cell?.setAttribute('data-number', '');
  }
}
