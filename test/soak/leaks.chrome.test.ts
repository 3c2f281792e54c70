import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHeap, openObjects } from '../../scripts/lib/heap.mjs';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { type Reader, startReader } from '../e2e/support/extension.ts';
import { crane, lamp, movingPage, type Piece } from '../e2e/support/pages/article-swaps.ts';

/** The first turns fill caches; after that, each turn must release what it has allocated. */
const turns = { first: 4, more: 30 };

/** Chrome only: Firefox does not report nodes or listeners to a driver, and collects no garbage on demand. */
describe('in chrome', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader('chrome');
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  /** Fails if the number of nodes or listeners grows by one or more per turn. */
  async function expectNoGrowth(page: Page, turn: (index: number) => Promise<void>): Promise<void> {
    const readHeap = await openHeap(page);
    for (let index = 0; index < turns.first; index++) await turn(index);
    const first = await readHeap();
    for (let index = 0; index < turns.more; index++) await turn(index);
    const last = await readHeap();
    expect(last.nodes - first.nodes).toBeLessThan(turns.more);
    expect(last.listeners - first.listeners).toBeLessThan(turns.more);
  }

  const openings: [string, (page: Page) => Promise<void>][] = [
    ['that is looked at', async () => undefined],
    ['whose headings, settings and keys are used', use],
  ];

  test.each(openings)('an opened panel %s leaks nothing when it is closed', async (_, read) => {
    const { page } = await reader.open(sample.url, sampleFixtures());
    await whenMode(page, 'reader');
    await expectNoGrowth(page, async () => {
      await read(page);
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      await press(page, 'toggle');
      await whenMode(page, 'reader');
    });
  });

  test('an article that replaces another one leaks nothing of it', async () => {
    const { page } = await reader.open(lamp.url, movingPage());
    await whenOpen(page, lamp);
    await expectNoGrowth(page, async (index) => {
      const piece = index % 2 === 0 ? crane : lamp;
      await page.evaluate(`ways['nothing in between'](at('${piece.url}'))`);
      await whenOpen(page, piece);
    });
  });

  test('five hundred articles that replace one another leak nothing', async () => {
    const { page } = await reader.open(lamp.url, movingPage());
    await whenOpen(page, lamp);
    const readHeap = await openHeap(page);
    const countObjects = await openObjects(page);
    await walk(page, 50);
    const first = { ...(await readHeap()), objects: await countObjects() };
    await walk(page, 225);
    const middle = await countObjects();
    await walk(page, 225);
    const last = { ...(await readHeap()), objects: await countObjects() };
    expect(last.nodes - first.nodes).toBeLessThan(450);
    expect(last.listeners - first.listeners).toBeLessThan(450);
    // Not bytes, which also grow by compiled code and the browser's own records of a page. The limit is a tenth of an
    // object per article. What articles leak grows in both halves; what is allocated once, however late, in only one.
    expect(Math.min(middle - first.objects, last.objects - middle)).toBeLessThan(22);
  });
});

/** Switches between two articles, each time once the other one is open. */
async function walk(page: Page, steps: number): Promise<void> {
  await page.evaluate(`(async () => {
    const isOpen = ({ word }) => document.querySelector('infoq-reader[mode="reader"]')?.shadowRoot
      ?.querySelector('[data-part="body"]')?.textContent.includes('23. ' + word);
    for (let step = 0; step < ${steps}; step++) {
      const one = pieces[(step + 1) % 2];
      fill(one);
      push(one);
      // Chrome ignores history entries that a page adds faster than 200 in 10 s.
      do await wait(52); while (!isOpen(one));
    }
  })()`);
}

/** Like a user: follows the outline, opens the settings and the keys, and enlarges an image. */
async function use(page: Page): Promise<void> {
  await click(page, '[data-part="outline"] a[href]');
  for (const layer of ['[data-action="settings"]', '[data-action="menu"]', '.zoom']) {
    await click(page, layer);
    await whenLayers(page, 1);
    await page.keyboard.press('Escape');
    await whenLayers(page, 0);
  }
  await page.keyboard.press('?');
  await whenLayers(page, 1);
  await page.keyboard.press('?');
  await whenLayers(page, 0);
}

async function click(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const control = document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLElement>(wanted);
    if (!control) throw new Error(`No ${wanted}`);
    control.click();
  }, selector);
}

async function whenLayers(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root?.querySelectorAll('dialog[open], :popover-open').length === wanted;
    },
    {},
    count,
  );
}

async function whenOpen(page: Page, { word }: Piece): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const body = document
        .querySelector('infoq-reader[mode="reader"]')
        ?.shadowRoot?.querySelector('[data-part="body"]');
      return body?.textContent?.includes(`23. ${wanted}`);
    },
    {},
    word,
  );
}
