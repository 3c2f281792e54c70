import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findPosition,
  hashText,
  type PositionBlock,
  parsePosition,
  positionOf,
} from '../../src/reading-position/position.ts';

const mark = (text: string): PositionBlock => ({
  hash: hashText(text),
  ...(text.startsWith('#') ? { heading: text } : {}),
});
const marks = ['in', '#A', 'a1', 'a2', 'a3', '#B', 'b1', 'b2', 'a1', '#C', 'c1'].map(mark);
const at = (index: number) => {
  const position = positionOf(index, 0.25, marks);
  if (!position) throw new Error('no block');
  return position;
};

test('a place is its block, the heading above and the distance below it', () => {
  expect(at(7)).toEqual({ block: hashText('b2'), index: 7, passed: 0.25, heading: '#B', below: 2 });
  expect(at(0)).toMatchObject({ heading: '', below: 0 });
  expect(at(5)).toMatchObject({ heading: '#B', below: 0 });
  expect(positionOf(99, 0, marks)).toBeUndefined();
});

test('a place is read from storage as it was stored', () => {
  for (const index of marks.keys()) {
    expect(parsePosition(JSON.parse(JSON.stringify({ ...at(index), at: 1 })))).toEqual(at(index));
    expect(findPosition(at(index), marks)).toBe(index);
  }
});

test('the block is found where it is now', () => {
  const more = [mark('new'), mark('newer'), ...marks];
  expect(findPosition(at(7), more)).toBe(9);
  expect(findPosition(at(7), marks.slice(3))).toBe(4);
});

test('of two blocks with the same text the nearer one is used', () => {
  expect(findPosition(at(2), marks)).toBe(2);
  expect(findPosition(at(8), marks)).toBe(8);
});

test('a block that was rewritten is searched below its heading, but not beyond the next one', () => {
  const changed = ['in', '#0', '#A', 'a1', 'a2', 'a3', '#B', 'b1 new', '#C', 'c1'].map(mark);
  expect(findPosition(at(6), changed)).toBe(7);
  expect(findPosition(at(7), changed)).toBe(7);
});

test('without block and heading the same share of the text is used', () => {
  const other = ['x', '#X', 'y'].map(mark);
  expect(findPosition(at(2), other)).toBe(2);
  expect(findPosition(at(7), other)).toBe(2);
  expect(findPosition(at(7), [])).toBeUndefined();
});

test('of a long heading the beginning is kept', () => {
  const long = [{ hash: 1, heading: `  ${'长标题'.repeat(40)}\n` }];
  expect([...(positionOf(0, 2, long)?.heading ?? '')]).toHaveLength(40);
  expect(positionOf(0, 2, long)?.passed).toBe(1);
});

test('whatever was stored, the result is a place or nothing', () => {
  const odd = fc.record(
    { block: fc.jsonValue(), index: fc.jsonValue(), passed: fc.jsonValue(), heading: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), odd), (outside) => {
      const position = parsePosition(outside);
      if (position) expect(findPosition(position, marks)).toBeLessThan(marks.length);
    }),
  );
  for (const value of [null, 1, 'x', [], { ...at(1), passed: Number.NaN }, { ...at(1), index: 1e300 }]) {
    expect(parsePosition(value)).toBeUndefined();
  }
});
