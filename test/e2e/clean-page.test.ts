import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, type CleanPageOptions, cleanPage } from './support/pages/site-layouts.ts';

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

  test.each([
    { layout: 'flex', hashed: false },
    { layout: 'flex', hashed: true },
    { layout: 'grid', hashed: true },
    { layout: 'float', hashed: true },
  ] as const)('the text is centered and has a good measure: $layout, hashed $hashed', async (options) => {
    const page = await openClean(options);
    for (const width of [320, 768, 1024, 1440, 2560]) {
      await page.setViewport({ width, height: 900 });
      await whenFitted(page, width);
      const { text, title, scroll } = await measure(page);
      expect(scroll, `sideways at ${width}`).toBeLessThanOrEqual(width);
      expect(Math.abs(text.left + text.right - width), `off the middle at ${width}`).toBeLessThan(40);
      expect(Math.abs(title.left - text.left), `title off the text at ${width}`).toBeLessThan(2);
      const ideographs = (text.right - text.left) / 16;
      if (width >= 1024) expect(ideographs).toBeGreaterThan(36);
      expect(ideographs).toBeLessThanOrEqual(42.5);
      // A classic scrollbar takes up part of the gutter.
      expect(text.left).toBeGreaterThanOrEqual(12);
    }
  });

  test.each([false, true])('a hidden banner and its bars leave no gap, hashed %s', async (hashed) => {
    const page = await openClean({ hashed });
    const tops = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('#layout > *');
      const title = document.querySelector('h1:not(infoq-reader *)');
      const box = (element?: Element | null) => element?.getBoundingClientRect();
      const sub = document.querySelectorAll('#layout > * ul')[1]?.parentElement;
      return { first: box(first)?.top, bar: box(sub)?.top, second: box(second)?.top, title: box(title)?.top };
    });
    // The header keeps its height of 96 px: its notice is hidden, and the bar below touches it.
    expect(tops.first).toBe(0);
    expect(tops.bar).toBe(96);
    expect(tops.title).toBeGreaterThan(96 + 46);
    expect(tops.title).toBeLessThan(96 + 46 + 90);
  });

  test('a hidden notice inside the fixed header leaves no gap above the bar that scrolls with the page', async () => {
    const { page } = await reader.open(sample.url, sampleFixtures());
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.waitForFunction(() => {
      const bottom = document.querySelector('.layout-header')?.getBoundingClientRect().bottom ?? Number.NaN;
      const top = document.querySelector('.sub-nav-wrap')?.getBoundingClientRect().top ?? Number.NaN;
      return Math.abs(top - bottom) < 2;
    });
  });

  test.each([false, true])('hidden clutter is not rendered, and all of the article is, hashed %s', async (hashed) => {
    const page = await openClean({ hashed });
    const seen = await readSeen(page);
    for (const words of ['发现更多内容', '推荐阅读', '电子书', '风向簿现在在哪里', '早鸟票', 'QCon', '直播', '时长'])
      expect(seen, words).not.toContain(words);
    for (const words of ['看守人的风向簿', '林三更', '2026-03-02', '首页', '京ICP备', 'lighthouse', '最后一本'])
      expect(seen, words).toContain(words);
  });
});

/** Waits until the window has the width and the page has adapted to it. */
async function whenFitted(page: Page, width: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const wide = [...document.querySelectorAll('table, pre')].map((one) => one.getBoundingClientRect().right);
      return innerWidth === wanted && (wanted < 768 ? Math.max(...wide) <= wanted : true);
    },
    { polling: 100 },
    width,
  );
}

/** The rendered text, without white space. */
function readSeen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.checkVisibility()) text += nodeValue;
    }
    return text.replace(/\s/g, '');
  });
}

function measure(page: Page) {
  return page.evaluate(() => {
    const box = (element: Element | null | undefined) => {
      const { left, right } = element?.getBoundingClientRect() ?? { left: 0, right: 0 };
      return { left, right };
    };
    const [paragraph] = [...document.querySelectorAll('p')].filter((one) => one.textContent.startsWith('灯塔'));
    return {
      text: box(paragraph),
      title: box(document.querySelector('h1')),
      scroll: document.documentElement.scrollWidth,
    };
  });
}
