// The extractors to time in a browser's page. Bundled by scripts/bench/extraction-timings.mjs.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from '../extraction/modules.ts';

/** Each one reads the page and returns the number of characters that it found; -1 if it found no article. */
const readers = {
  ours(document: Document, url: string) {
    const site = detectArticle(url, sites);
    const article = site && extractArticle(document, site, url, modules);
    return article?.body.textContent?.length ?? -1;
  },
  readability(document: Document) {
    return new Readability(document.cloneNode(true) as Document).parse()?.textContent?.length ?? -1;
  },
  defuddle(document: Document, url: string) {
    return new Defuddle(document, { url, useAsync: false }).parse().content.length;
  },
} as const;

export type ReaderName = keyof typeof readers;

/** Reads the current page once; returns the time in ms. */
export function timeReader(name: ReaderName): { ms: number; length: number } {
  const began = performance.now();
  const length = readers[name](document, location.href);
  return { ms: performance.now() - began, length };
}

Object.assign(globalThis, { timeReader });
