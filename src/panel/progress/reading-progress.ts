import { readingLineOf, passedShare as share, type TextBounds } from '../../reading-position/reading-line.ts';

/** How far an article has been read, as a value. */
export interface ReadingProgress {
  /** Index of the heading above the reading line; -1 before the first. */
  readonly current: number;
  /** Share of each section that has passed the line, 0 to 1. */
  readonly passed: readonly number[];
  /** Share of the whole text, 0 to 1. */
  readonly progress: number;
}

export const noProgress: ReadingProgress = { current: -1, passed: [], progress: 0 };

/** Where things stand, in px: of the document, but for the height of the window. */
export interface ScrollMetrics extends TextBounds {
  readonly headings: readonly number[];
}

export function readScrollMetrics(scene: ScrollMetrics): ReadingProgress {
  const line = readingLineOf(scene);
  const { headings, start, end } = scene;
  const passed = headings.map((top, index) => share(line, top, headings[index + 1] ?? end));
  // Half a pixel: a heading that was scrolled to stands on the line, not above it.
  const current = headings.findLastIndex((top) => top <= line + 0.5);
  return { current, passed, progress: share(line, start, end) };
}

/** The reading at the heading that the user was taken to: in the last screen it can't come up to the line. */
export function aimAt(reading: ReadingProgress, aim: number): ReadingProgress {
  return aim < 0 ? reading : { ...reading, current: aim };
}
