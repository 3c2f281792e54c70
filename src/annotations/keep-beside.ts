import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

/** Between a box and the words, and between it and the window's edge, in px. */
const gapPx = 8;

/** The system's own menu and handles stand by words that were selected by touch; in px. */
const touchGapPx = 40;

/** Where a box stands. */
export interface Beside {
  /** The words. */
  readonly range: Range;
  /** The column that it covers nothing beside of, where it is no wider. */
  readonly column: Element;
  readonly side: 'above' | 'below';
}

/** Keeps a box of fixed position beside words, within the window and their column, while the page scrolls. */
export function keepBeside(box: HTMLElement, { range, column, side }: Beside, signal: AbortSignal): void {
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
