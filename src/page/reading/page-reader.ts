import type { DrawingsModule } from '../../on-demand/drawings-module.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { type PageReading, readPage } from './read-page.ts';

/**
 * Reads a page; `undefined` where there is no article (yet). `onReady` is called when there is more to read than there
 * was now, though the page has not changed.
 */
export type PageReader = (
  document: Document,
  site: SiteAdapter,
  url: string,
  onReady: () => void,
) => PageReading | undefined;

/** How the part that reads drawings comes into the page. */
export interface DrawingsLoader {
  readonly find: () => DrawingsModule | undefined;
  readonly bring: () => Promise<unknown>;
}

/** An article with drawings waits for what reads them; where that can't be had, it is shown as one that lacks them. */
export function createPageReader({ find, bring }: DrawingsLoader, read = readPage): PageReader {
  let isMissing = false;
  let coming: Promise<void> | undefined;
  const settle = () => {
    isMissing = find() === undefined;
    coming = undefined;
  };
  return (document, site, url, onReady) => {
    const reading = read(document, site, url, find());
    if (!reading?.lacksDrawings || isMissing) return reading;
    coming ??= bring().then(settle, settle);
    void coming.then(onReady);
    return undefined;
  };
}
