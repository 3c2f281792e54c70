import { formatDate } from '../../article/facts.ts';
import { readNative, windowOf } from '../../dom/native.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import { sampleArticle } from '../../extraction/sample-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

// More than half of the time of the first reading is due to being the first: engines compile and optimize code that has
// run. So while the article is still loading, a sample article with one element of each kind is read, and the result is
// discarded. Chromium (156) also takes 35 to 50 ms for the first date or number that it formats for a language.

/**
 * Minimum length of an idle period that we use, in ms. Each of the two steps takes longer, but in Firefox (153) no period
 * is longer than a frame where anything is animated, like the placeholder of the panel
 * (findings/firefox-idle-periods-of-a-frame-where-anything-is-animated.sh).
 */
const minIdleMs = 8;

/** Maximum number of idle periods to wait for, needed or not, so that a quiet page is left alone. */
const maxMoments = 20;

/** What is warmed up: the reading of pages of this site, and the formats of this language. */
export interface WarmUp {
  readonly site: SiteAdapter;
  readonly url: string;
  /** BCP 47 tag of the interface's language. */
  readonly locale: string;
  /** Whether an article will be read here, as far as is known now. */
  readonly isNeeded: () => boolean;
}

/**
 * Formats a date in an idle period, then reads the sample article in another one, unless the real one has begun to load.
 */
export function warmUp(document: Document, { site, url, locale, isNeeded }: WarmUp, signal: AbortSignal): void {
  const window = windowOf(document);
  if (typeof requestIdleCallback !== 'function') return;
  const readSample = () => {
    if (isArticleThere(document)) return;
    const page = new DOMParser().parseFromString(sampleArticle, 'text/html');
    extractFromSnapshot({ page, liveOf: () => undefined, base: url }, site, url, window);
  };
  const steps = [() => formatDate('2026-01-02', locale), readSample];
  const wait = (moments: number) => {
    requestIdleCallback((deadline) => {
      if (signal.aborted || moments === 0) return;
      if (isNeeded() && deadline.timeRemaining() >= minIdleMs) steps.shift()?.();
      if (steps.length > 0) wait(moments - 1);
    });
  };
  wait(maxMoments);
}

function isArticleThere(document: Document): boolean {
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  return find('h1, h2, article, p') !== null;
}
