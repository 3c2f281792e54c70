import { expect, test } from 'vitest';
import { fit, keepIn, largestScale, readPinch, zoomAt } from '../../src/lightbox/pan-zoom.ts';

test('the point under the pointer stays there', () => {
  const zoom = zoomAt(fit, 2, { x: 100, y: -50 }, 8);
  expect(zoom).toEqual({ scale: 2, x: -100, y: 50 });
  // The point of the image that was at 100 is at 100 again.
  expect(zoom.x + 2 * 100).toBe(100);
  expect(zoomAt(zoom, 1.5, { x: 100, y: -50 }, 8)).toEqual({ scale: 3, x: -200, y: 100 });
});

test('an image is never smaller than fitted, nor larger than its maximum', () => {
  expect(zoomAt({ scale: 2, x: 9, y: 9 }, 0.1, { x: 0, y: 0 }, 8)).toEqual(fit);
  expect(zoomAt(fit, 100, { x: 0, y: 0 }, 8).scale).toBe(8);
  expect(largestScale({ width: 500, height: 200 }, { width: 600, height: 240 })).toBe(4);
  // A long image that is small on the screen.
  expect(largestScale({ width: 80, height: 800 }, { width: 800, height: 8000 })).toBe(20);
  expect(largestScale({ width: 0, height: 0 }, { width: 0, height: 0 })).toBe(4);
});

test('an edge never moves inside the edge of the stage', () => {
  const fitted = { width: 400, height: 100 };
  const stage = { width: 500, height: 300 };
  expect(keepIn({ scale: 2, x: 999, y: 999 }, fitted, stage)).toEqual({ scale: 2, x: 150, y: 0 });
  expect(keepIn({ scale: 2, x: -999, y: 0 }, fitted, stage)).toEqual({ scale: 2, x: -150, y: 0 });
});

test('two fingers zoom around their midpoint and move it along', () => {
  const before = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ] as const;
  const after = [
    { x: 0, y: 40 },
    { x: 200, y: 40 },
  ] as const;
  expect(readPinch(before, after)).toEqual({ factor: 2, from: { x: 50, y: 0 }, to: { x: 100, y: 40 } });
  const none = [before[0], before[0]] as const;
  expect(readPinch(none, after).factor).toBe(1);
});
