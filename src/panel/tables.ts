import type { Translate } from './props.ts';

const number = /^[+\-−~≈<>≤≥]?\s*[$¥€£]?\s*\d[\d,.\s]*(?:%|‰|[a-zA-Z]{1,3}|x|×)?$/;

/** Lets wide tables scroll in a region of their own, and sets columns of numbers to the right. */
export function decorateTables(body: HTMLElement, t: Translate): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.parentElement?.closest('.table, table')) continue;
    const box = table.ownerDocument.createElement('div');
    const region = table.ownerDocument.createElement('div');
    box.className = 'table';
    region.className = 'scroll';
    // Its name once it scrolls.
    region.setAttribute('data-caption', table.querySelector('caption')?.textContent?.trim() || t('tableLabel'));
    table.replaceWith(box);
    box.append(region);
    region.append(table);
    markNumbers(table);
  }
}

function markNumbers(table: HTMLTableElement): void {
  // With cells that span, the place in a row says nothing of the column.
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
