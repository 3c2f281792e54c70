import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { long, swap } from './support/pages/articles.ts';

const row = (index: number) => `infoq-reader >>> nav[data-part="outline"] li a[href="#section-${index + 1}"]`;
const edge = 'infoq-reader >>> .outline-edge';

describe.each(browserNames)('the outline in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openLong(after?: Promise<void>, width = 1440): Promise<Page> {
    const { page } = await reader.prepare(long.fixtures(after));
    await page.setViewport({ width, height: 800 });
    // Not the load event: images that are held back delay it too.
    await page.goto(long.url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await whenMode(page, 'reader');
    // The panel announces that it is open once it listens to keys, which on a busy machine is some frames after it
    // appears.
    await page.waitForFunction(() =>
      [...(document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('[role="status"]') ?? [])].some(
        (status) => status.textContent,
      ),
    );
    return page;
  }

  test('shows where the user is at every heading, down and up', async () => {
    const page = await openLong();
    expect(await sweep(page, 'down')).toEqual(['', ...long.headings]);
    expect(await sweep(page, 'up')).toEqual([...long.headings.toReversed(), '']);
  });

  test('stays right when images load late, above the user and below', async () => {
    let arrive = () => {};
    const page = await openLong(new Promise((resolve) => (arrive = resolve)));
    // Lazy images are requested once they are near the window.
    expect(await sweep(page, 'down')).toEqual(['', ...long.headings]);
    await page.click(row(4));
    await whenCurrent(page, '走廊');
    const before = await topOf(page, '走廊');
    arrive();
    await page.waitForFunction(() => {
      const images =
        document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('[data-part="body"] img') ?? [];
      return [...images].slice(0, 5).every((image) => image instanceof HTMLImageElement && image.naturalHeight === 360);
    });
    await whenCurrent(page, '走廊');
    expect(Math.abs((await topOf(page, '走廊')) - before)).toBeLessThan(2);
    expect(await sweep(page, 'up')).toEqual([...long.headings.toReversed(), '']);
    expect(await sweep(page, 'down')).toEqual(['', ...long.headings]);
  });

  test.each([0, 1, 3])(
    'dragging the scroll bar in the frame in which an image loads, %d frames after a row was chosen, is not undone',
    async (frames) => {
      const page = await openLong();
      await page.waitForSelector(row(4), { visible: true });
      const [wanted, stands] = await page.evaluate(async (waited) => {
        const link = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('nav a[href="#section-5"]');
        if (!(link instanceof HTMLElement)) throw new Error('The outline has no such row.');
        link.click();
        for (let frame = 0; frame < waited; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
        const image = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"] img');
        if (!(image instanceof HTMLImageElement)) throw new Error('The panel shows no picture.');
        image.style.paddingBlockEnd = '100px';
        const last = document.documentElement.scrollHeight - innerHeight;
        scrollTo({ top: last, behavior: 'instant' });
        for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return [last, scrollY];
      }, frames);
      expect(Math.abs((stands ?? 0) - (wanted ?? 0))).toBeLessThan(2);
      await whenCurrent(page, '瓦');
    },
  );

  test('a row scrolls to its heading and focuses it, back and forth', async () => {
    const page = await openLong();
    // The last two headings are in the last screen: neither can scroll to the top.
    for (const index of [7, 1, 4, 0, 9, 8]) {
      await page.click(row(index));
      const heading = long.headings[index] ?? '';
      await whenCurrent(page, heading);
      await expect.poll(() => focusedText(page)).toBe(heading);
    }
    // There is no focus trap: Tab moves on from a heading.
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.tagName),
    ).not.toBe('H3');
  });

  test('the keys move from heading to heading', async () => {
    const page = await openLong();
    // A key that is pressed while the page is still scrolling counts too.
    for (const key of [']', ']', ']', '['] as const) await page.keyboard.press(key);
    await whenCurrent(page, '门厅');
    await page.click(row(9));
    await whenCurrent(page, '瓦');
    await page.keyboard.press('[');
    await whenCurrent(page, '阁楼');
    await page.keyboard.press('[');
    await whenCurrent(page, '三层');
  });

  test('levels collapse, and stay so when the window narrows', async () => {
    const page = await openLong();
    const fold = `${row(3)} + .fold`;
    await page.click(fold);
    expect(await page.$eval(row(4), (link) => link.checkVisibility())).toBe(false);
    await page.setViewport({ width: 600, height: 800 });
    await (await page.waitForSelector('infoq-reader >>> .bar .tool', { visible: true }))?.click();
    await page.waitForSelector(row(3), { visible: true });
    expect(await page.$eval(row(4), (link) => link.checkVisibility())).toBe(false);
    expect(await page.$$eval('infoq-reader >>> nav a[data-level]', (links) => links.length)).toBe(long.headings.length);
  });

  test('a drawer on narrow windows opens on the current row, and a choice closes it', async () => {
    const page = await openLong(undefined, 600);
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await whenCurrent(page, '门厅');
    await page.keyboard.press('o');
    await page.waitForSelector(row(1), { visible: true });
    await expect.poll(() => focusedText(page)).toBe('门厅');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.drawer[open]'),
    );
    await page.keyboard.press('o');
    await page.waitForSelector(row(2), { visible: true });
    await page.click(row(2));
    await whenCurrent(page, '信箱');
    await page.waitForFunction(
      () => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.drawer[open]'),
    );
    await expect.poll(() => focusedText(page)).toBe('信箱');
  });

  test('is as wide as the user makes it, by keys and by pointer, also after a reload', async () => {
    const page = await openLong();
    await whenControls(page);
    await page.focus(edge);
    // At its maximum, the outline has no room on its outer side: the edge moves to the other one, a frame after the width.
    await page.evaluate(() => {
      const separator = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.outline-edge');
      const press = (key: string) => separator?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      new MutationObserver((_, observer) => {
        observer.disconnect();
        press('ArrowLeft');
      }).observe(separator as Element, { attributeFilter: ['aria-valuenow'] });
      press('End');
    });
    await whenWidth(page, 344);
    const box = await (await page.waitForSelector(edge, { visible: true }))?.boundingBox();
    if (!box) throw new Error('The edge is not rendered.');
    await page.mouse.move(box.x + 12, 300);
    await page.mouse.down();
    await page.mouse.move(box.x - 52, 300, { steps: 4 });
    await page.mouse.up();
    await whenWidth(page, 280);
    await page.reload();
    await whenMode(page, 'reader');
    await whenWidth(page, 280);
  });

  test('once hidden, it stays hidden, and the text stays where it was', async () => {
    const page = await openLong();
    const left = () => page.$eval('infoq-reader >>> article', (article) => article.getBoundingClientRect().left);
    const before = await left();
    await page.keyboard.press('o');
    await page.waitForSelector('infoq-reader >>> .outline-show', { visible: true });
    expect(await left()).toBe(before);
    await page.reload();
    await whenMode(page, 'reader');
    await (await page.waitForSelector('infoq-reader >>> .outline-show', { visible: true }))?.click();
    await page.waitForSelector(row(0), { visible: true });
    expect(await left()).toBe(before);
  });

  test('with fewer than two headings there is no outline', async () => {
    const { title, url } = swap.first;
    const body = `<div class="article-main"><h1 class="article-title">${title}</h1><div class="article-preview">
<div class="ProseMirror"><h2>只有一节</h2>${'<p>墙上多出了一把没有人认识的钥匙，本子里却没有写。</p>'.repeat(8)}</div></div></div>`;
    const { page } = await reader.open(url, {
      [url]: { body: `<!DOCTYPE html><html lang="zh-CN"><title>${title}_InfoQ</title><body>${body}</body></html>` },
    });
    await whenMode(page, 'reader');
    expect(await page.$eval('infoq-reader >>> nav', (nav) => nav.checkVisibility())).toBe(false);
    expect(await page.$$('infoq-reader >>> .outline-edge')).toHaveLength(0);
  });
});

