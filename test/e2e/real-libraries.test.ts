import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryAddresses, libraryPage, lookAtPage } from '../../scripts/lib/library-pages.mjs';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { storeMode } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// Libraries that measure the page that they work on, behind the panel from the start. MathJax and Mermaid are too large
// to be installed with the other packages: `npm run libraries` installs them and runs the same comparison.

const small = ['CodeMirror 5', 'slick'];
const cases = small.flatMap((name) =>
  libraryAddresses.flatMap((address) => [
    { name, address, whenCalled: false },
    { name, address, whenCalled: true },
  ]),
);

describe.each(browserNames)('in %s', (browserName) => {
  let reader: Reader;
  let bare: Reader;

  beforeAll(async () => {
    reader = await startReader(browserName);
    bare = await startReader(browserName, { extension: false });
  });
  afterAll(async () => {
    await reader?.close();
    await bare?.close();
  });

  test.each(cases)(
    'a page with $name is restored as it is without a panel: $address, started behind it: $whenCalled',
    async ({ name, address, whenCalled }) => {
      const open = async (where: Reader, whenOpen: (page: Page) => Promise<void>) => {
        const { page } = await where.open(address, libraryPage(name, address, 'node_modules', { whenCalled }));
        await whenOpen(page);
        if (whenCalled) await page.evaluate('window.start()');
        await page.waitForSelector('body[data-done]');
        return page;
      };
      await storeMode(reader.browser, browserName, 'reader');
      const page = await open(reader, (one) => whenMode(one, 'reader'));
      await press(page, 'original');
      await whenMode(page, 'original');
      const other = await open(bare, async () => undefined);
      const untouched = await lookAtPage(other);
      await expect.poll(() => lookAtPage(page), { timeout: 5_000 }).toEqual(untouched);
      await Promise.all([page.close(), other.close()]);
    },
  );
});
