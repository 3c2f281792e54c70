import { useEffect, useState } from 'preact/hooks';
import { parentOf, readNative } from '../../dom/native.ts';

/**
 * The column of buttons in the corner: distance from the window's edges, size, and gap to the page's own buttons, in
 * px.
 */
const corner = { edge: 24, width: 44, height: 80, gap: 12 };

/**
 * How far, in px, the buttons in the corner move up so as not to cover floating elements of the page. Measured again when
 * `view` or `shown` changes.
 */
export function useCornerOffset(view: unknown, shown: unknown): number {
  const [lift, setLift] = useState(0);
  useEffect(() => {
    const measure = () => setLift(measureLift(window));
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    measure();
    window.addEventListener('resize', measure, options);
    window.addEventListener('load', measure, options);
    // A page's scroll-to-top button appears while scrolling.
    document.addEventListener('scrollend', measure, options);
    return () => stop.abort();
  }, [view, shown]);
  return lift;
}

function measureLift(window: Window): number {
  const { document, innerWidth, innerHeight } = window;
  // jsdom has no layout.
  if (typeof document.elementsFromPoint !== 'function') return 0;
  const columns = [4, corner.width / 2, corner.width - 4].map((x) => innerWidth - corner.edge - x);
  let bottom = innerHeight - corner.edge;
  for (let step = 0; step < 4; step++) {
    const rows = [2, corner.width / 2, corner.width, corner.height].map((y) => bottom - y);
    const tops = rows.flatMap((y) => columns.flatMap((x) => listFloats(document, x, y)));
    if (tops.length === 0) return innerHeight - corner.edge - bottom;
    bottom = Math.min(...tops) - corner.gap;
  }
  return 0;
}

/** Tops of fixed elements at a point, in px, if they are low enough to move above them. */
function listFloats(document: Document, x: number, y: number): number[] {
  return document.elementsFromPoint(x, y).flatMap((element) => {
    const float = fixedAround(element);
    if (!float || element.nodeName === 'INFOQ-READER') return [];
    const { top, height } = readNative<Element['getBoundingClientRect']>(float, 'getBoundingClientRect')();
    return height < window.innerHeight / 2 && top > window.innerHeight / 3 ? [top] : [];
  });
}

function fixedAround(element: Element): Element | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (getComputedStyle(at).position === 'fixed') return at;
  }
  return undefined;
}
