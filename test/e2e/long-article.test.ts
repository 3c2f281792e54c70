import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPage } from '../../scripts/bench/pages.mjs';
import { press, whenLaidOut, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// An article of hundreds of blocks: its first screens are laid out at once, the rest when there is time. The user must
// not notice.

const long = buildPage(40);
const last = 160;

describe.each(browserNames)('a long article in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openLong(): Promise<Page> {
    const { page } = await reader.prepare({ [long.url]: { body: long.html } });
    await page.evaluateOnNewDocument(recordWaiting);
    await page.goto(long.url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await whenMode(page, 'reader');
    return page;
  }

  test('is laid out in its first screens, then as a whole', async () => {
    const page = await openLong();
    await whenLaidOut(page);
    const waiting = await page.evaluate(() => Reflect.get(window, 'waiting') as { chunks: number; late: number });
    expect(waiting.chunks).toBeGreaterThan(10);
    expect(waiting.late).toBeGreaterThan(waiting.chunks / 2);
  });

  test('a row of the outline leads to the last heading before it is laid out, and the place is kept', async () => {
    const page = await openLong();
    await goToLast(page);
    await whenLaidOut(page);
    await expect.poll(() => placeOf(page)).toEqual({ current: `第 ${last} 夜`, isSeen: true });
  });

  test('keeps the place of the user across the clean page, laid out or not', async () => {
    const page = await openLong();
    await whenLaidOut(page);
    await goToLast(page);
    await expect.poll(() => placeOf(page)).toEqual({ current: `第 ${last} 夜`, isSeen: true });
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(await placeOf(page)).toEqual({ current: `第 ${last} 夜`, isSeen: true });
    await whenLaidOut(page);
    expect(await placeOf(page)).toEqual({ current: `第 ${last} 夜`, isSeen: true });
  });
});

/** Without a pointer, because the row may be outside of the visible part of the outline. */
function goToLast(page: Page): Promise<void> {
  return page.evaluate((number) => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const link = root?.querySelector(`nav[data-part="outline"] a[href="#section-${number}"]`);
    if (!(link instanceof HTMLElement)) throw new Error('The outline has no such row.');
    link.click();
  }, last);
}

/** Whether the last heading is in the window, and which row is the current one. */
function placeOf(page: Page) {
  return page.evaluate((number) => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const top = root?.querySelector(`#section-${number}`)?.getBoundingClientRect().top ?? -1;
    return {
      current: root?.querySelector('nav [aria-current="location"]')?.textContent?.trim(),
      isSeen: top >= 0 && top < window.innerHeight,
    };
  }, last);
}

/** Runs in the page: counts the chunks that are not laid out in the first frame in which the panel has the article. */
function recordWaiting(): void {
  const look = () => {
    const chunks = document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('[data-part="body"] .part');
    if (!chunks || chunks.length === 0) return void requestAnimationFrame(look);
    const late = [...chunks].filter((chunk) => chunk.hasAttribute('data-late')).length;
    Reflect.set(window, 'waiting', { chunks: chunks.length, late });
  };
  requestAnimationFrame(look);
}
