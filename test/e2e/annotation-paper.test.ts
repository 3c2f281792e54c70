import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, onlyIn, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markedWords, markWords, selectWords, whenMarked } from './support/mark-words.ts';
import { whole } from './support/pages/every-control.ts';

/** All printed text, in order, with its distance from the left edge in points. */
async function wordsOnPaper(page: Page): Promise<{ readonly words: string; readonly left: number }[]> {
  const pdf = await getDocument({ data: Uint8Array.from(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(sheets.map((sheet) => sheet.getTextContent()));
  return texts
    .flatMap(({ items }) => items)
    .flatMap((item) => ('str' in item ? { words: item.str, left: item.transform[4] } : []));
}

async function textOnPaper(page: Page): Promise<string> {
  return (await wordsOnPaper(page))
    .map(({ words }) => words)
    .join('')
    .replace(/\s+/g, '');
}

describe.each(browserNames)('printed highlights in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  const open = async (settings: object, bodyStyle = '') => {
    await storeSettings(reader.browser, name, { greeted: true, ...settings });
    const fixtures = whole.fixtures();
    const body = String(fixtures[whole.url]?.body).replace('</head>', `<style>body { ${bodyStyle} }</style></head>`);
    ({ page } = await reader.open(whole.url, { ...fixtures, [whole.url]: { body } }));
    await whenMode(page, 'reader');
    await selectWords(page, '4.2 灯塔');
    await clickIn(page, '.annotation-bar [data-do="annotation-note"]');
    await page.waitForSelector(inPanel('.annotation-card textarea:focus'), { visible: true });
    await page.keyboard.type('second-look');
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
  };

  test('have their notes as footnotes at the end of the article, which are removed afterwards', async () => {
    await open({});
    const nodesOf = () =>
      page.$eval(inPanel('[data-part="body"]'), (body) => {
        const walker = document.createTreeWalker(body);
        let count = 0;
        while (walker.nextNode()) count += 1;
        return { count, html: body.innerHTML };
      });
    const before = await nodesOf();
    const text = await textOnPaper(page);
    // Not every Chinese character can be read back from Firefox's PDF.
    expect(text).toMatch(/4\.2.{2}n1.+n14\.2.{2}second-look/u);
    expect(await nodesOf()).toEqual(before);
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.annotation-paper'),
    );
    expect(await markedWords(page, 'yellow')).toBe('4.2 灯塔');
  });

  test('have their notes at the end of the printed clean page, whose document is unchanged afterwards', async () => {
    await open({});
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenMarked(page, 'noted', '4.2 灯塔');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const text = await textOnPaper(page);
    expect(text).toMatch(/4\.2.*4\.2.{2}second-look$/u);
    expect(text.match(/n1/g)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.annotation-paper'),
    );
    await press(page, 'original');
    await whenMode(page, 'original');
    expect(await textOnPaper(page)).not.toContain('second-look');
  });

  test.each(['display: flex', 'columns: 2'])(
    'have their notes below the text of a page whose body has %s, as wide as the printed page',
    async (style) => {
      await open({}, style);
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      await whenMarked(page, 'noted', '4.2 灯塔');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const all = await wordsOnPaper(page);
      const last = all.findLast(({ words }) => words.trim() !== '');
      expect(last?.words).toContain('second-look');
      // A page of A4 is 595 points wide.
      expect(last?.left).toBeLessThan(200);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    },
  );

  test('are left out if the user excludes them from files', async () => {
    await open({ exportNotes: 'none' });
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        Reflect.set(window, 'painted', CSS.highlights.has('infoq-reader-yellow'));
      });
    });
    expect(await textOnPaper(page)).not.toContain('second-look');
    expect(await page.evaluate('painted')).toBe(false);
    await expect.poll(() => markedWords(page, 'yellow')).toBe('4.2 灯塔');
  });
});

describe.each(onlyIn('chrome'))('printed highlights in %s, from a dark panel', (name) => {
  test('are light behind black text', async () => {
    const reader = await startReader(name);
    onTestFinished(() => reader.close());
    await reader.reset();
    await storeSettings(reader.browser, name, { greeted: true, theme: 'dark' });
    const { page } = await reader.open(whole.url, whole.fixtures());
    await whenMode(page, 'reader');
    await markWords(page, '4.2 灯塔', 'yellow');
    await page.emulateMediaType('print');
    const back = await page.$eval(
      inPanel('[data-part="body"] p'),
      (text) => getComputedStyle(text, '::highlight(infoq-reader-yellow)').backgroundColor,
    );
    expect(back).toBe('rgb(255, 235, 161)');
  });
});
