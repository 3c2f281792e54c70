import { readNative } from '../../dom/native.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import { sampleArticle } from '../../extraction/sample-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

// More than half of what the first reading of a page takes is being the first: engines compile and optimize what has
// run. While the article is still on its way, an article of one of each is read, and nothing is made of it.

/** An idle moment shorter than this is left to the page, in ms: reading for the first time takes about as long. */
const shortestMs = 30;

/** So many idle moments are waited for: at rest nothing runs. */
const maxMoments = 20;

/** Reads the sample in an idle moment, if there is one while nothing of the article is there. */
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
