import { firstIndex } from '../dom/first-index.ts';
import { windowOf } from '../dom/native.ts';
import { type FlatText, flattenText, rectOf } from '../dom/text-offsets.ts';
import { findSameOffset } from './find-same-text.ts';
import { readingLine } from './reading-line.ts';

/** The user's place: a character of the text, and the position of its line in the window. */
export interface ScrollAnchor {
  /** The whole text around it, without whitespace: page and panel differ in blocks, not in text. */
  readonly text: string;
  /** Index in `text` of the first character on the line at the reading line, or of the first one below it. */
  readonly at: number;
  /** Top of that line relative to the window, in px. */
  readonly top: number;
  /** If a picture or the like is at the reading line: how far the gap to the next text has been scrolled past, 0 to 1. */
  readonly passed: number | undefined;
}

/** The start of the article, including everything above its text: the same on the page and in the panel. */
export const startAnchor: ScrollAnchor = { text: '', at: 0, top: 0, passed: undefined };

/** A window scrolled by less than this is at the start, in px. */
const startEnds = 48;

/** Text that begins further below the reading line than this, in px, follows a gap, whose scrolled share is measured. */
const farBelow = 48;

export function readScrollAnchor(root: Element): ScrollAnchor | undefined {
  if (windowOf(root).scrollY < startEnds) return startAnchor;
  const flat = flattenText(root);
  const at = firstBelow(flat);
  if (at === undefined) {
    // Past the end: use the last line, which may be far above the window.
    const last = lastSeen(flat, flat.text.length);
    return last && { text: flat.text, at: last.at, top: last.rect.top, passed: undefined };
  }
  const { top } = rectOf(flat, at) ?? { top: readingLine };
  const above = top - readingLine > farBelow ? lastSeen(flat, at) : undefined;
  const room = above ? top - above.rect.bottom : 0;
  const passed = above && room > farBelow ? (readingLine - above.rect.bottom) / room : undefined;
  return { text: flat.text, at, top, passed };
}

/** Scrolls the window so that the place is where it was; false if it is not found in `root` or not rendered. */
export function scrollToAnchor(root: Element, place: ScrollAnchor): boolean {
  const window = windowOf(root);
  if (place === startAnchor) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return true;
  }
  const distance = distanceTo(root, place);
  if (distance === undefined) return false;
  // Ignore fractions of a pixel: the browser rounds them away, and we would correct them forever.
  if (Math.abs(distance) >= 1) window.scrollBy({ top: distance, behavior: 'instant' });
  return true;
}

/**
 * Keeps the place while pictures load above it, until the user scrolls. Browsers do this themselves (scroll anchoring),
 * but not on every page, and not if the place is in a picture. False if the place is not found.
 */
export function anchorScroll(root: Element, place: ScrollAnchor, signal: AbortSignal): boolean {
  if (!scrollToAnchor(root, place)) return false;
  const window = windowOf(root);
  const held = new AbortController();
  signal.addEventListener('abort', () => held.abort(), { signal: held.signal });
  const observer = new ResizeObserver(() => {
    if (!held.signal.aborted) scrollToAnchor(root, place);
  });
  // Content that grows above the text moves it without resizing it.
  for (const box of [root, root.ownerDocument.documentElement]) observer.observe(box);
  held.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let settled = window.scrollY;
  window.addEventListener(
    'scroll',
    () => {
      const isMoved = Math.abs(window.scrollY - settled) > 1 && Math.abs(distanceTo(root, place) ?? 0) > 2;
      // Neither we nor scroll anchoring scrolled: the user has moved on.
      if (isMoved) held.abort();
      settled = window.scrollY;
    },
    { signal: held.signal, passive: true },
  );
  return true;
}

/** How far, in px, to scroll down so that the place is where it was; `undefined` if it is not found. */
function distanceTo(root: Element, place: ScrollAnchor): number | undefined {
  if (place === startAnchor) return -windowOf(root).scrollY;
  const flat = flattenText(root);
  const found = findSameOffset(place.text, place.at, flat.text);
  if (found === undefined) return undefined;
  const rect = rectOf(flat, found);
  if (!rect) return undefined;
  const above = place.passed === undefined ? undefined : lastSeen(flat, found);
  if (!above || place.passed === undefined) return rect.top - place.top;
  return above.rect.bottom + place.passed * (rect.top - above.rect.bottom) - readingLine;
}

/** Index of the first character whose line ends below the reading line. */
function firstBelow(flat: FlatText): number | undefined {
  for (const run of flat.runs) {
    const box = rectOf(flat, run.from, run.to);
    if (!box || box.bottom <= readingLine) continue;
    return firstIndex(run.from, run.to - 1, (at) => (rectOf(flat, at)?.bottom ?? 0) > readingLine);
  }
  return undefined;
}

/** The last rendered character before `end`. */
function lastSeen(flat: FlatText, end: number): { at: number; rect: DOMRect } | undefined {
  for (const run of flat.runs.toReversed()) {
    if (run.from >= end) continue;
    const at = Math.min(run.to, end) - 1;
    const rect = rectOf(flat, at);
    if (rect) return { at, rect };
  }
  return undefined;
}
