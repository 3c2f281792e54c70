import { matchesMedia, mediaQueries } from '../ui/media-queries.ts';

/** Between a box and the words, and between it and the window's edge, in px. */
const gapPx = 8;

/** The system's own menu and handles stand by words that were selected by touch; in px. */
const touchGapPx = 40;

/** Keeps a box of fixed position beside words, and within the window, while the page scrolls. */
export function keepBeside(box: HTMLElement, range: Range, side: 'above' | 'below', signal: AbortSignal): void {
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
    const left = line.left + line.width / 2 - width / 2;
    const clamp = (value: number, most: number) => Math.round(Math.max(gapPx, Math.min(value, most - gapPx)));
    box.style.left = `${clamp(left, clientWidth - width)}px`;
    box.style.top = `${clamp(isAbove ? above : below, clientHeight - height)}px`;
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
