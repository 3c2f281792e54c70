import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Opened, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markWords, selectWords } from './support/mark-words.ts';
import { whole } from './support/pages/every-control.ts';

// Highlights in three chapters of an article, one of them with a note, and the controls that lead from one to the next.

/** Phrases that occur once, in the order of the text; the second is in the first section. */
const first = '每一级都比上一级矮一点';
const second = '1.1 灯塔的旋梯';
const third = '4.2 灯塔';

const list = (page: Page, selector: string, read = (all: Element[]) => all.map((one) => one.textContent ?? '')) =>
  page.$$eval(inPanel(selector), read);
const rows = (page: Page) => list(page, '.annotation-drawer ol .annotation-words');
const counts = (page: Page) =>
  list(page, '.row-marks', (all) =>
    all.map((one) => `${one.parentElement?.querySelector('a')?.textContent}: ${one.getAttribute('aria-label')}`),
  );
const said = (page: Page) => page.$eval(inPanel('[role="status"]'), (region) => region.textContent ?? '');
const visited = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('infoq-reader-current') ?? [])].join());
const isInView = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('infoq-reader-current') ?? [];
    const { top, bottom } = range instanceof Range ? range.getBoundingClientRect() : { top: -1, bottom: -1 };
    return top > 0 && bottom > top && bottom < innerHeight;
  });

