import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeTables } from '../../../src/extraction/normalize/tables.ts';

test.each([
  ['<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>', 1],
  ['<tr><th rowspan="2">a</th><th>b</th></tr><tr><th>c</th></tr><tr><td>1</td><td>2</td></tr>', 2],
  ['<tr><th rowspan="2">a</th><th>b</th></tr><tr><td>2</td></tr>', undefined],
  ['<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr>', undefined],
  ['<tr><th>a</th></tr><tr><th>b</th></tr>', undefined],
])('rows of header cells only become the header, unless one of their cells extends below it: %s', (html, rows) => {
  const root = new JSDOM(`<div><table>${html}</table></div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  normalizeTables(root);
  expect(root.querySelector('table')?.tHead?.rows.length).toBe(rows);
});
