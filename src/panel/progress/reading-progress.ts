import { readingLine } from '../../reading-position/reading-line.ts';

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
export interface ScrollMetrics {
  readonly scroll: number;
  readonly lastScroll: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
  readonly headings: readonly number[];
}

/**
 * The reading line in the document. In the last screen it slides down to the end of the text, so that short last
 * sections are reached too.
 */
export function readingLineOf({ scroll, lastScroll, height, end }: ScrollMetrics): number {
  const rest = scroll + readingLine;
  const span = Math.min(height, lastScroll);
  if (span <= 0) return Math.max(rest, end);
  const slide = Math.min(1, Math.max(0, 1 - (lastScroll - scroll) / span));
  const lowest = Math.max(readingLine, end - lastScroll);
  return rest + slide * (lowest - readingLine);
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

function share(line: number, from: number, to: number): number {
  if (line >= to) return 1;
  return line <= from ? 0 : Math.round(((line - from) / (to - from)) * 100) / 100;
}
