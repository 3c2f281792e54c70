import { parentOf, readNative } from '../dom/native.ts';
import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';
import { nameOf } from './paint-css.ts';
import type { Found } from './painter.ts';

const current = nameOf('current');

/** Style rules for the highlight that the user has navigated to. */
export function currentRules(color: string): string {
  return `@media not print{::highlight(${current}){text-decoration:underline 3px ${color};text-underline-offset:3px}}
@media (forced-colors:active){::highlight(${current}){text-decoration-color:Highlight}}`;
}

/** Scrolls a range to the middle of the window, and marks it until `signal` aborts or another visit. */
export function visit({ range, parts }: Pick<Found, 'range' | 'parts'>, signal: AbortSignal): void {
  const offset = () => {
    const { top, bottom } = boxOf(range);
    return (top + bottom - window.innerHeight) / 2;
  };
  const isSmooth = Math.abs(offset()) < 2 * window.innerHeight && !matchesMedia(mediaQueries.still);
  window.scrollBy({ top: offset(), behavior: isSmooth ? 'smooth' : 'instant' });
  // With `content-visibility`, heights change once the content near the target is laid out.
  if (!isSmooth)
    requestAnimationFrame(() => !signal.aborted && window.scrollBy({ top: offset(), behavior: 'instant' }));
  if (typeof Highlight !== 'function' || !CSS.highlights) return;
  const highlight = new Highlight(...parts);
  CSS.highlights.set(current, highlight);
  const clear = () => CSS.highlights.get(current) === highlight && CSS.highlights.delete(current);
  signal.addEventListener('abort', clear, { once: true });
}

/** Opens the `details` in a body that a range begins in. */
export function unfold(range: Range, body: Element): void {
  for (let at = parentOf(range.startContainer); at && at !== body; at = parentOf(at))
    if (at instanceof HTMLDetailsElement) at.open = true;
}

/** Folded text has no box of its own: returns the box of its closest rendered ancestor. */
function boxOf(range: Range): DOMRect {
  const own = range.getBoundingClientRect();
  const boxesOf = (at: Element) => [...readNative<Element['getClientRects']>(at, 'getClientRects')()];
  let at = own.height > 0 ? undefined : parentOf(range.startContainer);
  while (at && boxesOf(at).length === 0) at = parentOf(at);
  return at ? readNative<Element['getBoundingClientRect']>(at, 'getBoundingClientRect')() : own;
}

/** Whether the start of a range is in the window. */
export function isInView(range: Range): boolean {
  const { top } = range.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}

/**
 * Index of the next (`1`) or previous (`-1`) range: counted from the last visited one if it is in view or being scrolled
 * to, otherwise from the middle of the window.
 */
export function indexOfNext(ranges: readonly Range[], visited: number, by: 1 | -1, isOnWay: boolean): number {
  const last = ranges[visited];
  const { innerHeight } = window;
  if (last && (isOnWay || isInView(last))) return (visited + by + ranges.length) % ranges.length;
  const below = ranges.findIndex((range) => boxOf(range).top > innerHeight / 2);
  const first = below < 0 ? ranges.length : below;
  return (first + (by > 0 ? 0 : -1) + ranges.length) % ranges.length;
}
