import { readNative } from '../dom/native.ts';
import { type FlatText, flattenText, rectOf } from '../dom/text-offsets.ts';
import { findSameOffset } from './find-same-text.ts';
import { readingLine } from './reading-line.ts';

/** Where a reader is: a sign of the text, and where its line stands in the window. */
export interface ScrollAnchor {
  /** All of the text it was read in, without white space: the page and the panel differ in blocks and not in words. */
  readonly text: string;
  /** Index in `text` of the first sign on the line that is being read, or on the first one below it. */
  readonly at: number;
  /** Top of that line in the window, in px. */
  readonly top: number;
  /** Where a picture or the like stands on the reading line: how much of the way to the next text is passed, 0 to 1. */
  readonly passed: number | undefined;
}

/** The start of the article, with what stands above its text: the same on the page and in the panel. */
export const startAnchor: ScrollAnchor = { text: '', at: 0, top: 0, passed: undefined };

/** A window that is scrolled less than this is at the start, in px. */
const startEnds = 48;

/** Text that ends this far below the reading line, in px, is read with what stands above it. */
const farBelow = 48;

export function readScrollAnchor(root: Element): ScrollAnchor | undefined {
  if (windowOf(root).scrollY < startEnds) return startAnchor;
  const flat = flattenText(root);
  const at = firstBelow(flat);
  if (at === undefined) {
    // Past the end: the last line, wherever above the window it is.
    const last = lastSeen(flat, flat.text.length);
    return last && { text: flat.text, at: last.at, top: last.rect.top, passed: undefined };
  }
  const { top } = rectOf(flat, at) ?? { top: readingLine };
  const above = top - readingLine > farBelow ? lastSeen(flat, at) : undefined;
  const room = above ? top - above.rect.bottom : 0;
  const passed = above && room > farBelow ? (readingLine - above.rect.bottom) / room : undefined;
  return { text: flat.text, at, top, passed };
}

/** Scrolls the window so that the place stands where it stood; false when it is not there. */
export function scrollToAnchor(root: Element, place: ScrollAnchor): boolean {
  const window = windowOf(root);
  if (place === startAnchor) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return true;
  }
  const distance = distanceTo(root, place);
  if (distance === undefined) return false;
  // Whole steps: a browser rounds the rest away, and would be corrected for ever.
  if (Math.abs(distance) >= 1) window.scrollBy({ top: distance, behavior: 'instant' });
  return true;
}

/**
 * Keeps the place while pictures arrive above it, until the user moves on. Browsers do so by themselves (scroll
 * anchoring), but not on every page, and not while the place is in a picture.
 */
export function anchorScroll(root: Element, place: ScrollAnchor, signal: AbortSignal): boolean {
  if (!scrollToAnchor(root, place)) return false;
  const window = windowOf(root);
  const held = new AbortController();
  signal.addEventListener('abort', () => held.abort(), { signal: held.signal });
  const observer = new ResizeObserver(() => {
    if (!held.signal.aborted) scrollToAnchor(root, place);
  });
  // What grows above the text moves it without changing its size.
  for (const box of [root, root.ownerDocument.documentElement]) observer.observe(box);
  held.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let settled = window.scrollY;
  window.addEventListener(
    'scroll',
    () => {
      const isMoved = Math.abs(window.scrollY - settled) > 1 && Math.abs(distanceTo(root, place) ?? 0) > 2;
      // Neither we nor the browser's anchoring: the place is no longer where the user wants to be.
      if (isMoved) held.abort();
      settled = window.scrollY;
    },
    { signal: held.signal, passive: true },
  );
  return true;
}

/** How far, in px, the window must be scrolled down for the place to stand where it stood. */
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

/** The first sign in the order of the text whose line ends below the reading line. */
function firstBelow(flat: FlatText): number | undefined {
  for (const run of flat.runs) {
    const box = rectOf(flat, run.from, run.to);
    if (!box || box.bottom <= readingLine) continue;
    let low = run.from;
    let high = run.to - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rectOf(flat, middle)?.bottom ?? 0) > readingLine) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  return undefined;
}

/** The last sign before `end` that is rendered. */
function lastSeen(flat: FlatText, end: number): { at: number; rect: DOMRect } | undefined {
  for (const run of flat.runs.toReversed()) {
    if (run.from >= end) continue;
    const at = Math.min(run.to, end) - 1;
    const rect = rectOf(flat, at);
    if (rect) return { at, rect };
  }
  return undefined;
}

function windowOf(root: Element): Window & typeof globalThis {
  return readNative(root.ownerDocument, 'defaultView');
}
