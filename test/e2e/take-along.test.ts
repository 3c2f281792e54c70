import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/sample.mjs';
import { type Downloads, makeDownloads } from './files.ts';
import { browserNames, type Reader, startReader } from './reader.ts';

const inPanel = (selector: string) => `infoq-reader >>> ${selector}`;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let downloads: Downloads;
  let page: Page;

  beforeAll(async () => {
    downloads = makeDownloads();
    reader = await startReader(name, { downloads: downloads.folder });
    ({ page } = await reader.open(sample.url, sampleFixtures()));
    await whenMode(page, 'reader');
  });
  afterAll(async () => {
    await reader?.close();
    downloads?.remove();
  });

  /** As a reader does: the menu, then a row of it. */
  async function choose(row: string): Promise<void> {
    await page.click(inPanel('[data-action="menu"]'));
    await page.locator(inPanel(`[data-do="${row}"]`)).click();
  }

  test('the article is saved as Markdown', async () => {
    await choose('save-markdown');
    const file = await downloads.take();
    expect(file.name).toMatch(/\.md$/);
    expect(file.bytes.toString()).toContain(sample.title);
  });
});
