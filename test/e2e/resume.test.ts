import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { whole } from './support/pages/every-control.ts';

const toast = 'infoq-reader >>> .toast';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openWhole(intro = ''): Promise<Page> {
    const { page } = await reader.open(whole.url, whole.fixtures(intro));
    await whenMode(page, 'reader');
    return page;
  }

  /** Reads to the fourth chapter and `by` px further. */
  async function readOn(by = 300): Promise<string> {
    const page = await openWhole();
    const heading = whole.headings[3] ?? '';
    await scrollTo(page, heading, by);
    const line = await textOnLine(page);
    await page.close();
    return line;
  }

  test('a half-read article offers its place, and scrolls there only on request', async () => {
    const line = await readOn();
    const page = await openWhole();
    const said = await (await page.waitForSelector(toast, { visible: true }))?.evaluate((box) => box.textContent);
    expect(said).toContain(whole.headings[3]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await pressToast(page);
    await page.waitForFunction(() => scrollY > 0);
    expect(await textOnLine(page)).toBe(line);
  });

  test('the place is found again in a text that was changed, and from the menu', async () => {
    const line = await readOn();
    const page = await openWhole('<p>编者按：这一段是后来加上的。</p><h2>更正</h2><p>第二章里的数字改过一次。</p>');
    await page.waitForSelector(toast, { visible: true });
    await page.waitForFunction(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const row = root?.querySelector('#infoq-reader-menu [data-icon="bookmark"]')?.closest('button');
      row?.click();
      return row !== null && row !== undefined;
    });
    await page.waitForFunction(() => scrollY > 0);
    expect(await textOnLine(page)).toBe(line);
  });

  test('nothing is offered at the start, on the way back to the panel, or if it was read to its end', async () => {
    await readOn();
    const page = await openWhole();
    await page.waitForSelector(toast, { visible: true });
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(await isOffered(page)).toBe(false);
    await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await whenScrolled(page);
    await page.close();
    expect(await isOffered(await openWhole())).toBe(false);
  });

  test('the start does not count as a place: the previous one is kept', async () => {
    const page = await openWhole();
    await scrollTo(page, whole.headings[2] ?? '', 200);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await whenScrolled(page);
    await page.close();
    const next = await openWhole();
    const said = await (await next.waitForSelector(toast, { visible: true }))?.evaluate((box) => box.textContent);
    expect(said).toContain(whole.headings[2]);
  });
});

/** Scrolls until a heading is `by` px above the reading line, and waits until scrolling has ended. */
async function scrollTo(page: Page, heading: string, by: number): Promise<void> {
  await page.evaluate(
    (text, px) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const found = [...(root?.querySelectorAll('[data-part="body"] h2') ?? [])].find((one) =>
        one.textContent?.includes(text),
      );
      const top = found?.getBoundingClientRect().top ?? 0;
      window.scrollBy({ top: top - 120 + px, behavior: 'instant' });
    },
    heading,
    by,
  );
  await whenScrolled(page);
}

/** Waits until scrolling has ended and all other listeners have run. */
async function whenScrolled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  );
}

/** The text of the block on the reading line. */
function textOnLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const blocks = [...(root?.querySelectorAll('[data-part="body"] :is(p, h2, pre, img, li)') ?? [])];
    return blocks.find((one) => one.getBoundingClientRect().bottom > 120)?.textContent ?? '';
  });
}

async function pressToast(page: Page): Promise<void> {
  await page.$eval('infoq-reader >>> .toast button', (button) => (button as HTMLElement).click());
}

/** Checks the menu's row, not the notice, which may be that of the first run. */
async function isOffered(page: Page): Promise<boolean> {
  await whenControls(page);
  return page.evaluate(async () => {
    // The stored place is read before the panel appears, or within the next frames.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    return root?.querySelector('#infoq-reader-menu [data-icon="bookmark"]') !== null;
  });
}