/** The current rows, in the order in which they become current while the page is scrolled through. */
function sweep(page: Page, way: 'down' | 'up'): Promise<string[]> {
  return page.evaluate(async (way) => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const last = () => document.documentElement.scrollHeight - innerHeight;
    const names: string[] = [];
    let y = way === 'down' ? 0 : last();
    for (;;) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
      const now = root?.querySelector('nav [aria-current]')?.textContent?.trim() ?? '';
      if (names.at(-1) !== now) names.push(now);
      if (way === 'down' ? y >= last() : y <= 0) return names;
      y = way === 'down' ? Math.min(last(), y + 60) : Math.max(0, y - 60);
    }
  }, way);
}

async function whenCurrent(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root?.querySelector('nav [aria-current="location"]')?.textContent?.trim() === wanted;
    },
    {},
    heading,
  );
}

async function whenWidth(page: Page, width: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const edge = root?.querySelector('.outline-edge');
      const box = root?.querySelector('.outline')?.getBoundingClientRect();
      return box?.width === wanted && edge?.getAttribute('aria-valuenow') === String(wanted);
    },
    {},
    width,
  );
}

function topOf(page: Page, heading: string): Promise<number> {
  return page.evaluate((text) => {
    const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
    const headings = [...(body?.querySelectorAll('h2, h3, h4') ?? [])];
    return headings.find((one) => one.textContent === text)?.getBoundingClientRect().top ?? Number.NaN;
  }, heading);
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('infoq-reader')?.shadowRoot?.activeElement?.textContent?.trim() ?? '',
  );
}
