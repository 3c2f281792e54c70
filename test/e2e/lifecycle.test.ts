import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { readTitle, setEnabled, storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { crane, lamp, movingPage } from './support/pages/article-swaps.ts';

// test/page/session/session.test.ts covers prerendered pages: a test can't serve a page to a prerenderer without a
// network. A page that returns after a crash, or that the browser had discarded, is loaded again, as in reader.test.ts.

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name, { ownBrowser: true });
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  const fixtures = { ...movingPage(), ...sampleFixtures() };

  async function open(): Promise<Page> {
    const { page } = await reader.open(lamp.url, fixtures);
    await whenMode(page, 'reader');
    return page;
  }

  test('a page from the back/forward cache follows the current settings', async () => {
    const page = await open();
    await page.evaluate('window.token = 1');
    await page.goto(sample.list.url);
    await storeSettings(reader.browser, name, { mode: 'clean' });
    // Not goBack(): it waits for a load, but a page from the cache is not loaded.
    await page.evaluate('history.back()').catch(() => undefined);
    await whenMode(page, 'clean');
    expect(await page.evaluate('window.token')).toBe(1);
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(await page.$$('infoq-reader')).toHaveLength(1);
  });

  test('quick toggles end in the mode of the last one, in this tab and in the next', async () => {
    const page = await open();
    for (let turn = 0; turn < 5; turn++) await press(page, 'toggle');
    await whenMode(page, 'clean');
    const { page: next } = await reader.open(sample.url, fixtures);
    await whenMode(next, 'clean');
    await page.bringToFront();
    expect(await page.$eval('infoq-reader', (host) => host.getAttribute('mode'))).toBe('clean');
  });

  test('a toggle while the article is awaited uncovers the page, and the article does not open when it appears', async () => {
    const { page } = await reader.open(lamp.url, movingPage(700));
    await page.waitForSelector('infoq-reader[mode="reader"]');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.evaluate(() => {
      const modes: (string | undefined)[] = [];
      const note = () => modes.push(document.querySelector('infoq-reader')?.getAttribute('mode') ?? undefined);
      new MutationObserver(note).observe(document, { childList: true, subtree: true, attributeFilter: ['mode'] });
      Object.assign(window, { modes });
    });
    await page.waitForFunction(() => document.querySelector('h1')?.checkVisibility());
    // The page's column is known once its article has been read.
    await page.waitForSelector('[data-infoq-reader-column]');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate('[...new Set(modes)]')).toEqual(['clean']);
  });

  test('a change of the hash is not a navigation: the panel stays, node by node', async () => {
    const page = await open();
    await page.evaluate(() => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      Object.assign(window, { firstNode: body?.querySelector('p') });
      location.hash = 'elsewhere';
    });
    await page.waitForFunction('location.hash === "#elsewhere"');
    expect(await page.evaluate('firstNode.isConnected && document.querySelectorAll("infoq-reader").length')).toBe(1);
  });

  test('an article page that becomes a list in place is left alone, and the next article opens', async () => {
    const page = await open();
    await page.evaluate(`history.pushState(null, '', '/topics')`);
    await whenMode(page, 'original');
    await page.evaluate(`ways['nothing in between'](at('${crane.url}'))`);
    await page.waitForFunction(
      (title) => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1')?.textContent === title,
      {},
      crane.title,
    );
  });

  test('a list page that becomes an article in place loads the reader then, once, and not before', async () => {
    const list = 'https://www.infoq.cn/topics';
    const moving = movingPage()[lamp.url];
    if (!moving) throw new Error('No page to move.');
    const { page } = await reader.open(list, { [list]: moving });
    expect(await page.$$('infoq-reader, style[data-infoq-reader]')).toHaveLength(0);
    await page.evaluate(`ways['nothing in between'](at('${crane.url}'))`);
    await page.waitForFunction(
      (title) => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1')?.textContent === title,
      {},
      crane.title,
    );
    await page.evaluate(`history.pushState(null, '', '/topics')`);
    await whenMode(page, 'original');
    await page.evaluate(`ways['nothing in between'](at('${lamp.url}'))`);
    await whenMode(page, 'reader');
    expect(await page.$$('infoq-reader')).toHaveLength(1);
  });

  test('an address whose article is gone is left as it is, and opens if the article appears after all', async () => {
    const body = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>InfoQ</title></head><body>
<div id="layout"><p>抱歉，你访问的页面不存在</p><a href="/">返回首页</a></div></body></html>`;
    const { page } = await reader.open(lamp.url, { [lamp.url]: { body } });
    await whenMode(page, 'original');
    await page.waitForFunction(() => document.readyState === 'complete');
    const added = 'infoq-reader, style[data-infoq-reader]';
    expect(await page.$$(added)).toHaveLength(0);
    await page.evaluate((title) => {
      const text = '灯塔的事情要从那年冬天说起，那时候灯塔还没有名字，人们只叫它那个东西。'.repeat(5);
      const layout = document.querySelector('#layout');
      if (layout) layout.innerHTML = `<h1>${title}</h1><div class="article-preview"><p>${text}</p></div>`;
    }, lamp.title);
    await whenMode(page, 'reader');
  });

  test('the page keeps its focus, scroll position and fields, and its timers run', async () => {
    const page = await open();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.value = '写了一半';
      document.querySelector('.ProseMirror')?.after(field);
      Object.assign(window, { field, ticks: 0 });
      setInterval('ticks++', 10);
      field.focus();
      scrollTo(0, 700);
    });
    const look = () =>
      page.evaluate(
        `({ focus: document.activeElement === field, value: field.value, scroll: Math.round(scrollY / 2) })`,
      );
    const before = await look();
    for (const mode of ['reader', 'clean'] as const) {
      await press(page, 'toggle');
      await whenMode(page, mode);
      await page.waitForFunction('ticks > 5 && !(ticks = 0)');
    }
    expect(await look()).toEqual(before);
    await press(page, 'original');
    await whenMode(page, 'original');
    expect(await look()).toMatchObject({ focus: true, value: '写了一半' });
  });

  test('the toolbar button shows the state of its tab', async () => {
    const page = await open();
    const titles: Record<string, string> = {};
    const note = async (state: string) => {
      titles[state] = await readTitle(reader.browser, name);
    };
    await expect.poll(() => readTitle(reader.browser, name)).not.toBe('');
    await note('reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await expect.poll(() => readTitle(reader.browser, name)).not.toBe(titles.reader);
    await note('clean');
    await page.evaluate(`history.pushState(null, '', '/topics')`);
    await whenMode(page, 'original');
    await expect.poll(() => readTitle(reader.browser, name)).not.toBe(titles.clean);
    await note('none');
    expect(new Set(Object.values(titles)).size).toBe(3);
    await page.goBack();
    await whenMode(page, 'clean');
    await expect.poll(() => readTitle(reader.browser, name)).toBe(titles.clean);
  });

  test('an extension that is disabled and enabled again starts again on an open page, once', async () => {
    const bare = await startReader(name, { extension: false });
    try {
      const html = () => document.documentElement.outerHTML;
      const style =
        'html { margin: 3px; background: #eef; scroll-behavior: smooth; overflow-x: clip; scroll-padding: 9px }';
      const body = String(fixtures[sample.url]?.body).replace('</head>', `<style>${style}</style></head>`);
      const styled = { ...fixtures, [sample.url]: { body } };
      const { page: untouchedPage } = await bare.open(sample.url, styled);
      const untouched = await untouchedPage.evaluate(html);
      const { page } = await reader.open(sample.url, styled);
      await whenMode(page, 'reader');
      await setEnabled(reader.browser, name, false);
      if (name === 'chrome') {
        await whenMode(page, 'original');
        expect(await page.evaluate(html)).toBe(untouched);
      } else {
        // Firefox ends the script together with its extension: our elements stay, but none of them is visible.
        await page.waitForFunction(() => document.querySelector('h1')?.checkVisibility());
        expect(await page.$eval('infoq-reader', (host) => getComputedStyle(host).display)).toBe('none');
        expect(await page.evaluate(styleOfRoot)).toEqual(await untouchedPage.evaluate(styleOfRoot));
      }
      await setEnabled(reader.browser, name, true);
      await page.bringToFront();
      await page.waitForFunction(() => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        return root?.querySelector('[data-part="body"]');
      });
      await expect
        .poll(
          async () => {
            await press(page, 'toggle').catch(() => undefined);
            return page.$$eval('infoq-reader', (hosts) => hosts.map((host) => host.getAttribute('mode')));
          },
          { timeout: 60_000 },
        )
        .toEqual(['clean']);
      await press(page, 'original');
      await whenMode(page, 'original');
      expect(await page.evaluate(html)).toBe(untouched);
    } finally {
      await bare.close();
    }
  });
});

/** The computed style of the root, except for our own custom properties. */
function styleOfRoot(): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  const names = [...style].filter((name) => !name.startsWith('--infoq-reader'));
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}
