import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

/** Distance in px from a box to the text and to the edge of the window. */
const gapPx = 8;

/** Distance in px that leaves room for the system's own menu and handles next to a selection made by touch. */
const touchGapPx = 40;

/** Where to place a box. */
export interface BesideTarget {
  readonly range: Range;
  /** The box stays within this column if it fits, so that it covers nothing next to it. */
  readonly column: Element;
  readonly side: 'above' | 'below';
}

/** Keeps a fixed-position box next to a range of text, within its column and the window, as the page scrolls. */
export function keepBeside(box: HTMLElement, { range, column, side }: BesideTarget, signal: AbortSignal): void {
  const isTouch = matchesMedia(mediaQueries.touch);
  const place = () => {
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const [first] = rects;
    const last = rects.at(-1);
    if (!first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
    const above = first.top - gapPx - height;
    const below = last.bottom + (isTouch ? touchGapPx : gapPx);
    const fitsAbove = above >= gapPx;
    const fitsBelow = below + height <= clientHeight - gapPx;
    const isAbove = side === 'above' && !isTouch ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
    const line = isAbove ? first : last;
    const clamp = (value: number, min: number, max: number) => Math.round(Math.max(min, Math.min(value, max)));
    const { left, right } = column.getBoundingClientRect();
    const inColumn = clamp(line.left + line.width / 2 - width / 2, left, right - width);
    box.style.left = `${clamp(inColumn, gapPx, clientWidth - gapPx - width)}px`;
    box.style.top = `${clamp(isAbove ? above : below, gapPx, clientHeight - gapPx - height)}px`;
  };
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const { defaultView } = box.ownerDocument;
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) defaultView?.addEventListener(type, later, options);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  place();
}
