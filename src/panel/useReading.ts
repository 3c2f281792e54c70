import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../core/article.ts';
import { type Reading, readScene, unread } from './reading.ts';

/** Follows how far an article has been read, both ways, and as its images load. */
export function useReading(article: Article | undefined, box: { readonly current: HTMLElement | null }): Reading {
  const [reading, setReading] = useState<Reading>(unread);
  useEffect(() => {
    const element = box.current?.querySelector<HTMLElement>('[data-part="body"]');
    if (!article || !element || typeof ResizeObserver !== 'function') return undefined;
    const stop = new AbortController();
    const byId = new Map([...article.body.querySelectorAll<HTMLElement>('[id]')].map((one) => [one.id, one]));
    let frame = 0;
    const look = () => {
      frame = 0;
      const next = readScene(measure(element, article, byId));
      setReading((last) => (isSame(last, next) ? last : next));
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const options = { passive: true, signal: stop.signal };
    window.addEventListener('scroll', ask, options);
    window.addEventListener('resize', ask, options);
    const observer = new ResizeObserver(ask);
    observer.observe(element);
    ask();
    return () => {
      stop.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [article, box]);
  return reading;
}

function measure(element: HTMLElement, article: Article, byId: ReadonlyMap<string, HTMLElement>) {
  const scroll = window.scrollY;
  const box = element.getBoundingClientRect();
  let last = box.top + scroll;
  const headings = article.outline.map(({ id }) => {
    // A heading that is not rendered counts as standing where the one before it stands.
    const place = byId.get(id)?.getBoundingClientRect();
    if (place && place.height > 0) last = place.top + scroll;
    return last;
  });
  const root = element.ownerDocument.documentElement;
  const height = window.innerHeight;
  return {
    scroll,
    lastScroll: Math.max(0, root.scrollHeight - height),
    height,
    start: box.top + scroll,
    end: box.bottom + scroll,
    headings,
  };
}

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.current === other.current &&
    one.progress === other.progress &&
    one.passed.length === other.passed.length &&
    one.passed.every((value, index) => value === other.passed[index])
  );
}
