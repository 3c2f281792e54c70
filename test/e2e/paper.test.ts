import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { type Downloads, makeDownloads } from './support/downloads.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { wideTables } from './support/pages/wide-tables.ts';
import { type Paper, print } from './support/paper.ts';

describe.each(browserNames)('in print in %s', (name) => {
  let reader: Reader;
  let downloads: Downloads;
  let page: Page;
  let paper: Paper;
  let before: string;

  beforeAll(async () => {
    downloads = makeDownloads();
    reader = await startReader(name, { downloads: downloads.folder });
    ({ page } = await reader.open(wideTables.url, wideTables.fixtures()));
    await whenMode(page, 'reader');
    before = await page.evaluate(() => document.documentElement.outerHTML);
    paper = await print(page);
  });
  afterAll(async () => {
    await reader?.close();
    downloads?.remove();
  });

  test('every cell of a wide table is between the margins, at a legible size', () => {
    expect(wideTables.words.filter((word) => !paper.text.includes(word))).toEqual([]);
    expect(paper.cut).toEqual([]);
    expect(paper.smallest).toBeGreaterThanOrEqual(5);
  });

  test('the page has the article’s title while it is printed, and its own afterwards', async () => {
    const title = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.title;
    });
    expect(title).toBe(wideTables.title);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  // Firefox (153) writes neither a title nor links into the PDF that it returns to a driver.
  if (name === 'chrome')
    test('the file has the article’s title; the number of a note links to its note, and back', () => {
      expect(paper.title).toBe(wideTables.title);
      expect(paper.leads).toHaveLength(3);
      const [[call = 0, note = 0] = [], back, [, row] = []] = paper.leads;
      expect(note).toBeGreaterThan(call);
      expect(back).toEqual([note, call]);
      expect(row).toBeGreaterThan(call);
      expect(row).toBeLessThan(note);
      expect(paper.foot.map((line) => line.replace(/\s/g, '')).join('\n')).toMatch(/1\/\d+$/m);
      // Text that the page adds to its links in print.
      expect(paper.text).not.toContain('page-words');
    });

  test('what fades in while it is printed is visible', async () => {
    const held = await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLElement>('.root');
      if (!root) return 0;
      root.style.animation = 'none';
      root.getBoundingClientRect();
      root.style.animation = '';
      const fades = root.getAnimations();
      for (const fade of fades) fade.pause();
      return fades.length;
    });
    expect(held).toBe(1);
    const early = await print(page);
    expect(wideTables.words.filter((word) => !early.text.includes(word))).toEqual([]);
    expect(early.cut).toEqual([]);
  });

  test('what is folded is open, and the article’s age is not printed', () => {
    expect(paper.text).toContain('folded-words');
    expect(paper.text).not.toMatch(/yearsago|年前/);
  });

  test('the same is true for the HTML file', async () => {
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-do="save-html"]');
    const path = join(downloads.folder, 'saved.htm');
    writeFileSync(path, (await downloads.take()).bytes);
    const saved = await reader.browser.newPage();
    await saved.goto(pathToFileURL(path).href);
    const file = await print(saved);
    await saved.close();
    expect(wideTables.words.filter((word) => !file.text.includes(word))).toEqual([]);
    expect(file.cut).toEqual([]);
    expect(file.smallest).toBeGreaterThanOrEqual(5);
    expect(file.text).toContain('folded-words');
    if (name !== 'chrome') return;
    expect(file.title).toBe(wideTables.title);
    expect(file.leads.length).toBeGreaterThanOrEqual(3);
  });
});
