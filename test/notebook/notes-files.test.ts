import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeNotesFile } from '../../src/notebook/notes-files.ts';
import { annotationOf } from '../annotations/sample.ts';

const now = Date.parse('2026-05-05T00:00:00.000Z');
const all = [
  annotationOf('one', { title: 'Streams: a / b' }),
  annotationOf('two', { article: 'b', url: 'https://www.infoq.com/b', title: 'streams: A / B' }),
  annotationOf('three', { article: 'c', url: 'https://www.infoq.com/c', title: 'Other' }),
];

test('each article is a file of its own in a zip, whatever its title', async () => {
  const { name, blob } = makeNotesFile(all, 'zip', '划线与笔记', now);
  expect(name).toBe('划线与笔记 2026-05-05.zip');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const names = Object.keys(files);
  expect(names.map((one) => one.toLowerCase()).toSorted()).toEqual([
    'other.md',
    'streams a b (2).md',
    'streams a b.md',
  ]);
  expect(names.map((one) => strFromU8(files[one] ?? new Uint8Array())).join('')).toContain('> three');
});

test('all of them are one Markdown file, or one file of web annotations', async () => {
  const markdown = makeNotesFile(all, 'markdown', 'Notes', now);
  expect(markdown.name).toBe('Notes 2026-05-05.md');
  expect(await markdown.blob.text()).toMatch(/^# Notes\n\n## \[/);
  const json = makeNotesFile(all, 'json', 'Notes', now);
  expect(JSON.parse(await json.blob.text()).total).toBe(3);
});
