// Extraction alone: ours, bare Readability and Defuddle, each on a fresh page, alternately.
import { bundleForPage } from '../lib/bundle-for-page.mjs';
import { serveFixtures } from '../lib/launch.mjs';
import { median, spread } from './statistics.mjs';

export const readerNames = ['ours', 'readability', 'defuddle'];

/** Compiles all of them when they are loaded, like the extension's `reader.js`, so that only reading is timed. */
const compileNow = '//# allFunctionsCalledOnLoad\n';

export const bundleReaders = async () => compileNow + (await bundleForPage('test/bench/readers.ts'));

/** Milliseconds of each extractor on one page: `{ ours: { median, low, high, length }, … }`. */
export async function measureReaders(browser, page, bundle, { runs, readers = readerNames }) {
  const times = Object.fromEntries(readers.map((name) => [name, []]));
  const lengths = {};
  const tab = await browser.newPage();
  await serveFixtures(tab, { [page.url.split('#')[0]]: { body: page.html } });
  for (let run = 0; run < runs; run++) {
    // Alternately, and each first equally often, so that a machine that slows down affects all of them alike.
    for (const name of [...readers.slice(run % readers.length), ...readers.slice(0, run % readers.length)]) {
      await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
      await tab.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), page.settleMs ?? 0);
      await tab.addScriptTag({ content: bundle });
      const { ms, length } = await tab.evaluate((one) => globalThis.timeReader(one), name);
      times[name].push(ms);
      lengths[name] = length;
      await tab.goto('about:blank');
    }
  }
  await tab.close();
  return Object.fromEntries(
    readers.map((name) => [name, { median: median(times[name]), ...spread(times[name]), length: lengths[name] }]),
  );
}
