import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { lateChunkOf } from '../../article/late-chunks.ts';
import { measureText } from '../../reading-position/reading-line.ts';
import { createObservable, type Observable } from './observable.ts';
import { aimAt, noProgress, progressOf, type ReadingProgress, type ScrollMetrics } from './reading-progress.ts';

/**
 * Tracks how far an article has been read, while scrolling in either direction and as images load. `aim` is the index of
 * the heading that was scrolled to; -1 if there is none.
 */
export function useReadingProgress(
  article: Article | undefined,
  body: HTMLElement | undefined,
  aim: number,
): Observable<ReadingProgress> {
  const reading = useRef<Observable<ReadingProgress>>(undefined);
  reading.current ??= createObservable(noProgress);
  const { current: source } = reading;
  const seen = useRef(noProgress);
  const aimed = useRef(aim);
  useLayoutEffect(() => {
    aimed.current = aim;
    source.set(aimAt(seen.current, aim));
  }, [source, aim]);

  useEffect(() => {
    if (!article || !body || typeof ResizeObserver !== 'function') return undefined;
    const stop = new AbortController();
    const byId = new Map([...body.querySelectorAll<HTMLElement>('[id]')].map((one) => [one.id, one]));
    const headings = article.outline.map(({ id }) => byId.get(id));
    let frame = 0;
    /** Positions of the headings in the text, valid until its layout changes. */
    let places: readonly number[] | undefined;
    const measure = () => {
      frame = 0;
      places ??= measureHeadings(body, headings);
      const next = progressOf(measureScroll(body, places));
      if (isSame(seen.current, next)) return;
      seen.current = next;
      source.set(aimAt(next, aimed.current));
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    const options = { passive: true, signal: stop.signal };
    window.addEventListener('scroll', ask, options);
    window.addEventListener('resize', ask, options);
    const observer = new ResizeObserver(() => {
      places = undefined;
      ask();
    });
    observer.observe(body);
    ask();
    return () => {
      stop.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [article, body, source]);
  return source;
}

/** Distances of the headings from the top of the text, in px. */
function measureHeadings(element: HTMLElement, headings: readonly (HTMLElement | undefined)[]): readonly number[] {
  const { top } = element.getBoundingClientRect();
  let last = 0;
  return headings.map((heading) => {
    const chunk = heading && lateChunkOf(heading);
    // A heading that is not rendered gets the position of the previous one.
    const place = chunk ? estimatePlace(heading, chunk) : heading?.getBoundingClientRect();
    if (place && place.height > 0) last = place.top - top;
    return last;
  });
}

/** Estimated, since reading a heading's box would lay out its whole delayed chunk. */
function estimatePlace(heading: HTMLElement, chunk: Element): { readonly top: number; readonly height: number } {
  const { top, height } = chunk.getBoundingClientRect();
  const blocks = [...chunk.children];
  return { top: top + (height * blocks.findIndex((block) => block.contains(heading))) / blocks.length, height };
}

function measureScroll(element: HTMLElement, places: readonly number[]): ScrollMetrics {
  const bounds = measureText(element);
  return { ...bounds, headings: places.map((place) => bounds.start + place) };
}

function isSame(one: ReadingProgress, other: ReadingProgress): boolean {
  return (
    one.current === other.current &&
    one.progress === other.progress &&
    one.passed.length === other.passed.length &&
    one.passed.every((value, index) => value === other.passed[index])
  );
}
