import { readNative } from '../../dom/native.ts';
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
  let tries = 0;
  const request = async (name: ExtractionModuleName, onReady: () => void) => {
    await bring(name).catch(() => undefined);
    coming.delete(name);
    if (find(name)) return;
    lost.add(name);
    if (tries++ >= maxRetries) return;
    setTimeout(() => {
      lost.delete(name);
      onReady();
    }, retryMs);
  };
  return (document, site, url, onReady) => {
    // A restarting background loads nothing, so the next article tries the failed modules again.
    if (url !== lostFor) {
      lost.clear();
      tries = 0;
    }
    lostFor = url;
    const reading = read(document, site, url, {
      drawings: find('drawings'),
      purifier: find('purifier'),
      rarities: find('rarities'),
      readability: find('readability'),
    });
    find('rarities')?.onShadowChange(onReady);
    const missing = reading?.missing ?? neededWithoutNames(document);
    const wanted = extractionModuleNames.filter((name) => missing.includes(name) && !find(name) && !lost.has(name));
    if (wanted.length === 0) return reading;
    for (const name of wanted) if (!coming.has(name)) coming.set(name, request(name, onReady));
    void Promise.all(wanted.map((name) => coming.get(name))).then(onReady);
    return 'pending';
  };
}

/** Pause before a module that could not be loaded is requested again, in ms, and how often that is done for an article. */
const retryMs = 2000;
const maxRetries = 3;

/** Fewer paragraphs than this are no reason to load what finds a text by its prose, unless the page has loaded. */
const minParagraphs = 3;

/** What it takes to find an article whose text has no known name, at once: each module that is loaded later costs time. */
function neededWithoutNames(document: Document): readonly ExtractionModuleName[] {
  const find = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  const needed: ExtractionModuleName[] = hasShadows(document) ? ['rarities'] : [];
  // Before its article has come, a page has no paragraphs to look at.
  if (find('p')[minParagraphs - 1] || readNative(document, 'readyState') === 'complete') {
    needed.push('readability');
    if (!('setHTML' in Element.prototype)) needed.push('purifier');
  }
  return needed;
}
