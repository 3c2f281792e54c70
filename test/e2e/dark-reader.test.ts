import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// The library that the extension Dark Reader is built from, in the page like the extension's own script.

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
const darkReader = readFileSync(createRequire(import.meta.url).resolve('darkreader'), 'utf8');

/**
 * Background and text color of the panel. Dark Reader does color the area around it, which is visible on overscroll.
 */
function colors(page: Page) {
  return page.evaluate(() => {
    const panel = document.querySelector('infoq-reader')?.shadowRoot;
    const [root, text] = [panel?.querySelector('.root'), panel?.querySelector('[data-part="body"] p')];
    if (!root || !text) throw new Error('no panel');
    return {
      palette: root.getAttribute('data-palette'),
      ground: getComputedStyle(root).backgroundColor,
      ink: getComputedStyle(text).color,
    };
  });
}

describe.each(browserNames)('with Dark Reader, in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(settings: object): Promise<Page> {
    await storeSettings(reader.browser, name, settings);
    const { page } = await reader.open(url, { [url]: { body: readFileSync(`${folder}/source.html`, 'utf8') } });
    await whenMode(page, 'reader');
    return page;
  }

  /** Resolves once Dark Reader has processed all style sheets of the page. */
  async function darken(page: Page): Promise<void> {
    await page.addScriptTag({ content: darkReader });
    await page.evaluate(async () => {
      const { DarkReader } = window as unknown as {
        DarkReader: { enable: (theme: object) => void; exportGeneratedCSS: () => Promise<string> };
      };
      DarkReader.enable({ brightness: 100, contrast: 90 });
      await DarkReader.exportGeneratedCSS();
    });
    await page.waitForSelector('html[data-darkreader-scheme="dark"]');
  }

  test('the panel turns dark, in its own colors, if its theme follows the system', async () => {
    const dark = await colors(await open({ theme: 'dark' }));
    const page = await open({ theme: 'auto' });
    expect((await colors(page)).palette).toBe('light');
    await darken(page);
    await expect.poll(() => colors(page)).toEqual(dark);
    await page.evaluate(() => (window as unknown as { DarkReader: { disable: () => void } }).DarkReader.disable());
    await expect.poll(async () => (await colors(page)).palette).toBe('light');
  });

  test('a theme that the user has chosen stays as it is', async () => {
    const page = await open({ theme: 'paper' });
    const before = await colors(page);
    await darken(page);
    expect(await colors(page)).toEqual(before);
  });
});
