import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

/** An image in the text that is wider than the column. */
const widePicture =
  '<script>for (const p of document.querySelectorAll(".ProseMirror p, article p")) if (p.textContent) { const i = new Image(2400, 300); i.src = "https://static001.infoq.cn/wide.png"; p.after(i); break; }</script>';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openIn(mode: 'reader' | 'clean' | 'original', more = widePicture): Promise<Page> {
    const { page } = await reader.open(address, cleanPage({ more }));
    await whenMode(page, 'reader');
    if (mode === 'reader') return page;
    await press(page, mode === 'clean' ? 'toggle' : 'original');
    await whenMode(page, mode);
    return page;
  }

  test.each(['reader', 'clean', 'original'] as const)(
    'the extension does no work on a page at rest: %s',
    async (mode) => {
      const page = await openIn(mode);
      await countUntilQuiet(page);
      // The first-run hint closes by itself.
      await page.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.toast'));
      // The page stays quiet: counting again finds no change at all.
      expect(await countUntilQuiet(page)).toBe(0);
    },
  );

  test('a turn of the wheel is never undone', async () => {
    const page = await openIn('clean', widePicture + tall);
    await page.waitForSelector('[data-infoq-reader-wide="shrink"]');
    await page.mouse.move(500, 500);
    const tops: number[] = [];
    for (let turn = 0; turn < 16; turn++) {
      const before = await page.evaluate(() => window.scrollY);
      await page.mouse.wheel({ deltaY: 100 });
      await page.waitForFunction((from) => window.scrollY > from, {}, before);
      tops.push(await page.evaluate(() => window.scrollY));
    }
    await countUntilQuiet(page);
    const end = await page.evaluate(() => window.scrollY);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(end).toBeGreaterThanOrEqual(tops.at(-1) ?? 0);
  });
});

/** Images that are added while the page is scrolled. */
const tall = `<script>addEventListener('scroll', () => { const i = new Image(2000, 40); i.src = 'https://static001.infoq.cn/late-' + Math.round(scrollY) + '.png';
document.querySelector('.ProseMirror')?.append(i); })</script>`;

/** Number of changes to our own elements and attributes until there was none for 60 frames; throws after 900 frames. */
async function countUntilQuiet(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const quietFrames = 60;
    let changes = 0;
    let quiet = 0;
    const note = (records: readonly MutationRecord[]) => {
      const own = records.filter(
        ({ attributeName, target }) =>
          attributeName?.startsWith('data-infoq-reader') ||
          target instanceof ShadowRoot ||
          target.getRootNode() instanceof ShadowRoot ||
          (target instanceof Element && target.matches('style[data-infoq-reader], infoq-reader')),
      );
      changes += own.length;
      if (own.length > 0) quiet = 0;
    };
    const observer = new MutationObserver(note);
    const options = { attributes: true, childList: true, characterData: true, subtree: true };
    observer.observe(document, options);
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    if (root) observer.observe(root, options);
    for (let frame = 0; frame < 900; frame++) {
      await new Promise(requestAnimationFrame);
      if (++quiet >= quietFrames) {
        observer.disconnect();
        return changes;
      }
    }
    throw new Error(`never at rest: ${changes} changes`);
  });
}
