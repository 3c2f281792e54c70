import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { blocks } from './support/pages/every-block.ts';

const inBody = (selector: string) => `infoq-reader >>> [data-part="body"] ${selector}`;

describe.each(browserNames)('tables and formulas in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
    ({ page } = await reader.open(blocks.url, blocks.fixtures()));
    await whenMode(page, 'reader');
    await page.waitForSelector(inBody('.scroll[data-overflow]'), { visible: true });
  });
  afterAll(() => reader?.close());

  test('a wide table scrolls in a named region; header and first column stay visible', async () => {
    const region = await page.$(inBody('.scroll[data-overflow]'));
    const seen = await region?.evaluate(async (one) => {
      one.scrollIntoView({ block: 'center' });
      one.scrollTo(400, 400);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const box = one.getBoundingClientRect();
      const head = one.querySelector('thead')?.getBoundingClientRect();
      const first = one.querySelector('tbody tr:last-child td')?.getBoundingClientRect();
      return {
        name: `${one.getAttribute('role')} ${one.getAttribute('aria-label')} ${one.getAttribute('tabindex')}`,
        scrolled: [one.scrollLeft > 300, one.scrollTop > 300],
        head: Math.round((head?.top ?? 0) - box.top),
        first: Math.round((first?.left ?? 0) - box.left),
        fits: box.height < innerHeight,
      };
    });
    expect(seen).toEqual({
      name: 'region 压测结果 0',
      scrolled: [true, true],
      head: 0,
      first: 0,
      fits: true,
    });
  });

  test('a table keeps its merged cells, under a header of two rows', async () => {
    const merged = await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const table = root?.querySelectorAll<HTMLTableElement>('[data-part="body"] table')[1];
      return [table?.tHead?.rows.length, table?.rows.length, table?.rows[0]?.cells[1]?.colSpan];
    });
    expect(merged).toEqual([2, 4, 2]);
  });

  test('a long formula scrolls in a region of its own and stays a formula', async () => {
    const formula = await page.$eval(inBody('.formula'), (box) => ({
      scrolls: box.scrollWidth > box.clientWidth,
      role: box.getAttribute('role'),
      named: box.getAttribute('aria-label') !== '',
      math: box.firstElementChild?.namespaceURI,
      own: box.firstElementChild?.getAttribute('role'),
    }));
    expect(formula).toEqual({
      scrolls: true,
      role: 'region',
      named: true,
      math: 'http://www.w3.org/1998/Math/MathML',
      own: null,
    });
  });

  test('nothing else scrolls sideways', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
