import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, placePage } from './support/pages/alike-blocks.ts';

/** The height of a line of the panel, in px. */
const line = 36;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  test.each([1440, 700])('the same text stays in place both ways, in a window of %i px', async (width) => {
    const { page } = await reader.open(address, placePage());
    await page.setViewport({ width, height: 800 });
    await whenMode(page, 'reader');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const missed: string[] = [];
    for (let step = 1; step < 22; step++) {
      await scrollTo(page, Math.round((step * (height - 1600)) / 22));
      const before = await readLine(page);
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      const between = await readLine(page, before);
      const onPage = await readLine(page);
      await press(page, 'toggle');
      await whenMode(page, 'reader');
      const after = await readLine(page, onPage);
      const report = (way: string, from: Line, to: Line) => {
        const by = to.top - from.top;
        if (Math.abs(by) > line) missed.push(`${from.words} ${way}: ${by} px`);
      };
      report('to the page', before, between);
      report('back to the panel', onPage, after);
    }
    expect(missed).toEqual([]);
  });

  test('the start stays at the start', async () => {
    const { page } = await reader.open(address, placePage());
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('the place is kept while images above it grow, until the user scrolls', async () => {
    const { page } = await reader.open(address, placePage());
    await whenMode(page, 'reader');
    await scrollTo(page, 3000);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    const before = await readLine(page);
    // Like a site that reserves no space for its images, where the browser's own scroll anchoring is off.
    await page.evaluate(() => {
      document.documentElement.style.setProperty('overflow-anchor', 'none');
      document.querySelector('h2')?.style.setProperty('margin-top', '900px');
    });
    await page.waitForFunction(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    const after = await readLine(page, before);
    expect(Math.abs(after.top - before.top)).toBeLessThan(4);
    await page.evaluate(() => window.scrollBy(0, 500));
    await page.waitForFunction(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    const moved = await page.evaluate(() => window.scrollY);
    await page.evaluate(() => document.querySelector('h2')?.style.setProperty('margin-top', '40px'));
    await page.waitForFunction(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    expect(await page.evaluate(() => window.scrollY)).toBe(moved);
  });
});

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 2, {}, top);
}

interface Line {
  readonly words: string;
  /** Index among the occurrences of these words. */
  readonly turn: number;
  readonly top: number;
}

/**
 * The text at the reading line of the visible article and its position; with `known`, the current position of that
 * text.
 */
function readLine(page: Page, known?: Line): Promise<Line> {
  return page.evaluate((wanted) => {
    const panel = document
      .querySelector('infoq-reader[mode="reader"]')
      ?.shadowRoot?.querySelector('[data-part="body"]');
    const root = panel ?? document.querySelector('.ProseMirror');
    if (!root) throw new Error('nothing is shown');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const chars: { sign: string; node: Node; offset: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement?.closest('button, style')) continue;
      for (const [offset, sign] of [...(node.nodeValue ?? '')].entries()) {
        if (!/\s/.test(sign)) chars.push({ sign, node, offset });
      }
    }
    const text = chars.map(({ sign }) => sign).join('');
    const topOf = (index: number) => {
      const range = document.createRange();
      const { node, offset } = chars[index] ?? { node: root, offset: 0 };
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    };
    const turns = (words: string) => {
      const list: number[] = [];
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) list.push(at);
      return list;
    };
    /** The share of an image above the reading line, scaled to an image height of 200 px. */
    const shareOf = (index: number) => {
      const { top, height } = root.querySelectorAll('img')[index]?.getBoundingClientRect() ?? { top: 0, height: 0 };
      return ((120 - top) / height) * 200;
    };
    if (wanted?.words === '') return { ...wanted, top: shareOf(wanted.turn) };
    if (wanted) {
      const at = turns(wanted.words)[wanted.turn] ?? 0;
      return { ...wanted, top: topOf(at).top };
    }
    let low = 0;
    let high = chars.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(middle).bottom > 120) high = middle;
      else low = middle + 1;
    }
    // If an image is on the line, its share above the line is compared: the text below it moves with its size.
    const picture = [...root.querySelectorAll('img')].findIndex((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return top < 120 && bottom > 120;
    });
    if (picture >= 0 && topOf(low).top > 168) return { words: '', turn: picture, top: shareOf(picture) };
    const words = text.slice(low, low + 24);
    return { words, turn: turns(words).indexOf(low), top: topOf(low).top };
  }, known ?? null);
}
