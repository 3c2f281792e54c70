import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/export/file-name.ts';

test.each([
  ['a title with its date', '一个标题', '2019-08-27T10:00:00+08:00', '一个标题 2019-08-27.md'],
  ['characters that systems reject', 'a/b\\c: "d" <e> | f? *g', undefined, 'a b c d e f g.md'],
  ['characters that break Obsidian’s links', 'C# [x] a^b #1 F#: y', undefined, 'C＃ x a b 1 F＃ y.md'],
  ['a device of Windows', 'CON', undefined, 'CON_.md'],
  ['a device of Windows before a dot', 'aux.js 入门', '2019-08-27', 'aux_.js 入门 2019-08-27.md'],
  ['a device name with a date is allowed', 'nul', '2020-01-02', 'nul 2020-01-02.md'],
  ['dots at both ends', '..hidden...', undefined, 'hidden.md'],
  ['marks that change the text direction', 'abc\u202egpj.exe\u200f', undefined, 'abc gpj.exe.md'],
  ['nothing left', '\u200b???', undefined, 'InfoQ.md'],
  ['an emoji of several code points', 'a 👩‍💻 b', undefined, 'a 👩 💻 b.md'],
  ['half of a surrogate pair', 'a\ud83d', undefined, 'a.md'],
])('%s', (_, title, date, name) => {
  expect(fileName(title, date, 'md')).toBe(name);
});

test('a long title is cut between characters', () => {
  const name = fileName('字'.repeat(500), '2019-08-27', 'epub');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(160);
  expect(name).toMatch(/^字+ 2019-08-27\.epub$/);
});

test('any title becomes a name that every system accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = fileName(title, undefined, 'html');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(name).not.toMatch(/[\u0000-\u001f\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]|^[\s.]|[\s.]\.html$/u);
      expect(name).not.toMatch(/[#^[\]]/);
      expect(name.replace(/\.html$/, '')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
    }),
  );
});
