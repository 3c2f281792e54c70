import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { findInPage, readClipboard } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { blocks } from './support/pages/every-block.ts';

const inPanel = (selector: string) => `infoq-reader >>> [data-part="body"] ${selector}`;

describe.each(browserNames)('code in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    await reader.reset();
    ({ page } = await reader.open(blocks.url, blocks.fixtures()));
    await whenMode(page, 'reader');
  });
  afterAll(() => reader?.close());

  const box = (index: number) =>
    page.evaluate((at) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const one = root?.querySelectorAll<HTMLElement>('[data-part="body"] .code')[at];
      return {
        inks: one?.querySelectorAll('code span').length ?? -1,
        text: one?.querySelector('code')?.textContent ?? '',
        fold: one?.getAttribute('data-fold'),
        height: one?.getBoundingClientRect().height ?? 0,
      };
    }, index);

  const bring = (index: number) =>
    page.evaluate((at) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      root?.querySelectorAll('[data-part="body"] .code')[at]?.scrollIntoView();
    }, index);

  test('is colored if its language is named or certain, and keeps the author’s text', async () => {
    await page.waitForSelector(inPanel('.code [data-lang="python"] .token-comment'), { visible: true });
    await bring(2);
    await page.waitForSelector(inPanel('.code code:not([data-lang]) .token-keyword'), { visible: true });
    expect((await box(0)).text).toBe(blocks.code.exact);
    expect((await box(2)).text).toBe(blocks.code.long);
    // The colors of block 1 were requested before those of block 2, which have arrived: no others will follow.
    expect(await box(1)).toMatchObject({ text: blocks.code.log, inks: 0 });
  });

  test('is copied byte for byte', async () => {
    await page.click(inPanel('[data-do="copy"]'));
    await page.waitForSelector(inPanel('[data-do="copy"] [data-icon="check"]'), { visible: true });
    expect(await readClipboard(reader.browser, name, page)).toBe(blocks.code.exact);
  });

  test('wraps if the user wants it, on the next page too', async () => {
    const isCut = () => page.$eval(inPanel('.code pre'), (pre) => pre.scrollWidth > pre.clientWidth + 1);
    expect(await isCut()).toBe(true);
    await page.click(inPanel('[data-do="wrap"]'));
    await page.waitForSelector(inPanel('[data-do="wrap"][aria-pressed="true"]'), { visible: true });
    expect(await isCut()).toBe(false);
    await page.reload();
    await page.waitForSelector(inPanel('[data-do="wrap"][aria-pressed="true"]'), { visible: true });
    expect(await isCut()).toBe(false);
  });

  test('of many lines is folded, and opens when find-in-page finds something in it', async () => {
    expect(await box(2)).toMatchObject({ fold: 'closed' });
    expect((await box(2)).height).toBeLessThan(900);
    await findInPage(reader.browser, name, page, 'row 99');
    await page.waitForSelector(inPanel('.code[data-fold="open"]'), { visible: true });
    const seen = await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const code = root?.querySelector('[data-part="body"] .code[data-fold] code');
      const walker = document.createTreeWalker(code as Node, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('row 99') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 6);
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }
      return undefined;
    });
    expect(seen).toBe(true);
  });

  test('is complete in print, folded or not', async () => {
    // Print styles can't be emulated in Firefox; the same rule also applies to unfolded code.
    if (name === 'chrome') await page.emulateMediaType('print');
    else await page.click(inPanel('[data-do="fold"]'));
    expect((await box(2)).height).toBeGreaterThan(1500);
  });

  test('folds and unfolds with its button', async () => {
    await bring(2);
    await page.focus(inPanel('[data-do="fold"]'));
    await page.keyboard.press('Enter');
    expect(await box(2)).toMatchObject({ fold: 'open' });
    await page.keyboard.press('Enter');
    expect(await box(2)).toMatchObject({ fold: 'closed' });
    expect(await page.$eval(inPanel('[data-do="fold"]'), (one) => one.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
  });
});
