import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { swap } from './support/pages/articles.ts';

/** Listens for keys in every way that a page can, from its very first script on. */
const listeners = `<script>
window.heard = [];
for (const target of [window, document, document.documentElement]) for (const capture of [true, false])
  for (const type of ['keydown', 'keypress', 'keyup']) target.addEventListener(type, (event) => {
    heard.push(event.key);
    if (event.key === ' ' || event.key === 'f') event.preventDefault();
  }, { capture });
</script>`;

const [html = ''] = Object.values(swap.fixtures()).map(({ body }) => String(body));
const fixtures = {
  [swap.first.url]: { body: html.replace('<head>', `<head>${listeners}`).replace('<body>', '<body><input id="own">') },
};

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openPanel(): Promise<Page> {
    const { page } = await reader.open(swap.first.url, fixtures);
    await page.setViewport({ width: 1024, height: 400 });
    await whenMode(page, 'reader');
    return page;
  }

  test('the page behind the open panel receives no keys, and on the clean page all of them', async () => {
    const page = await openPanel();
    for (const key of ['j', 'k', 'f', 'o', 'o', ' ', 'Tab', 'ArrowDown', 'Escape'] as const) {
      await page.keyboard.press(key);
    }
    await whenMode(page, 'clean');
    // The last key is released after the panel has closed.
    expect((await readHeard(page)).filter((key) => key !== 'Escape')).toEqual([]);
    await page.keyboard.press('j');
    expect((await readHeard(page)).filter((key) => key === 'j').length).toBe(18);
  });

  test('keys without a focus reach the panel, and the page receives none of them', async () => {
    const page = await openPanel();
    await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      if (root?.activeElement instanceof HTMLElement) root.activeElement.blur();
    });
    await page.keyboard.press('?');
    // If no rendered element has the focus, Firefox dispatches no key events to scripts.
    if (name === 'chrome') await page.waitForSelector('infoq-reader >>> dialog[open]', { visible: true });
    expect(await readHeard(page)).toEqual([]);
  });

  test('the browser’s own actions for keys still work', async () => {
    const page = await openPanel();
    await page.keyboard.press(' ');
    await page.waitForFunction(() => window.scrollY > 100);
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((top) => window.scrollY > top, {}, before);
    await page.keyboard.press('Tab');
    const focused = () => document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.localName;
    expect(await page.evaluate(focused)).toMatch(/^(?:a|button)$/);
  });

  test('keys that another extension handles are not handled twice, and all others still work', async () => {
    const { page } = await reader.prepare(fixtures);
    // Like Vimium and similar extensions: a listener on the window, before any script of the page.
    await page.evaluateOnNewDocument(() => {
      const take = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('keydown', take, true);
    });
    await page.goto(swap.first.url);
    await page.bringToFront();
    await whenMode(page, 'reader');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForSelector('infoq-reader >>> dialog[open]', { visible: true });
    expect(await page.$eval('infoq-reader', (host) => host.getAttribute('mode'))).toBe('reader');
  });

  test('a field of the clean page receives every key, also those of the panel', async () => {
    const page = await openPanel();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.focus('#own');
    await page.keyboard.type('oa]');
    expect(await page.$eval('#own', (field) => (field as HTMLInputElement).value)).toBe('oa]');
  });
});

function readHeard(page: Page): Promise<string[]> {
  return page.evaluate('heard') as Promise<string[]>;
}
