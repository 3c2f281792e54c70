import { expect, test } from 'vitest';
import { isHighlightable, maxCodeLength, maxLineLength, parseTokenSpans } from '../../src/article/code-tokens.ts';

test('token spans from outside are accepted in order, within the code, and of known kinds only', () => {
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
  expect(parseTokenSpans(outside, 10)).toEqual([
    [0, 2, 'keyword'],
    [4, 6, 'string'],
  ]);
  for (const nothing of [undefined, null, {}, 'x', 3]) expect(parseTokenSpans(nothing, 10)).toEqual([]);
});

test('code that is too long, or has a line that is too long, stays uncolored', () => {
  expect(isHighlightable('x'.repeat(maxLineLength))).toBe(true);
  expect(isHighlightable(`a\n${'x'.repeat(maxLineLength + 1)}\nb`)).toBe(false);
  expect(isHighlightable('x\n'.repeat(maxCodeLength))).toBe(false);
});
