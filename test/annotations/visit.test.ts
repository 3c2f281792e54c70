// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { indexOfNext } from '../../src/annotations/visit.ts';

/** Ranges at these positions in the window, in px from its top, with a layout box. */
const rangesAt = (...tops: number[]) =>
  tops.map((top) => {
    const range = new Range();
    range.getBoundingClientRect = () => new DOMRect(0, top, 100, 20);
    return range;
  });

test.each([
  { what: 'in view the visited one counts', tops: [-500, 100, 900], visited: 1, isOnWay: false, next: 2, before: 0 },
  { what: 'out of view the middle counts', tops: [-500, 100, 900], visited: 0, isOnWay: false, next: 2, before: 1 },
  { what: 'on the way it counts as well', tops: [-900, -500, 900], visited: 0, isOnWay: true, next: 1, before: 2 },
  { what: 'none was visited', tops: [500, 900], visited: -1, isOnWay: true, next: 0, before: 1 },
])('$what', ({ tops, visited, isOnWay, next, before }) => {
  window.innerHeight = 600;
  const ranges = rangesAt(...tops);
  expect([indexOfNext(ranges, visited, 1, isOnWay), indexOfNext(ranges, visited, -1, isOnWay)]).toEqual([next, before]);
});
