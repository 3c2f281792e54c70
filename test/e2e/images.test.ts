import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { drawPicture } from '../../scripts/lib/placeholder-image.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { blocks } from './support/pages/every-block.ts';

const inBody = (selector: string) => `infoq-reader >>> [data-part="body"] ${selector}`;
const inBox = (selector: string) => `infoq-reader >>> .lightbox ${selector}`;

describe.each(browserNames)('images in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openBlocks(): Promise<Page> {
    const { page } = await reader.open(blocks.url, blocks.fixtures());
    await whenMode(page, 'reader');
    await page.waitForSelector(inBody('.zoom img[data-state="loaded"]'), { visible: true });
    return page;
  }

  /** Opens a page whose image requests the test answers. */
  async function openWith(answer: (request: HTTPRequest) => Promise<unknown>, prepare?: (page: Page) => unknown) {
    const page = await reader.browser.newPage();
    await prepare?.(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const fixture = blocks.fixtures()[request.url()];
      const isPicture = request.url().includes('/resource/image/');
      const done = isPicture
        ? answer(request)
        : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: fixture?.body ?? '' });
      done.catch(() => undefined);
    });
    await page.goto(blocks.url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await whenMode(page, 'reader');
    return page;
  }

  const drawn = (request: HTTPRequest) =>
    request.respond({ status: 200, contentType: 'image/svg+xml', body: drawPicture(request.url()) });

  const look = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const image = root?.querySelector<HTMLImageElement>('.lightbox img');
      const matrix = image ? new DOMMatrix(getComputedStyle(image).transform) : undefined;
      return {
        open: Boolean(root?.querySelector<HTMLDialogElement>('.lightbox')?.open),
        alt: image?.alt,
        count: root?.querySelector('.lightbox-count')?.textContent,
        caption: root?.querySelector('.lightbox-caption')?.textContent,
        scale: matrix?.a,
        x: matrix?.e,
      };
    });

  const focused = (page: Page) =>
    page.evaluate(() => document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.querySelector('img')?.alt);

  test('are enlarged one after another by keys; the focus returns to the last one', async () => {
    const page = await openBlocks();
    await page.focus(inBody('.zoom'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(inBox('img'), { visible: true });
    expect(await look(page)).toMatchObject({ open: true, alt: '第一张', scale: 1 });
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (alt) => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        const image = root?.querySelector<HTMLImageElement>('.lightbox img');
        return image?.alt === alt && image.naturalWidth > 0;
      },
      {},
      '第二张',
    );
    expect(await look(page)).toMatchObject({ count: '2 / 2', caption: '图 2：第二张' });
    await page.keyboard.press('+');
    expect((await look(page)).scale).toBeCloseTo(1.4);
    await page.keyboard.press('-');
    expect((await look(page)).scale).toBe(1);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    expect((await look(page)).scale).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLDialogElement>('.lightbox')?.open,
    );
    // A dialog's `close` event is asynchronous.
    await expect.poll(() => focused(page)).toBe('第二张');
    // The panel itself is still open.
    expect(await page.$eval('infoq-reader', (host) => host.getAttribute('mode'))).toBe('reader');
  });

  test('are zoomed by the wheel and dragged; keys still work afterwards, and a click outside closes', async () => {
    const page = await openBlocks();
    await page.click(inBody('.zoom'));
    await page.waitForSelector(inBox('img'), { visible: true });
    await page.mouse.move(500, 400);
    await page.mouse.wheel({ deltaY: -400 });
    await page.waitForFunction(() =>
      document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.lightbox-stage[data-zoomed="true"]'),
    );
    const before = await look(page);
    expect(before.scale).toBeGreaterThan(1.5);
    await page.mouse.down();
    await page.mouse.move(540, 420, { steps: 3 });
    await page.mouse.up();
    const after = await look(page);
    expect((after.x ?? 0) - (before.x ?? 0)).toBeCloseTo(40);
    expect(after.open).toBe(true);
    await page.keyboard.press('0');
    expect((await look(page)).scale).toBe(1);
    await page.mouse.click(20, 600);
    expect((await look(page)).open).toBe(false);
  });

  // Touch can't be emulated in headless Firefox; the pointer events are the same in both browsers.
  if (name === 'chrome')
    test('are zoomed with two fingers', async () => {
      const page = await openBlocks();
      await page.click(inBody('.zoom'));
      await page.waitForSelector(inBox('img'), { visible: true });
      const one = await page.touchscreen.touchStart(600, 400);
      const two = await page.touchscreen.touchStart(700, 400);
      await two.move(800, 400);
      await one.move(500, 400);
      await page.waitForFunction(() => {
        const image = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.lightbox img');
        return image && new DOMMatrix(getComputedStyle(image).transform).a > 2.5;
      });
      await one.end();
      await two.end();
    });

  test('that failed to load say so, and can be loaded again', async () => {
    let fails = true;
    const page = await openWith((request) => (fails ? request.abort() : drawn(request)));
    await page.waitForSelector(inBody('.broken'), { visible: true });
    expect(await page.$eval(inBody('.broken'), (one) => one.getAttribute('data-label'))).toContain('第一张');
    fails = false;
    await page.click(inBody('.broken button'));
    await page.waitForSelector(inBody('.zoom img[alt="第一张"][data-state="loaded"]'), { visible: true });
    expect(await focused(page)).toBe('第一张');
  });

  // Only Chromium reports layout shifts.
  if (name === 'chrome')
    test('reserve their space before they load: nothing shifts', async () => {
      let release = () => undefined as unknown;
      const held = new Promise((resolve) => {
        release = () => resolve(undefined);
      });
      const page = await openWith((request) => held.then(() => drawn(request)));
      await page.waitForSelector(inBody('.zoom img[data-state="loading"]'), { visible: true });
      await page.$eval(inBody('.zoom'), (one) => one.scrollIntoView({ block: 'center' }));
      await page.evaluate(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        const add = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries()) seen.shift += Reflect.get(entry, 'value');
        };
        new PerformanceObserver(add).observe({ type: 'layout-shift' });
      });
      release();
      await page.waitForSelector(inBody('.zoom img[alt="第一张"][data-state="loaded"]'), { visible: true });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => Reflect.get(Reflect.get(window, 'seen'), 'shift'))).toBe(0);
    });

  // `prefers-reduced-motion` can't be emulated in Firefox.
  if (name === 'chrome')
    test('that are animated stay still if the system requests reduced motion, until the user starts them', async () => {
      const page = await openWith(drawn, (one) =>
        one.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
      );
      await page.waitForSelector(inBody('.animated-image[data-moving="false"] canvas'), { visible: true });
      await page.click(inBody('[data-do="gif"]'));
      await page.waitForSelector(inBody('.animated-image[data-moving="true"]'), { visible: true });
      expect(await page.$$(inBody('.animated-image'))).toHaveLength(1);
    });
});
