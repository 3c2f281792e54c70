import { expect, test } from 'vitest';
import { languageName } from '../../src/article/code-language-names.ts';
import { parseSettingsFile } from '../../src/settings/settings-file.ts';
import { paletteOf } from '../../src/ui/palette.ts';
import { step } from '../../src/ui/stepped.ts';

test('auto follows the system, and its preference for contrast', () => {
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

test('languages have their usual spelling', () => {
  expect(['python', 'js', 'C++', 'zig'].map(languageName)).toEqual(['Python', 'JavaScript', 'C++', 'Zig']);
});

test('a backup provides settings, any other file none', () => {
  expect(parseSettingsFile('{"size": 20, "theme": "none"}')).toMatchObject({ size: 20, theme: 'auto' });
  for (const text of [
    '',
    '[]',
    '{}',
    '{"a": 1}',
    'null',
    '[1',
    '{"name": "left-pad", "version": "1.3.0"}',
    '{"version": 2, "theme": "dracula"}',
  ])
    expect(parseSettingsFile(text)).toBeUndefined();
});
