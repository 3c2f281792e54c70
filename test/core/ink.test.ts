import { expect, test } from 'vitest';
import { isColourable, longestCode, longestLine, parseStretches } from '../../src/core/ink.ts';

test('stretches from the outside are taken in order, within the code, in known inks', () => {
  const outside = [
    [0, 2, 'keyword'],
    [1, 3, 'string'],
    [3, 3, 'string'],
    [4, 6, 'constructor'],
    [4, '6', 'string'],
    [4, 6.5, 'string'],
    'x',
    [4, 6, 'string', 'more'],
    [6, 11, 'type'],
  ];
  expect(parseStretches(outside, 10)).toEqual([
    [0, 2, 'keyword'],
    [4, 6, 'string'],
  ]);
  for (const nothing of [undefined, null, {}, 'x', 3]) expect(parseStretches(nothing, 10)).toEqual([]);
});

test('code too long, or with a line too long, is left in one ink', () => {
  expect(isColourable('x'.repeat(longestLine))).toBe(true);
  expect(isColourable(`a\n${'x'.repeat(longestLine + 1)}\nb`)).toBe(false);
  expect(isColourable('x\n'.repeat(longestCode))).toBe(false);
});
