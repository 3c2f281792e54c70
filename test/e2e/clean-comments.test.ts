import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { swap } from './support/pages/articles.ts';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  test('the link to comments in the report leads to them on the page, and leaves no trace', async () => {
    const bare = await startReader(name, { extension: false });
    try {
      const { page } = await reader.open(swap.first.url, swap.fixtures());
      await page.setViewport({ width: 1024, height: 300 });
      await whenMode(page, 'reader');
      const report = 'infoq-reader >>> [data-part="removed"]';
      await (await page.waitForSelector(`${report} [aria-expanded="false"]`, { visible: true }))?.click();
      await (await page.waitForSelector(`${report} [data-kind="comments"]`, { visible: true }))?.click();
      await whenMode(page, 'clean');
      const at = await page.$eval('.comment-container', (box) => ({
        isRendered: box.checkVisibility(),
        isInView: box.getBoundingClientRect().top < innerHeight && box.getBoundingClientRect().bottom > 0,
        hasFocus: box.contains(document.activeElement),
      }));
      expect(at).toEqual({ isRendered: true, isInView: true, hasFocus: true });
      await press(page, 'original');
      await whenMode(page, 'original');
      const untouched = await bare.open(swap.first.url, swap.fixtures());
      const html = () => document.documentElement.outerHTML;
      expect(await page.evaluate(html)).toBe(await untouched.page.evaluate(html));
    } finally {
      await bare.close();
    }
  });

  test('background and scrollbar behind the open panel match its theme', async () => {
    const { page } = await reader.open(swap.first.url, swap.fixtures());
    await whenMode(page, 'reader');
    expect(await page.evaluate(readGround)).toEqual(['rgb(252, 252, 250)', 'light']);
    // Firefox's pages can't be given a color scheme; test/page/clean-page/page-css.test.ts checks the rules for the
    // dark one.
    if (name === 'firefox') return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await page.evaluate(readGround)).toEqual(['rgb(21, 23, 26)', 'dark']);
  });
});

function readGround(): [string, string] {
  const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
  return [backgroundColor, colorScheme];
}
