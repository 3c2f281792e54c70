import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { setEnabled } from '../e2e/support/browser-ui.ts';
import { browserNames, type Reader, startReader } from '../e2e/support/extension.ts';

const count = 20;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.close());

  test('an extension that is disabled and enabled under twenty tabs starts again on each of them, once', async () => {
    const pages: Page[] = [];
    while (pages.length < count) {
      const { page } = await reader.open(sample.url, sampleFixtures());
      await whenArticle(page);
      pages.push(page);
    }
    await setEnabled(reader.browser, name, false);
    // Firefox ends the scripts together with their extension: no script is left that could restore the pages until it
    // starts again.
    if (name === 'chrome') {
      // Polled for each page: a tab in the background paints nothing, so a wait that depends on painting would never
      // end.
      for (const page of pages) await expect.poll(() => page.$('infoq-reader'), { timeout: 10_000 }).toBeNull();
    }
    await setEnabled(reader.browser, name, true);
    for (const page of pages) {
      await page.bringToFront();
      // The panel that the old script has left does not react.
      await expect.poll(() => answers(page), { timeout: 10_000 }).toEqual(['clean']);
    }
    // Twenty tabs in one browser take long on a busy machine.
  }, 240_000);
});

async function answers(page: Page): Promise<(string | null)[]> {
  await press(page, 'toggle').catch(() => undefined);
  return page.$$eval('infoq-reader', (hosts) => hosts.map((host) => host.getAttribute('mode')));
}

/** Waits until the panel has its article. */
async function whenArticle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('infoq-reader[mode="reader"]')?.shadowRoot;
    return root?.querySelector('[data-part="body"]');
  });
}
