import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPage } from '../../scripts/bench/pages.mjs';
import { whenLaidOut, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { wide } from './support/pages/articles.ts';

/** 320 px, which is also 1280 px at 400 % zoom, and a width on each side of every layout. */
const windows = [
  [320, 256],
  [320, 640],
  [480, 800],
  [899, 700],
  [900, 700],
  [1279, 800],
  [1280, 800],
  [2560, 1200],
] as const;

/** The spacing that WCAG 1.4.12 requires support for. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(): Promise<Page> {
    const { page } = await reader.open(wide.url, wide.fixtures());
    await whenMode(page, 'reader');
    return page;
  }

  test('no window scrolls sideways, whatever the spacing and the size of the text', async () => {
    const page = await open();
    for (const [width, height] of windows) {
      await page.setViewport({ width, height });
      for (const css of ['', spacing, `${spacing} .root { --size: 28px !important }`])
        expect([width, css, await findWider(page, css)]).toEqual([width, css, []]);
    }
  });

  test('the text keeps its nodes, whatever layout the window grows into', async () => {
    const page = await open();
    const body = await page.waitForSelector('infoq-reader >>> [data-part="body"]', { visible: true });
    for (const width of [899, 1280, 480, 900]) {
      await page.setViewport({ width, height: 700 });
      await page.waitForSelector(`infoq-reader >>> ${width < 900 ? '.bar' : '.rail'}`, { visible: true });
      expect([width, await body?.evaluate((one) => one.isConnected)]).toEqual([width, true]);
    }
  });

  test('a long text is laid out exactly as it would be undivided', async () => {
    const long = buildPage(40);
    const { page } = await reader.open(long.url, { [long.url]: { body: long.html } });
    await whenMode(page, 'reader');
    for (const width of [1280, 390]) {
      await page.setViewport({ width, height: 700 });
      await whenLaidOut(page);
      const { parts, divided, whole } = await page.evaluate(measureBlocks);
      expect(parts).toBeGreaterThan(10);
      expect([width, divided.length]).toEqual([width, whole.length]);
      expect(divided.filter((place, index) => place !== whole[index])).toEqual([]);
    }
  });

  test('no layer is wider than a small window', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 256 });
    for (const [key, layer] of [
      ['a', '.settings:popover-open'],
      ['o', '.drawer[open]'],
      ['?', '.help[open]'],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForSelector(`infoq-reader >>> ${layer}`, { visible: true });
      for (const css of ['', spacing]) expect([layer, css, await findWider(page, css)]).toEqual([layer, css, []]);
      await page.keyboard.press('Escape');
      await page.waitForSelector(`infoq-reader >>> ${layer}`, { hidden: true });
    }
  });

  test('a line holds 40 ideographs at most', async () => {
    const page = await open();
    for (const [width, height] of windows) {
      await page.setViewport({ width, height });
      const ideographs = await page.$eval('infoq-reader >>> [data-part="body"]', (body) => {
        return body.clientWidth / Number.parseFloat(getComputedStyle(body).fontSize);
      });
      expect(ideographs).toBeLessThanOrEqual(40);
    }
  });
});

/**
 * Elements that extend beyond the window and do not scroll in a container of their own, with this style added
 * temporarily.
 */
function findWider(page: Page, css: string): Promise<string[]> {
  return page.evaluate((css) => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const style = document.createElement('style');
    style.textContent = css;
    root?.append(style);
    // A drawer slides in from the side.
    for (const animation of root?.getAnimations() ?? []) animation.finish();
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = 'pre, .scroll, .visually-hidden, .skip';
    const wider = [...(root?.querySelectorAll('.root *') ?? [])].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && !element.closest(scrolls);
    });
    style.remove();
    const names = wider.map((element) => `${element.localName}.${element.getAttribute('class')}`);
    return scrollWidth > clientWidth ? [`the page, ${scrollWidth} px`, ...names] : names;
  }, css);
}

/**
 * Position and size of each block, with the chunks in place and with their contents unwrapped; the chunks are put back.
 */
function measureBlocks() {
  const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"] > div');
  if (!body) throw new Error('no panel');
  const measure = () => {
    const { top } = body.getBoundingClientRect();
    return [...body.querySelectorAll('h2, h3, p, .code, .table, img')].map((block) => {
      const rect = block.getBoundingClientRect();
      return [rect.left, rect.top - top, rect.width, rect.height].map(Math.round).join(' ');
    });
  };
  const divided = measure();
  const parts = [...body.children].map((part) => ({ part, blocks: [...part.childNodes] }));
  for (const { part, blocks } of parts) part.replaceWith(...blocks);
  const whole = measure();
  for (const { part, blocks } of parts) {
    blocks[0]?.before(part);
    part.append(...blocks);
  }
  return { parts: parts.length, divided, whole };
}
