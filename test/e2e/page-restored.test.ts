import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fixture } from '../../scripts/lib/launch.mjs';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { readSources } from '../extraction/load.ts';
import { storeMode } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// Every page of the fixtures, and of a corpus if there is one: opened in the panel and on the clean page, then
// restored. A tab with the extension and one without visit the same pages side by side.

const cases = readSources();

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let bare: Reader;
  const fixtures: Record<string, Fixture> = {};
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    [reader, bare] = await Promise.all([startReader(name), startReader(name, { extension: false })]);
    [page, other] = [(await reader.prepare(fixtures)).page, (await bare.prepare(fixtures)).page];
    for (const { html, expected } of cases) fixtures[expected.url.split('#')[0] ?? ''] = { body: html };
  });
  afterAll(async () => {
    await reader?.close();
    await bare?.close();
  });

  test.each(cases.map((one) => [one.slug, one] as const))(
    '%s is restored byte for byte',
    // Scripts of a saved page that load other scripts insert them in the order in which they happen to run, with and
    // without the extension.
    { retry: 2 },
    async (_, { expected, html }) => {
      // Two cases may have the same address.
      fixtures[expected.url.split('#')[0] ?? ''] = { body: html };
      const openInReader = async () => {
        // Leaving the previous page makes it store what is still pending.
        await page.goto('about:blank');
        await storeMode(reader.browser, name, 'reader');
        await page.goto(expected.url);
      };
      await Promise.all([openInReader(), other.goto(expected.url)]);
      // Judged by its address: an address of an article may be a page without one, which is left as it is.
      if (detectArticle(expected.url, sites) && expected.kind === 'other') await whenMode(page, 'original');
      else if (detectArticle(expected.url, sites)) {
        await page.waitForFunction(() => {
          const host = document.querySelector('infoq-reader');
          return host?.getAttribute('mode') === 'clean' || host?.shadowRoot?.querySelector('[data-part="body"]');
        });
        const opened = await page.$eval('infoq-reader', (host) => host.getAttribute('mode'));
        if (opened === 'reader') await press(page, 'toggle');
        await whenMode(page, 'clean');
        await press(page, 'original');
        await whenMode(page, 'original');
      }
      // A page that changes by itself may differ for a moment.
      const isSame = async () => JSON.stringify(await look(page)) === JSON.stringify(await look(other));
      await expect
        .poll(isSame, { timeout: 5_000 })
        .toBe(true)
        .catch(() => undefined);
      expect(await look(page)).toEqual(await look(other));
    },
  );
});

function look(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.outerHTML.slice(0, 100),
  }));
}
