// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeNote } from '../../src/export/obsidian.ts';
import { parseSettings } from '../../src/settings/settings.ts';
import { sampleArticle } from '../panel/sample.ts';

const now = Date.UTC(2026, 10, 25);
const note = (settings = {}, over = {}) => {
  const { address, clipboard } = writeNote(sampleArticle(over), parseSettings(settings), now);
  return { query: new URL(address).searchParams, address, clipboard };
};

test('a short article is in the address', () => {
  const { address, query, clipboard } = note({ obsidianVault: 'My vault', obsidianFolder: '/Read/InfoQ & more/' });
  expect(address).toMatch(/^obsidian:\/\/new\?vault=My%20vault&file=Read%2FInfoQ%20%26%20more%2FA%20sample&content=/);
  expect(query.get('content')).toMatch(/^---\ntitle: "A sample"\n[\s\S]*\n# A sample\n/);
  expect(clipboard).toBeUndefined();
});

test('a long one is read from the clipboard', () => {
  const { address, clipboard } = note({}, { summary: '字'.repeat(500) });
  expect(address).toBe('obsidian://new?file=Clippings%2FA%20sample&clipboard');
  expect(clipboard).toContain(`\n${'字'.repeat(500)}\n`);
});

test('title and folder become names that links can point to, inside the vault', () => {
  const { query } = note({ obsidianFolder: '../a#b/[c]/ ' }, { title: 'C# [x] | y/z' });
  expect(query.get('file')).toBe('a＃b/c/C＃ x y z');
});

test('the note begins with the front matter of the settings', () => {
  expect(note({ frontMatter: 'none' }).query.get('content')).toMatch(/^# A sample\n/);
  const custom = { frontMatter: 'custom', frontMatterTemplate: 'made: {{date}}' };
  expect(note(custom).query.get('content')).toMatch(/^---\nmade: 2026-11-2\d\n---\n\n# A sample\n/);
});
