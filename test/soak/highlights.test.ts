import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fixture } from '../../scripts/lib/launch.mjs';
import { press, whenLaidOut, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from '../e2e/support/extension.ts';
import { clickIn, inPanel } from '../e2e/support/in-panel.ts';
import { parsePage, readSources, renameAll } from '../extraction/load.ts';

// Highlights every block of whole articles in the panel, then opens the page again as another build of the site would
// serve it, with all classes and ids renamed. `HIGHLIGHTS=all` runs all articles whose text is in the served page.

/** Articles with fewer paragraphs say little. */
const fewest = 10;

const articles = readSources()
  .filter(({ expected }) => expected.kind === 'article' && expected.settleMs === 0)
  .filter(({ expected }) => expected.paragraphs.length >= fewest)
  .filter((_, index) => process.env.HIGHLIGHTS === 'all' || index % 6 === 1);

const blocks = 'p, li, pre, td, th, h2, h3, h4, h5, figcaption, dt, dd';

/** Maximum number of blocks to highlight per article; each of them is selected, and its color chosen. */
const most = 40;

/** A page's texts without white space, which page and panel break differently. */
const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('infoq-reader-yellow') ?? [])].map((range) => String(range).replace(/\s+/g, '')),
  );

/** Selects a block's text; `false` if it has none, or contains another block. */
function select(page: Page, index: number): Promise<boolean> {
  return page.evaluate(
    (selector, at) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const block = root?.querySelector('[data-part="body"]')?.querySelectorAll(selector)[at];
      if (!block?.textContent?.trim() || block.querySelector(selector)) return false;
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(block);
      return true;
    },
    blocks,
    index,
  );
}

describe.each(browserNames)('every block is highlighted in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(url: string, body: string): Promise<Page> {
    const fixtures: Record<string, Fixture> = { [url.split('#')[0] ?? '']: { body } };
    const { page } = await reader.open(url, fixtures);
    await page.bringToFront();
    await whenMode(page, 'reader');
    await whenLaidOut(page);
    return page;
  }

  test.each(articles.map((page) => [page.slug, page] as const))(
    'and found on the renamed page: %s',
    {
      timeout: 600_000,
    },
    async (_, source) => {
      const { url } = source.expected;
      const page = await open(url, source.html);
      const count = await page.$$eval(inPanel(`[data-part="body"] :is(${blocks})`), (found) => found.length);
      const step = Math.max(1, Math.floor(count / most));
      let chosen = 0;
      for (let index = 0; index < count; index += step) {
        if (!(await select(page, index))) continue;
        await page.keyboard.press('h');
        await page.waitForSelector(inPanel('.annotation-bar'), { visible: true });
        await clickIn(page, '.annotation-bar [data-color="yellow"]');
        await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
        chosen += 1;
      }
      expect(chosen).toBeGreaterThan(3);
      const words = await highlighted(page);
      // Neighboring blocks stay separate highlights.
      expect(words).toHaveLength(chosen);
      await page.close();

      const document = parsePage(source);
      renameAll(document);
      const renamed = await open(url, `<!DOCTYPE html>${document.documentElement.outerHTML}`);
      await expect.poll(() => highlighted(renamed)).toEqual(words);
      await press(renamed, 'toggle');
      await whenMode(renamed, 'clean');
      // The page may have other text around a block, such as controls of tabs: then it waits, and is never elsewhere.
      await expect.poll(async () => (await highlighted(renamed)).length).toBeGreaterThan(3);
      const onPage = await highlighted(renamed);
      expect(words.filter((one) => onPage.includes(one))).toEqual(onPage);
    },
  );
});
