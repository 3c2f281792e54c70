// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { NotesGroup } from '../../src/options/NotesGroup.tsx';
import { parseSettings, type Settings } from '../../src/settings/settings.ts';

test('the preview is the front matter of the choice, and of a template while it is edited', async () => {
  const show = (settings: Partial<Settings>) =>
    act(() => {
      render(<NotesGroup t={(id) => id} settings={parseSettings(settings)} change={() => undefined} />, document.body);
    });
  const preview = () => document.querySelector('.preview pre')?.textContent;
  await show({});
  expect(preview()).toContain('\ntitle: "sampleTitle"\nauthor: ["sampleAuthor"]\n');
  await show({ frontMatter: 'clipper' });
  expect(preview()).toContain('\ntags:\n  - "clippings"\n');
  await show({ frontMatter: 'none' });
  expect(preview()).toBeUndefined();
  await show({ frontMatter: 'custom', frontMatterTemplate: 'by: {{author}}' });
  expect(preview()).toBe('---\nby:\n  - "sampleAuthor"\n---');
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field');
  await act(() => {
    field.value = 'from: {{title}}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(preview()).toBe('---\nfrom: "sampleTitle"\n---');
});
