import { expect, test } from 'vitest';
import { samplePage } from '../export/markdown-samples.ts';
import { extract, parsePage } from '../extraction/load.ts';

test('tasks keep their check marks; a checkbox that folds its neighbor is removed', () => {
  const page = samplePage(
    '<ul><li><input type="checkbox" checked> done</li><li><label><input type="checkbox"> open</label></li></ul><input type="checkbox" id="more"><p>More of it stands here.</p>',
  );
  const body = extract(parsePage(page), page)?.body;
  const ticks = [...(body?.querySelectorAll('li') ?? [])].map((entry) => entry.getAttribute('data-checked'));
  expect(ticks).toEqual(['true', 'false']);
  expect(body?.querySelector('input, label')).toBeNull();
});
