import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Opened, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markWords, whenMarked } from './support/mark-words.ts';
import { openWithScript } from './support/pages/listening.ts';

/** Handles keys like a page that has shortcuts of its own. */
const listener = 'window.answered=[];document.addEventListener("keydown",(e)=>answered.push(e.key))';

/** Phrases of two paragraphs, in the order of the text; the first is pink, the other one blue. */
const words = 'copied nine terabytes';
const others = 'Switching took';

const names = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);

describe.each(browserNames)('stepping through highlights on the clean page in %s', (name) => {
  let reader: Reader;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
    opened = await openWithScript(reader, listener);
    ({ page } = opened);
    await markWords(page, words, 'pink');
    await markWords(page, others, 'blue');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenMarked(page, 'pink', words);
    await whenMarked(page, 'blue', others);
  });
  afterAll(() => reader?.close());

  test('works by keys, lists them, and leaves all other keys to the page', async () => {
    const hear = async (key: KeyInput) => {
      await page.evaluate('answered.length = 0');
      await page.keyboard.press(key);
      return page.evaluate('answered');
    };
    const isListed = (hidden: boolean) =>
      page.waitForSelector(inPanel('.annotation-drawer'), hidden ? { hidden } : { visible: true });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    for (const [key, wanted] of [
      ['.', words],
      ['.', others],
      [',', words],
    ] as const) {
      expect(await hear(key)).toEqual([]);
      await whenMarked(page, 'current', wanted);
      await page.waitForFunction(() => {
        const [range] = CSS.highlights.get('infoq-reader-current') ?? [];
        const { top, bottom } = range instanceof Range ? range.getBoundingClientRect() : { top: -1, bottom: -1 };
        return top > 0 && bottom < innerHeight;
      });
    }
    const line = await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.nodeValue?.includes(text) && node.parentElement && !node.parentElement.closest('script'))
          return getComputedStyle(node.parentElement, '::highlight(infoq-reader-current)').textDecorationLine;
      return '';
    }, words);
    expect(line).toBe('underline');
    await page.waitForFunction(
      () => document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('.annotation-ticks i').length === 2,
    );
    expect(await hear('l')).toEqual([]);
    await isListed(false);
    expect(await page.$$(inPanel('.annotation-row-words'))).toHaveLength(2);
    expect(await hear('l')).toEqual([]);
    await isListed(true);
    await page.focus(inPanel('.page-menu-button'));
    expect(await hear('l')).toEqual([]);
    await isListed(false);
    await page.keyboard.press('Escape');
    await isListed(true);
    await page.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'l', code: 'KeyL' }));
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
    });
    expect(await hear('l')).toEqual(['l']);
    await page.evaluate(() => document.querySelector('body > input')?.remove());
    expect(await hear('o')).toEqual(['o']);
    await isListed(true);
  });

  test('shows them in the colors for their own background, whichever comes first, and follows the page’s theme', async () => {
    await page.evaluate((text) => {
      const style = document.createElement('style');
      style.textContent = `.night{background:#111}.night p{color:#eee}.dusk [data-night]{background:#111;color:#eee}
p{transition:color 0.3s}`;
      document.head.append(style);
      const all = [...document.querySelectorAll('p')];
      all.find((one) => one.textContent?.includes(text))?.setAttribute('data-night', '');
    }, others);
    const wear = (theme: string) => page.evaluate((name) => (document.documentElement.className = name), theme);
    await wear('dusk');
    await whenMarked(page, 'blue-on-dark', others);
    await whenMarked(page, 'pink', words);
    await wear('night');
    await whenMarked(page, 'pink-on-dark', words);
    await whenMarked(page, 'blue-on-dark', others);
    expect(await names(page)).not.toContain('infoq-reader-pink');
    expect(
      await page.$eval(
        '[data-night]',
        (one) => getComputedStyle(one, '::highlight(infoq-reader-blue-on-dark)').backgroundColor,
      ),
    ).toBe('rgb(0, 68, 104)');
    await wear('');
    await whenMarked(page, 'pink', words);
    await whenMarked(page, 'blue', others);
    expect(await names(page)).not.toContain('infoq-reader-blue-on-dark');
  });

  test('lists them from the menu of the page button', async () => {
    await page.click(inPanel('.page-menu-button'));
    await clickIn(page, '[data-do="annotations"]');
    await page.waitForSelector(inPanel('.annotation-drawer'), { visible: true });
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-drawer'), { hidden: true });
    expect(opened.errors).toEqual([]);
  });
});
