import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { readClipboard } from './support/browser-ui.ts';
import { browserNames, type Opened, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

/** The text that is highlighted in a color; empty if there is none. */
function markedText(page: Page, color: string): Promise<string> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(`infoq-reader-${name}`) ?? [])].map(String).join(' | '),
    color,
  );
}

const whenMarked = (page: Page, color: string, text: string) =>
  page.waitForFunction(
    (name, wanted) => [...(CSS.highlights.get(`infoq-reader-${name}`) ?? [])].map(String).join(' | ') === wanted,
    {},
    color,
    text,
  );

/** The box in the window of the characters from `start` to before `end` in a paragraph of the article. */
function boxOf(page: Page, start: number, end: number) {
  return page.evaluate(
    (from, to) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const paragraphs = [...(root?.querySelectorAll('[data-part="body"] p') ?? [])];
      const text = paragraphs.map((one) => one.firstChild).find((one) => one instanceof Text && one.length > to);
      if (!text) throw new Error('No paragraph that begins with so much text');
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      const first = range.getClientRects()[0];
      const { left = 0, right = 0, top = 0, height = 0 } = first ?? {};
      return { left, right, y: top + height / 2, text: range.toString() };
    },
    start,
    end,
  );
}

/** Selects characters with the mouse; returns the selected text. */
async function drawOver(page: Page, start: number, end: number): Promise<string> {
  const { left, right, y, text } = await boxOf(page, start, end);
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y);
  await page.mouse.move(right, y);
  await page.mouse.up();
  return text;
}

const bodyOf = (page: Page) => page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML);

describe.each(browserNames)('highlights in %s', (name) => {
  let reader: Reader;
  let opened: Opened;
  let page: Page;
  let words: string;

  const open = async () => {
    opened = await reader.open(url, { [url]: { body: readFileSync(`${folder}/source.html`, 'utf8') } });
    ({ page } = opened);
    await whenMode(page, 'reader');
  };

  beforeAll(async () => {
    reader = await startReader(name);
    await reader.reset();
    await open();
  });
  afterAll(() => reader?.close());

  test('are added to the selected text, without a change to the article', async () => {
    const before = await bodyOf(page);
    words = await drawOver(page, 4, 24);
    await clickIn(page, '.annotation-bar [data-color="green"]');
    await whenMarked(page, 'green', words);
    expect(await page.$(inPanel('.annotation-bar'))).toBeNull();
    expect(await bodyOf(page)).toBe(before);
  });

  test('are on the same text after a reload', async () => {
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'reader');
    await whenMarked(page, 'green', words);
  });

  test('open a card, which changes the color and keeps a note', async () => {
    const { left, right, y } = await boxOf(page, 4, 24);
    await page.mouse.click((left + right) / 2, y);
    await clickIn(page, '.annotation-card [data-color="blue"]');
    await whenMarked(page, 'blue', words);
    await clickIn(page, '.annotation-card textarea');
    await page.keyboard.type('why #h');
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
    await whenMarked(page, 'noted', words);
    expect(await page.$eval('infoq-reader', (host) => host.getAttribute('mode'))).toBe('reader');
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'reader');
    await whenMarked(page, 'noted', words);
    const again = await boxOf(page, 4, 24);
    await page.mouse.click((again.left + again.right) / 2, again.y);
    const note = await page.waitForSelector(inPanel('.annotation-card textarea'), { visible: true });
    expect(await note?.evaluate((field) => field instanceof HTMLTextAreaElement && field.value)).toBe('why #h');
  });

  test('close their card when the user clicks outside of it', async () => {
    await page.waitForSelector(inPanel('.annotation-card'), { visible: true });
    await clickIn(page, 'h1');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
    const { left, right, y } = await boxOf(page, 4, 24);
    await page.mouse.click((left + right) / 2, y);
    await page.waitForSelector(inPanel('.annotation-card'), { visible: true });
  });

  test('are copied as a quotation with its source', async () => {
    await clickIn(page, '[data-do="annotation-quote"]');
    await expect.poll(() => readClipboard(reader.browser, name, page)).toContain(`> ${words}\n>\n> — [`);
    expect(await readClipboard(reader.browser, name, page)).toContain(`](${url})`);
  });

  test('are deleted, and restored', async () => {
    await clickIn(page, '[data-do="annotation-delete"]');
    await whenMarked(page, 'blue', '');
    await clickIn(page, '.toast button');
    await whenMarked(page, 'blue', words);
    expect(await markedText(page, 'noted')).toBe(words);
  });

  test('are added by keyboard alone', async () => {
    const other = await drawOver(page, 30, 43);
    await page.waitForSelector(inPanel('.annotation-bar'), { visible: true });
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
    await page.keyboard.press('h');
    await page.waitForSelector(inPanel('.annotation-bar :focus'), { visible: true });
    await page.keyboard.press('Enter');
    await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
    expect(await markedText(page, 'yellow')).toBe(other);
  });

  test('appear in another tab at once, and disappear with the mode', async () => {
    const first = page;
    await open();
    await whenMarked(page, 'blue', words);
    const { left, right, y } = await boxOf(page, 4, 24);
    await page.mouse.click((left + right) / 2, y);
    await clickIn(page, '[data-do="annotation-delete"]');
    await whenMarked(first, 'blue', '');
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
    await press(page, 'original');
    await whenMode(page, 'original');
    await whenMarked(page, 'yellow', '');
    expect(opened.errors).toEqual([]);
  });
});
