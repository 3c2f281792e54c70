import { carryId } from '../../dom/carry-id.ts';
import { strippedText } from '../../dom/elements.ts';

const tables = '[role="table"], [role="grid"], [role="treegrid"]';
const cells = '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';

/** Makes tables of boxes that are tables only by their roles. */
export function makeRoleTables(root: Element): void {
  // Inner tables first.
  for (const box of [...root.querySelectorAll(tables)].reverse()) if (box.localName !== 'table') makeTable(box);
}

function makeTable(box: Element): void {
  const document = box.ownerDocument;
  const rows = [...box.querySelectorAll('[role="row"]')]
    .filter((row) => row.parentElement?.closest(tables) === box)
    .map((row) =>
      [...row.querySelectorAll(cells)].filter((cell) => cell.parentElement?.closest('[role="row"]') === row),
    );
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0 || filled.every((row) => row.length < 2)) return;
  const table = document.createElement('table');
  const body = table.createTBody();
  for (const row of filled) body.append(makeRow(row));
  box.before(table);
  carryId(box, table);
  // Content outside of the cells, like a title or a note, stays above the table.
  if (strippedText(box) === '' && !box.querySelector('img, svg, pre, table')) box.remove();
  else {
    for (const name of ['role', 'id']) box.removeAttribute(name);
    table.before(box);
  }
}

function makeRow(row: readonly Element[]): Element {
  const line = row[0]?.ownerDocument.createElement('tr') as Element;
  for (const cell of row) {
    const isHead = /header$/.test(cell.getAttribute('role') ?? '');
    const made = cell.ownerDocument.createElement(isHead ? 'th' : 'td');
    if (isHead) made.setAttribute('scope', cell.getAttribute('role') === 'rowheader' ? 'row' : 'col');
    for (const name of ['colspan', 'rowspan']) {
      const span = cell.getAttribute(`aria-${name}`) ?? '';
      if (/^[1-9]\d{0,2}$/.test(span)) made.setAttribute(name, span);
    }
    if (cell.id) made.id = cell.id;
    made.append(...cell.childNodes);
    line.append(made);
    cell.remove();
  }
  return line;
}
