import { readNative } from '../../dom/native.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import { sampleArticle } from '../../extraction/sample-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

// More than half of the time of the first reading is due to being the first: engines compile and optimize code that has
// run. So while the article is still loading, a sample article with one element of each kind is read, and the result is
// discarded.

/** Minimum length of an idle period that we use, in ms: the first reading takes about as long. */
const shortestMs = 30;

/** Maximum number of idle periods to wait for, so that a quiet page is left alone. */
const maxMoments = 20;

/** Reads the sample article in an idle period, unless the real article has begun to load. */
export function warmUp(document: Document, site: SiteAdapter, url: string, signal: AbortSignal): void {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  if (typeof requestIdleCallback !== 'function') return;
  const wait = (moments: number) => {
    requestIdleCallback((deadline) => {
      if (signal.aborted || moments === 0 || isArticleThere(document)) return;
      if (deadline.timeRemaining() < shortestMs) return wait(moments - 1);
      const page = new DOMParser().parseFromString(sampleArticle, 'text/html');
      extractFromSnapshot({ page, liveOf: () => undefined, base: url }, site, url, window);
    });
  };
  wait(maxMoments);
}

function isArticleThere(document: Document): boolean {
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  return find('h1, h2, article, p') !== null;
}
