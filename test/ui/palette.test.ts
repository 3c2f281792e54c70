import { expect, test } from 'vitest';
import { paletteOf } from '../../src/ui/palette.ts';

test('auto follows the system, and its preference for contrast', () => {
  expect(paletteOf('auto', { dark: false, moreContrast: false })).toBe('light');
  expect(paletteOf('auto', { dark: true, moreContrast: false })).toBe('dark');
  expect(paletteOf('auto', { dark: true, moreContrast: true })).toBe('contrast-dark');
  expect(paletteOf('contrast', { dark: false, moreContrast: false })).toBe('contrast');
  expect(paletteOf('paper', { dark: true, moreContrast: true })).toBe('paper');
});
