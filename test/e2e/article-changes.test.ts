import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { crane, lamp, lampAgain, movingPage, type Piece } from './support/pages/article-swaps.ts';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(delay?: number): Promise<Page> {
    const { page } = await reader.open(lamp.url, movingPage(delay));
    await whenOpen(page, lamp);
    return page;
  }

  test.each<[string, string, Piece]>([
    ['a loading state', 'another title', crane],
    ['nothing in between', 'another title', crane],
    ['the address at last', 'another title', crane],
    ['the title first', 'another title', crane],
    ['the text first', 'another title', crane],
    ['piece by piece', 'another title', crane],
    ['a loading state', 'the same title', lampAgain],
    ['the address at last', 'the same title', lampAgain],
    ['the text alone', 'the same title', lampAgain],
  ])(
    'an article that is inserted with %s and %s opens, and nothing of the previous one is shown',
    async (way, _, piece) => {
      const page = await open();
      await page.evaluate(`ways[${JSON.stringify(way)}](at(${JSON.stringify(piece.url)}))`);
      await whenOpen(page, piece);
      const seen = await readSeen(page);
      // Under the new address, never a word of the old article without the new one, and never the new text under the old
      // title.
      const after = seen.filter((one) => one.startsWith(piece.url));
      expect(after.filter((one) => one.includes(lamp.word) && !one.includes(`${piece.word} ${piece.title}`))).toEqual(
        [],
      );
      expect(after.filter((one) => one.split(' ')[1] === lamp.word)).toEqual([]);
      expect(await page.evaluate(() => [scrollY, document.querySelectorAll('infoq-reader').length])).toEqual([0, 1]);
    },
  );

  test('going back, forward and back again, faster than the articles load', async () => {
    const page = await open();
    await page.evaluate(`ways['nothing in between'](at('${crane.url}'))`);
    await whenOpen(page, crane);
    await page.evaluate(`(async () => {
      // Each step only after the previous one has finished: an earlier one may count from the wrong entry.
      for (const go of [-1, 1, -1, 1, -1]) {
        const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        history.go(go);
        await gone;
      }
    })()`);
    await whenOpen(page, lamp);
    const seen = await readSeen(page);
    const last = seen.findLastIndex((one) => one.startsWith(crane.url));
    expect(seen.slice(last + 1).filter((one) => one.includes(crane.word))).toEqual([]);
  });

  test('an article that is inserted after the page was shown opens when it appears', async () => {
    const { page } = await reader.open(lamp.url, movingPage(2500));
    await whenMode(page, 'clean');
    expect(await page.$eval('#layout', (layout) => layout.checkVisibility())).toBe(true);
    await whenOpen(page, lamp);
  });

  test('an article that grows keeps the place, selection, focus, open layer and outline', async () => {
    const page = await open();
    await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const paragraph = root?.querySelectorAll('[data-part="body"] p')[9];
      const opener = root?.querySelector<HTMLElement>('[popovertarget]');
      if (!root || !paragraph?.firstChild || !opener) throw new Error('no panel');
      paragraph.scrollIntoView({ block: 'center' });
      opener.click();
      getSelection()?.setBaseAndExtent(paragraph.firstChild, 2, paragraph.firstChild, 8);
    });
    await page.waitForSelector('infoq-reader >>> :popover-open', { visible: true });
    await page.evaluate(() => {
      const look = () => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        const all = [...(root?.querySelectorAll('[data-part="body"] p') ?? [])];
        const paragraph = all.find((one) => one.textContent?.startsWith('9.'));
        return {
          paragraph,
          place: Math.round(paragraph?.getBoundingClientRect().top ?? 0),
          focus: root?.activeElement,
          layers: root?.querySelectorAll(':popover-open').length,
          selection: String(getSelection()),
        };
      };
      Object.assign(window, { lookAgain: look, before: look() });
    });
    await page.evaluate(
      `setText({ blocks: ['<p>开头多了一段，讲的还是${lamp.word}。</p>', ...at('${lamp.url}').blocks, '<p>末尾也多了一段。</p>'] })`,
    );
    await page.waitForFunction(() => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      return body?.textContent?.includes('末尾也多了一段') && body.textContent.includes('开头多了一段');
    });
    // Within a pixel: both browsers scroll by whole pixels.
    const kept = (await page.evaluate(`Object.fromEntries(Object.entries(lookAgain()).map(([name, value]) =>
      [name, name === 'place' ? Math.abs(value - before.place) <= 1 : value === before[name]]))`)) as object;
    expect(kept).toEqual({ paragraph: true, place: true, focus: true, layers: true, selection: true });
  });

  test('a feed that is inserted late and that no rule names is hidden on the clean page as it appears', async () => {
    const page = await open();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.evaluate(`(() => {
      const item = (n) => '<div class="x1"><h4><a href="https://xie.infoq.cn/article/' + String(n).padStart(20, '0') + '">另一篇文章的标题 ' + n + '</a></h4><p>摘要一句。</p></div>';
      document.querySelector('#layout').insertAdjacentHTML('beforeend', '<div id="feed">' + Array.from({ length: 12 }, (_, n) => item(n)).join('') + '</div>');
    })()`);
    await page.waitForFunction(() => !document.querySelector('#feed h4')?.checkVisibility());
    expect(await page.$eval('h1', (title) => title.checkVisibility())).toBe(true);
  });
});

/** What the panel has shown in each frame: address, words of which articles, title. */
async function readSeen(page: Page): Promise<string[]> {
  return (await page.evaluate('seen')) as string[];
}

async function whenOpen(page: Page, { title, word }: Piece): Promise<void> {
  await page.waitForFunction(
    (wanted, last) => {
      const root = document.querySelector('infoq-reader[mode="reader"]')?.shadowRoot;
      const text = root?.querySelector('[data-part="body"]')?.textContent;
      return root?.querySelector('h1')?.textContent === wanted && text?.includes(`23. ${last}`);
    },
    { timeout: 60_000 },
    title,
    word,
  );
}
