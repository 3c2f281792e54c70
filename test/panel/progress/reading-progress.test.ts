import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aimAt, progressOf, type ScrollMetrics } from '../../../src/panel/progress/reading-progress.ts';
import { readingLine, readingLineOf } from '../../../src/reading-position/reading-line.ts';

const scene: ScrollMetrics = {
  scroll: 0,
  lastScroll: 3200,
  height: 800,
  start: 300,
  end: 3700,
  headings: [600, 1500, 3300, 3600],
};

test('before the first heading, none is current', () => {
  expect(progressOf(scene)).toEqual({ current: -1, passed: [0, 0, 0, 0], progress: 0 });
});

test('the nearest heading above the reading line is current, and its own text fills it', () => {
  const { current, passed } = progressOf({ ...scene, scroll: 1050 - readingLine });
  expect(current).toBe(0);
  expect(passed).toEqual([0.5, 0, 0, 0]);
});

test('a heading that was scrolled to is current', () => {
  expect(progressOf({ ...scene, scroll: 1500 - 72 }).current).toBe(1);
});

test('in the last screen the reading line slides to the end, so that short last sections are reached', () => {
  expect(readingLineOf({ ...scene, scroll: 3200 })).toBe(3700);
  expect(progressOf({ ...scene, scroll: 3200 })).toEqual({ current: 3, passed: [1, 1, 1, 1], progress: 1 });
  expect(progressOf({ ...scene, scroll: 3050 }).current).toBe(2);
});

test('an article that fits the window counts as read', () => {
  const short = { ...scene, lastScroll: 0, end: 700, headings: [400, 600] };
  expect(progressOf(short)).toEqual({ current: 1, passed: [1, 1], progress: 1 });
});

test('the reading line moves down only if the user scrolls down', () => {
  const place = fc.integer({ min: 0, max: 3200 });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [high, low] = one < other ? [one, other] : [other, one];
      return readingLineOf({ ...scene, scroll: high }) <= readingLineOf({ ...scene, scroll: low });
    }),
  );
});

test('a heading that the user jumped to is current', () => {
  const reading = { current: 4, passed: [1, 1, 1, 1, 0.5], progress: 0.9 };
  expect(aimAt(reading, 3).current).toBe(3);
  expect(aimAt(reading, -1)).toBe(reading);
});
