import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { readClipboard } from './support/browser-ui.ts';
import { browserNames, type Opened, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { clickWords, markWords, selectWords, whenMarked } from './support/mark-words.ts';
import { openWithScript } from './support/pages/listening.ts';

/** Records every key that the page receives. */
const listener = 'window.heard=[];addEventListener("keydown",(e)=>heard.push(e.key),true)';

/** A phrase of the article that is the same in the panel and on the page. */
const words = 'copied nine terabytes';

const outer = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const names = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);

describe.each(browserNames)('highlights on the clean page in %s', (name) => {
  let reader: Reader;
  let opened: Opened;
  let page: Page;
  let article: string;

  beforeAll(async () => {
    reader = await startReader(name);
    opened = await openWithScript(reader, listener);
    ({ page } = opened);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    article = await page.$eval('article, main, body', (element) => element.innerHTML);
  });
  afterAll(() => reader?.close());

  test('can be added in the page’s own text', async () => {
    const before = await outer(page);
    await markWords(page, words, 'green');
    await whenMarked(page, 'green', words);
    // Nothing has changed except for the rules that paint the highlight.
    const rules = /::highlight\(infoq-reader-[^<]*/;
    expect(await outer(page)).toMatch(rules);
    expect((await outer(page)).replace(rules, '').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
    expect(await page.$eval('article, main, body', (element) => element.innerHTML)).toBe(article);
  });

  test('are painted', async () => {
    const painted = await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.nodeValue?.includes(text) && node.parentElement && !node.parentElement.closest('script'))
          return getComputedStyle(node.parentElement, '::highlight(infoq-reader-green)').backgroundColor;
      return '';
    }, words);
    expect(painted).toBe('rgb(205, 246, 211)');
  });

  test('open their card, whose keys do not reach the page', async () => {
    await clickWords(page, words);
    await clickIn(page, '.annotation-card textarea');
    await page.evaluate('heard.length = 0');
    await page.keyboard.type('why');
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
    await whenMarked(page, 'noted', words);
    expect(await page.evaluate('heard')).toEqual([]);
    await page.keyboard.press('j');
    expect(await page.evaluate('heard')).toEqual(['j']);
  });

  test('are copied as a quotation of the article', async () => {
    await clickWords(page, words);
    await clickIn(page, '[data-do="annotation-quote"]');
    await expect.poll(() => readClipboard(reader.browser, name, page)).toContain(`> ${words}\n>\n> — [`);
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
  });

  test('are the same in the panel, and disappear when the mode changes to original', async () => {
    await press(page, 'original');
    await whenMode(page, 'original');
    expect(await names(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('infoq-reader'))).toBe(false);
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'original');
    expect(await names(page)).toEqual([]);
  });

  test('are there again after a reload, on the page and in the panel', async () => {
    opened = await openWithScript(reader, listener);
    ({ page } = opened);
    await markWords(page, words, 'pink');
    await whenMarked(page, 'pink', words);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenMarked(page, 'pink', words);
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'clean');
    await whenMarked(page, 'pink', words);
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await whenMarked(page, 'pink', words);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenMarked(page, 'pink', words);
  });

  test('are added without a pointer from the menu of the page button', async () => {
    await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(text);
        if (at >= 0 && !node.parentElement?.closest('script')) getSelection()?.setBaseAndExtent(node, at, node, at + 4);
      }
    }, 'Throttling');
    await page.focus(inPanel('.page-menu-button'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(inPanel('[data-do="annotate"]'), { visible: true });
    await page.focus(inPanel('[data-do="annotate"]'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(inPanel('.annotation-bar button:focus'), { visible: true });
    await page.keyboard.press('Enter');
    await whenMarked(page, 'yellow', 'Thro');
    expect(opened.errors).toEqual([]);
  });

  test('keep the focus in the bar that a key opens, even before any highlight exists', async () => {
    opened = await openWithScript(reader, listener);
    ({ page } = opened);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await selectWords(page, 'Switching took');
    await page.keyboard.down('h');
    await page.waitForSelector(inPanel('.annotation-bar button:focus'), { visible: true });
    await page.keyboard.up('h');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.waitForSelector(inPanel('.annotation-bar button:focus'), { visible: true });
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
  });
});
