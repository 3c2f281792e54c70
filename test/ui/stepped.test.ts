import { expect, test } from 'vitest';
import { step } from '../../src/ui/stepped.ts';

test('a step stays on its grid and within its range', () => {
  const range = { min: 1.5, max: 2, step: 0.05 };
  expect(step(1.8, 1, range)).toBe(1.85);
  expect(step(2, 1, range)).toBe(2);
  expect(step(1.5, -1, range)).toBe(1.5);
  expect(step(37, 1, { min: 24, max: 46, step: 2 })).toBe(40);
});
