import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, type CleanPageOptions, cleanPage } from './support/pages/site-layouts.ts';

const tools = 'infoq-reader >>> .page-tools';
const list = 'infoq-reader >>> .page-menu .hidden-kinds';

/** Hidden by the page itself, so the user never saw it. */
const unseen = '<div class="widget-slide-weekly" style="display:none"><a href="/weekly">订阅每周精要</a></div>';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openClean(options: CleanPageOptions = {}): Promise<Page> {
    const { page } = await reader.open(address, cleanPage(options));
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    return page;
  }

  async function openList(page: Page): Promise<string[]> {
    await page.$eval(`${tools} .page-menu-button`, (button) => (button as HTMLElement).click());
    await page.$eval('infoq-reader >>> .page-menu [aria-expanded]', (button) => (button as HTMLElement).click());
    await page.waitForSelector(`${list} li`, { visible: true });
    return page.$$eval(`${list} li > span`, (rows) => rows.map((row) => (row.textContent ?? '').trim()));
  }

  test('the menu lists what is hidden, by kind and number, lists first', async () => {
    const page = await openClean({ more: unseen });
    const rows = await openList(page);
    expect(rows.slice(0, 3).map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual([28, 5, 3]);
    expect(rows.length).toBeGreaterThanOrEqual(6);
  });

  test('comments that load later are counted, also with hashed names', async () => {
    const late = `<script>setTimeout(() => {
      const last = [...document.querySelectorAll('b')].at(-1).parentElement;
      for (let index = 0; index < 4; index++) last.after(last.cloneNode(true));
    }, 300)</script>`;
    const page = await openClean({ hashed: true, more: late });
    await openList(page);
    await page.waitForFunction(() => {
      const rows =
        document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('.page-menu .hidden-kinds li > span') ??
        [];
      const counts = [...rows].map((row) => Number(/\d+/.exec(row.textContent ?? '')?.[0]));
      return counts.includes(28) && counts.includes(7);
    });
  });

  test('a kind is shown again, stays shown while the page grows, and is hidden again from the notice', async () => {
    const page = await openClean();
    await openList(page);
    await pressKind(page, 'comments');
    await page.waitForFunction(() => document.querySelector('.comment-container')?.checkVisibility());
    expect(await isRendered(page, '.article-aside')).toBe(false);
    await page.evaluate(() => {
      const last = document.querySelector('.comment-item:last-of-type');
      if (last) last.after(last.cloneNode(true));
    });
    await page.waitForFunction(() =>
      /4/.test(
        document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.page-menu .hidden-kinds')?.textContent ??
          '',
      ),
    );
    expect(await isRendered(page, '.comment-container')).toBe(true);
    await page.$eval('infoq-reader >>> .toast button', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() => !document.querySelector('.comment-container')?.checkVisibility());
  });

  test('the button is in the corner, is reached by Tab, and makes way for the page’s own', async () => {
    const page = await openClean();
    const box = () =>
      page.$eval('infoq-reader >>> .page-button', (button) => {
        const { right, bottom, width, height } = button.getBoundingClientRect();
        return [document.documentElement.clientWidth - right, innerHeight - bottom, width, height].map(Math.round);
      });
    expect(await box()).toEqual([24, 24, 44, 44]);
    const focused = () => document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.className ?? '';
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const before = await page.evaluate(focused);
    if (before === '')
      for (let step = 0; step < 60 && (await page.evaluate(focused)) === ''; step++) await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toMatch(/page-(?:menu-)?button/);

    await openList(page);
    await pressKind(page, 'toolbar');
    await page.waitForFunction(() => {
      const own = document.querySelector('.live-fixed-bar')?.getBoundingClientRect();
      const ours = document
        .querySelector('infoq-reader')
        ?.shadowRoot?.querySelector('.page-button')
        ?.getBoundingClientRect();
      return own && ours && own.height > 0 && ours.bottom <= own.top;
    });
  });

  test('the button can be hidden and brought back, and the toggle works without it', async () => {
    const page = await openClean();
    await hideButton(page);
    await page.waitForFunction(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root?.querySelector('.toast') && !root.querySelector('.page-button')?.checkVisibility();
    });
    await page.$eval('infoq-reader >>> .toast button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('infoq-reader >>> .page-button', { visible: true });
    await hideButton(page);
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.page-button')?.checkVisibility(),
    );
    await press(page, 'toggle');
    await whenMode(page, 'reader');
  });

  test('a dialog that the user has opened stays', async () => {
    const dialog = `<div class="mask" style="position:fixed;inset:0;background:#0008"></div>
<div class="login" style="position:fixed;left:50%;top:30%;width:380px;height:260px;margin-left:-190px;background:#fff">扫码登录
<img src="https://static001.infoq.cn/qr.png" alt="" width="160" height="160"></div>`;
    const page = await openClean();
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), dialog);
    // Once the list counts one more comment, the page has been read again.
    await openList(page);
    await page.evaluate(() => {
      const last = document.querySelector('.comment-item:last-of-type');
      last?.after(last.cloneNode(true));
    });
    await page.waitForFunction(() =>
      /4/.test(
        document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.page-menu .hidden-kinds')?.textContent ??
          '',
      ),
    );
    expect(await isRendered(page, '.login')).toBe(true);
    expect(await isRendered(page, '.mask')).toBe(true);
  });
});

/** Presses the button of a kind in the open list. */
function pressKind(page: Page, kind: string): Promise<void> {
  return page.$eval(`${list} [data-kind="${kind}"]`, (button) => (button as HTMLElement).click());
}

function hideButton(page: Page): Promise<void> {
  return page.$eval('infoq-reader >>> [data-action="hide-button"]', (row) => (row as HTMLElement).click());
}

function isRendered(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility());
}
