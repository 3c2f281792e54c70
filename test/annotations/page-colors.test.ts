import { expect, test } from 'vitest';
import { lightnessOf } from '../../src/annotations/page-colors.ts';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgba(0, 0, 0, 0.5)', 0],
  ['oklch(0.95 0 0)', 0.95],
  ['oklab(0.2 0.1 0.1 / 0.5)', 0.2],
  ['lab(90 0 0)', 0.9],
  ['lch(10 20 30)', 0.1],
  ['color(srgb 1 1 1)', 1],
  ['color(display-p3 0.5 0.5 0.5 / 1)', 0.5],
  ['color(xyz-d65 0 1 0)', 1],
  ['none of these', 0],
])('%s is as light as %d', (color, lightness) => {
  expect(lightnessOf(color)).toBeCloseTo(lightness);
});
