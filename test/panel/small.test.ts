import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup } from '../../src/options/backup-file.ts';
import { tokenize } from '../../src/panel/highlight.ts';
import { languageName } from '../../src/panel/languages.ts';
import { paletteOf } from '../../src/panel/palette.ts';
import { step } from '../../src/panel/step.ts';

test('auto follows the system, and its wish for contrast', () => {
  expect(paletteOf('auto', { dark: false, moreContrast: false })).toBe('light');
  expect(paletteOf('auto', { dark: true, moreContrast: false })).toBe('dark');
  expect(paletteOf('auto', { dark: true, moreContrast: true })).toBe('contrast-dark');
  expect(paletteOf('contrast', { dark: false, moreContrast: false })).toBe('contrast');
  expect(paletteOf('paper', { dark: true, moreContrast: true })).toBe('paper');
});

test('a step stays on its grid and within its range', () => {
  const range = { min: 1.5, max: 2, step: 0.05 };
  expect(step(1.8, 1, range)).toBe(1.85);
  expect(step(2, 1, range)).toBe(2);
  expect(step(1.5, -1, range)).toBe(1.5);
  expect(step(37, 1, { min: 24, max: 46, step: 2 })).toBe(40);
});

test('languages are named as they are spelt', () => {
  expect(['python', 'js', 'C++', 'zig'].map(languageName)).toEqual(['Python', 'JavaScript', 'C++', 'Zig']);
});

test('colouring keeps every sign of the code', () => {
  const languages = fc.constantFrom('python', 'java', 'sql', 'yaml', 'html', 'diff', 'bash', 'unknown');
  fc.assert(
    fc.property(fc.string(), languages, (code, language) => {
      return (
        tokenize(code, language)
          .map(({ text }) => text)
          .join('') === code
      );
    }),
  );
});

test('keywords, strings, comments and calls have inks of their own', () => {
  const inks = tokenize('def f(x): # half\n  return g("a")', 'python').filter(({ ink }) => ink);
  expect(inks).toEqual([
    { text: 'def', ink: 'keyword' },
    { text: 'f', ink: 'function' },
    { text: '# half', ink: 'comment' },
    { text: 'return', ink: 'keyword' },
    { text: 'g', ink: 'function' },
    { text: '"a"', ink: 'string' },
  ]);
});

test('long runs of quotes and stars do not hang', () => {
  const started = performance.now();
  for (const sign of ['"', "'", '/*', '*', '\\', '<', '-', '"""', ' ', '`'])
    for (const language of ['python', 'java', 'html', 'yaml', 'bash']) tokenize(sign.repeat(15_000), language);
  expect(performance.now() - started).toBeLessThan(4000);
});

test('a backup gives settings, another file gives none', () => {
  expect(readBackup('{"size": 20, "theme": "none"}')).toMatchObject({ size: 20, theme: 'auto' });
  for (const text of ['', '[]', '{}', '{"a": 1}', 'null', '[1']) expect(readBackup(text)).toBeUndefined();
});
