import { readingLineOf, passedShare as share, type TextBounds } from '../../reading-position/reading-line.ts';

/** How far an article has been read. */
export interface ReadingProgress {
  /** Index of the last heading above the reading line; -1 before the first. */
  readonly current: number;
  /** Share of each section that is above the reading line, 0 to 1. */
  readonly passed: readonly number[];
  /** Share of the whole text, 0 to 1. */
  readonly progress: number;
}

export const noProgress: ReadingProgress = { current: -1, passed: [], progress: 0 };

/** Positions in px, relative to the document, and the height of the window. */
export interface ScrollMetrics extends TextBounds {
  readonly headings: readonly number[];
}

export function progressOf(scene: ScrollMetrics): ReadingProgress {
  const line = readingLineOf(scene);
  const { headings, start, end } = scene;
  const passed = headings.map((top, index) => share(line, top, headings[index + 1] ?? end));
  // Half a pixel of tolerance: after scrolling to a heading, it is on the line, not above it.
  const current = headings.findLastIndex((top) => top <= line + 0.5);
  return { current, passed, progress: share(line, start, end) };
}

/** Progress with the heading that was scrolled to as current: on the last screen, it can't reach the reading line. */
export function aimAt(reading: ReadingProgress, aim: number): ReadingProgress {
  return aim < 0 ? reading : { ...reading, current: aim };
}
