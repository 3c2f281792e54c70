import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { inPanel } from './support/in-panel.ts';
import { whenMarked } from './support/mark-words.ts';

// A finger selects by a long press and by the system's handles: no pointer event tells when it is done.

const words = '换过三次盘';

/** Selects words like the system does; returns the bottom of their box in the window, in px. */
function selectBySystem(page: Page, wanted: string): Promise<number> {
  return page.evaluate((text) => {
    const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
    const walker = document.createTreeWalker(body ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(text);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range.getBoundingClientRect().bottom;
    }
    throw new Error(`Not there: ${text}`);
  }, wanted);
}

const boxOf = (page: Page, selector: string) =>
  page.$eval(inPanel(selector), (one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { top, x: left + width / 2, y: top + height / 2 };
  });

let reader: Reader;
beforeAll(async () => {
  const [name] = browserNames;
  // Firefox takes the kind of pointer from the system: 1 is a coarse one, without hover.
  const firefoxPrefs = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };
  reader = await startReader(name ?? 'chrome', { ownBrowser: true, firefoxPrefs });
});
afterAll(() => reader?.close());

test.each(browserNames)('text that is selected by touch can be highlighted in %s', async (name) => {
  await storeSettings(reader.browser, name, { greeted: true });
  const { page } = await reader.prepare(sampleFixtures());
  if (name === 'chrome') await page.setViewport({ width: 412, height: 915, isMobile: true, hasTouch: true });
  await page.goto(sample.url, { waitUntil: 'load' });
  await whenMode(page, 'reader');
  expect(await page.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true);

  const bottom = await selectBySystem(page, words);
  await page.waitForSelector(inPanel('.annotation-bar'), { visible: true });
  // The system's own menu is above the selection, and its handles are below it.
  expect((await boxOf(page, '.annotation-bar')).top - bottom).toBeGreaterThan(30);
  expect(await page.evaluate(() => getSelection()?.isCollapsed ?? true)).toBe(false);

  const color = await boxOf(page, '.annotation-bar [data-color="green"]');
  await page.touchscreen.tap(color.x, color.y);
  await whenMarked(page, 'green', words);
  await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });

  const at = await page.evaluate(() => {
    const [range] = CSS.highlights.get('infoq-reader-green') ?? [];
    const { left, top, width, height } = (range as Range).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.touchscreen.tap(at.x, at.y);
  await page.waitForSelector(inPanel('.annotation-card'), { visible: true });
});
