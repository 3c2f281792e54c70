import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { inPanel } from './support/in-panel.ts';

// Highlights by keyboard alone: the caret of caret browsing stays where the user is reading.

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

const markedText = (page: Page, color: string): Promise<string> =>
  page.evaluate((name) => [...(CSS.highlights.get(`infoq-reader-${name}`) ?? [])].map(String).join(' | '), color);

/** Clicks before the first character of a long paragraph, in the panel or on the page. Returns its text. */
async function putCaret(page: Page, isInPanel: boolean): Promise<string> {
  const { left, y, text } = await page.evaluate(async (inReader) => {
    const root = inReader
      ? document.querySelector('infoq-reader')?.shadowRoot
      : document.querySelector('.article__content');
    const paragraphs = [...(root?.querySelectorAll(inReader ? '[data-part="body"] p' : 'p') ?? [])];
    const found = paragraphs.map((one) => one.firstChild).find((one) => one instanceof Text && one.length > 80);
    if (!(found instanceof Text)) throw new Error('No long paragraph');
    found.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(found, 0);
    range.setEnd(found, 1);
    // A click that comes while the text still moves sets the caret elsewhere.
    let box = range.getBoundingClientRect();
    for (let top = Number.NaN; top !== box.top; box = range.getBoundingClientRect()) {
      top = box.top;
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    }
    return { left: box.left + 1, y: box.top + box.height / 2, text: found.data };
  }, isInPanel);
  await page.mouse.click(left, y);
  return text;
}

async function extend(page: Page, characters: number): Promise<void> {
  await page.keyboard.down('Shift');
  for (let at = 0; at < characters; at++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

const whenBar = (page: Page, is: { visible: true } | { hidden: true }) =>
  page.waitForSelector(inPanel('.annotation-bar'), is);

/** Opens the bar for the selection by key. */
async function openBar(page: Page): Promise<void> {
  await page.keyboard.press('h');
  await page.waitForSelector(inPanel('.annotation-bar :focus'), { visible: true });
}

async function closeBar(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await whenBar(page, { hidden: true });
}

describe.each(browserNames)('caret browsing in %s', (name) => {
  let reader: Reader;
  beforeAll(async () => {
    const options = name === 'chrome' ? { args: ['--enable-caret-browsing'] } : {};
    const firefoxPrefs = { 'accessibility.browsewithcaret': true };
    reader = await startReader(name, { ownBrowser: true, firefoxPrefs, ...options });
  });
  afterAll(() => reader?.close());

  test.each(['reader', 'clean'] as const)('marks one text after another in the %s mode', async (mode) => {
    await reader.reset();
    const { page } = await reader.open(url, { [url]: { body: readFileSync(`${folder}/source.html`, 'utf8') } });
    await whenMode(page, 'reader');
    if (mode === 'clean') {
      await page.keyboard.press('Escape');
      await whenMode(page, 'clean');
    }
    const text = await putCaret(page, mode === 'reader');
    await extend(page, 10);
    // The key belongs to the page until the script is there.
    await whenBar(page, { visible: true });
    await openBar(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => markedText(page, 'yellow')).toBe(text.slice(0, 10).trim());
    // The bar's second color, by an arrow key.
    await extend(page, 8);
    await openBar(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => markedText(page, 'green')).toBe(text.slice(10, 18).trim());
    // Closed without a highlight, the bar gives the selection back, which can be extended.
    await extend(page, 4);
    await openBar(page);
    await closeBar(page);
    await extend(page, 4);
    await openBar(page);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await closeBar(page);
    await openBar(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => markedText(page, 'yellow')).toContain(text.slice(18, 26).trim());
  });
});
