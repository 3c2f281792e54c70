import {
  type ExtractionModuleName,
  type ExtractionModules,
  extractionModuleNames,
} from '../../on-demand/extraction-modules.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import { hasShadows, type PageReading, readPage } from './read-page.ts';

/**
 * Reads a page; `undefined` if there is no article (yet), `pending` while a module is loaded that it needs. `onReady` is
 * called when reading again may give more, though the page has not changed: a module has loaded or a shadow tree has
 * appeared.
 */
export type PageReader = (
  document: Document,
  site: SiteAdapter,
  url: string,
  onReady: () => void,
) => PageReading | 'pending' | undefined;

/** Loads the extraction modules that are separate scripts. */
export interface ExtractionModulesLoader {
  readonly find: <Name extends ExtractionModuleName>(name: Name) => ExtractionModules[Name];
  readonly bring: (name: ExtractionModuleName) => Promise<unknown>;
}

/**
 * Returns a reader that waits for the modules that an article needs; without a module that can't be loaded, the article
 * is read as it is.
 */
export function createPageReader({ find, bring }: ExtractionModulesLoader, read = readPage): PageReader {
  const lost = new Set<ExtractionModuleName>();
  let lostFor = '';
  const coming = new Map<ExtractionModuleName, Promise<void>>();
  const request = async (name: ExtractionModuleName) => {
    await bring(name).catch(() => undefined);
    if (!find(name)) lost.add(name);
    coming.delete(name);
  };
  return (document, site, url, onReady) => {
    // A restarting background loads nothing, so the next article tries the failed modules again.
    if (url !== lostFor) lost.clear();
    lostFor = url;
    const reading = read(document, site, url, {
      drawings: find('drawings'),
      purifier: find('purifier'),
      rarities: find('rarities'),
      readability: find('readability'),
    });
    find('rarities')?.onShadowChange(onReady);
    const missing = reading?.missing ?? ['readability', ...(hasShadows(document) ? ['rarities'] : [])];
    const wanted = extractionModuleNames.filter((name) => missing.includes(name) && !find(name) && !lost.has(name));
    if (wanted.length === 0) return reading;
    for (const name of wanted) if (!coming.has(name)) coming.set(name, request(name));
    void Promise.all(wanted.map((name) => coming.get(name))).then(onReady);
    return 'pending';
  };
}
