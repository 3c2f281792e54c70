import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { clickWords, markWords, whenMarked } from './support/mark-words.ts';

// A page in the back/forward cache is suspended: it gets no events for changes that other tabs make in the meantime.

const { url } = sample;
const [words, more] = ['换过三次盘', '后者更长一些'];

describe.each(browserNames)('highlights of a page that returns from the back/forward cache in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name, { ownBrowser: true });
  });
  beforeEach(async () => {
    await reader.reset();
    await storeSettings(reader.browser, name, { greeted: true });
    page = await open();
  });
  afterAll(() => reader?.close());

  async function open(): Promise<Page> {
    const opened = await reader.open(url, sampleFixtures());
    await whenMode(opened.page, 'reader');
    return opened.page;
  }

  /** Leaves the page, does something in another tab, and returns to the same document. */
  async function meanwhile(run: (other: Page) => Promise<void>): Promise<void> {
    await page.evaluate('window.token = 1');
    await page.goto(sample.list.url);
    const other = await open();
    await run(other);
    await other.close();
    await page.bringToFront();
    // Not goBack(): it waits for a load, but a page from the cache is not loaded.
    await page.evaluate('history.back()').catch(() => undefined);
    await whenMode(page, 'reader');
    expect(await page.evaluate('window.token')).toBe(1);
  }

  test('include the first one that another tab has added', async () => {
    await meanwhile((other) => markWords(other, words, 'green'));
    await whenMarked(page, 'green', words);
  });

  test('include the first one that another tab has added while this one was in the background', async () => {
    const other = await open();
    await markWords(other, words, 'green');
    await page.bringToFront();
    await whenMarked(page, 'green', words);
  });

  test('include a new one and a changed color, and no longer the one that another tab deleted', async () => {
    await markWords(page, words, 'green');
    await markWords(page, more, 'pink');
    await meanwhile(async (other) => {
      await whenMarked(other, 'pink', more);
      await markWords(other, more, 'blue');
      await whenMarked(other, 'blue', more);
      await clickWords(other, words);
      await clickIn(other, '[data-do="annotation-delete"]');
      await whenMarked(other, 'green', '');
      await other.waitForSelector(inPanel('.toast'));
    });
    await whenMarked(page, 'blue', more);
    await whenMarked(page, 'green', '');
    await whenMarked(page, 'pink', '');
  });
});