describe.each(browserNames)('the list of highlights in %s', (name) => {
  let reader: Reader;
  let opened: Opened;
  let page: Page;

  const open = async (fixtures = whole.fixtures()) => {
    opened = await reader.open(whole.url, fixtures);
    ({ page } = opened);
    await page.setViewport({ width: 1440, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(() => undefined);
    await whenMode(page, 'reader');
  };

  beforeAll(async () => {
    reader = await startReader(name);
    await reader.reset();
    await open();
  });
  afterAll(() => reader?.close());

  test('explains how to add highlights while it is empty', async () => {
    await page.keyboard.press('l');
    await page.waitForSelector(inPanel('.annotation-drawer'), { visible: true });
    expect(await list(page, '.annotation-drawer p')).toHaveLength(1);
    await page.keyboard.press('l');
    await page.waitForSelector(inPanel('.annotation-drawer'), { hidden: true });
    expect(await page.$(inPanel('[data-do="annotations"].icon-button'))).toBeNull();
  });

  test('lists them in the order of the text, and the outline counts them', async () => {
    await markWords(page, third, 'green');
    await markWords(page, first.slice(0, 6), 'yellow');
    await selectWords(page, second);
    await clickIn(page, '[data-do="annotation-note"]');
    await page.waitForSelector(inPanel('.annotation-card textarea:focus'), { visible: true });
    await page.keyboard.type('why #h');
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
    const { headings } = whole;
    const one = await page.$eval(inPanel('.row-marks'), (mark) => mark.getAttribute('aria-label'));
    expect(one).toMatch(/1/);
    expect(await counts(page)).toEqual([`${headings[0]}: ${one}`, `${headings[3]}: ${one}`]);
    await clickIn(page, '.icon-button[data-do="annotations"]');
    await page.waitForSelector(inPanel('.annotation-drawer'), { visible: true });
    expect(await rows(page)).toEqual([first.slice(0, 6), second, third]);
    expect(await list(page, '.annotation-remark')).toEqual(['why #h']);
    // Ticks along the edge of the window, in the order in which the highlights were made.
    const tops = await list(page, '.annotation-ticks i', (all) => all.map((one) => one.getAttribute('style') ?? ''));
    const [last = 0, begin = 0, middle = 0] = tops.map((style) => Number.parseFloat(style.replace('top:', '')));
    expect(tops).toHaveLength(3);
    expect(0 < begin && begin < middle && middle < last && last < 100).toBe(true);
    // The link of a heading contains nothing but the heading.
    expect(await list(page, '.outline a')).toEqual(headings);
  });

  test('scrolls to the chosen highlight, and announces it', async () => {
    await (await page.$$(inPanel('.annotation-row-words')))[2]?.click();
    await expect.poll(() => visited(page)).toBe(third);
    await expect.poll(() => isInView(page)).toBe(true);
    expect(await said(page)).toContain(third);
  });

  test('deletes and restores, and moves the focus to the next row', async () => {
    await (await page.$$(inPanel('[data-do="annotation-delete"]')))[1]?.click();
    await expect.poll(() => rows(page)).toEqual([first.slice(0, 6), third]);
    const focus = await page.$eval(inPanel(':focus'), (one) => one.getAttribute('aria-label'));
    expect(focus).toContain(third);
    await clickIn(page, '.toast button');
    await expect.poll(() => counts(page)).toHaveLength(2);
    const spoken = await said(page);
    // A click outside the list closes it, but a click on the notice does not.
    await expect.poll(() => rows(page)).toEqual([first.slice(0, 6), second, third]);
    expect(spoken).not.toBe('');
    await (await page.$$(inPanel('[data-do="annotation-delete"]')))[1]?.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toEqual([first.slice(0, 6), third]);
    // A key leads to the message, and its button back.
    await page.keyboard.press('z');
    await page.waitForSelector(inPanel('.toast button:focus'));
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toEqual([first.slice(0, 6), second, third]);
    await page.waitForSelector(inPanel('.annotation-drawer :focus'));
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-drawer'), { hidden: true });
  });

  test('is stepped through by keys, from where the user is, and wraps around', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const seen: string[] = [];
    for (const key of ['.', '.', '.', '.', ',', ','] as const) {
      const before = await visited(page);
      await page.keyboard.press(key);
      await expect.poll(() => visited(page)).not.toBe(before);
      await expect.poll(() => isInView(page)).toBe(true);
      seen.push(await visited(page));
      expect(await said(page)).toContain(seen.at(-1));
    }
    const start = seen.indexOf(second);
    expect(seen.slice(start, start + 2)).toEqual([second, third]);
    expect(seen.slice(3)).toEqual([seen[0], seen[2], seen[1]]);
    await page.keyboard.press('?');
    await page.waitForSelector(inPanel('.help'), { visible: true });
    expect(await list(page, '.help kbd')).toEqual(expect.arrayContaining([',', '.', 'L']));
    expect(opened.errors).toEqual([]);
  });

  test('keeps highlights whose text no longer exists, with the section they were in', async () => {
    const fixtures = whole.fixtures();
    const body = String(fixtures[whole.url]?.body).replaceAll('4.2 灯塔', '4.2 信号塔');
    await open({ [whole.url]: { body } });
    await page.waitForFunction(() => CSS.highlights.has('infoq-reader-noted'));
    await page.keyboard.press('l');
    await page.waitForSelector(inPanel('.annotation-drawer ul'), { visible: true });
    expect(await rows(page)).toEqual([first.slice(0, 6), second]);
    expect(await list(page, '.annotation-drawer ul .annotation-words')).toEqual([third]);
    expect(await list(page, '.annotation-section')).toEqual([expect.stringContaining(whole.headings[3] ?? '')]);
    expect(await page.evaluate(() => CSS.highlights.has('infoq-reader-green'))).toBe(false);
    await page.close();
    // The highlight returns when its text does.
    await open();
    await page.waitForFunction(() => CSS.highlights.has('infoq-reader-green'));
    expect(opened.errors).toEqual([]);
  });

  test('is at the bottom of a narrow window, and closes when something is chosen', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForSelector(inPanel('.bar'), { visible: true });
    await page.keyboard.press('l');
    const drawer = await page.waitForSelector(inPanel('.annotation-drawer'), { visible: true });
    const box = () =>
      drawer?.evaluate((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        const { clientWidth } = document.documentElement;
        return {
          left,
          right: clientWidth - right,
          bottom: innerHeight - bottom,
          scroll: one.scrollWidth - one.clientWidth,
        };
      });
    // The list slides in, and leaves room for a notice that still offers an action.
    await expect.poll(box, { timeout: 60_000 }).toEqual({ left: 0, right: 0, bottom: 0, scroll: 0 });
    await (await page.$$(inPanel('.annotation-row-words')))[1]?.click();
    await page.waitForSelector(inPanel('.annotation-drawer'), { hidden: true });
    await expect.poll(() => visited(page)).toBe(second);
    await expect.poll(() => isInView(page)).toBe(true);
  });
});
