import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { clickWords, markWords } from './support/mark-words.ts';

// In Chrome only: Firefox replaces the colors that the rules name, and does not paint highlights as selected text.

const url = 'https://www.infoq.cn/article/forcedForcedForced12';
const text = '潮水退去的时候灯塔还亮着，守塔人说那是给自己看的。';
const names = ['甲乙丙丁', '戊己庚辛', '壬癸子丑', '寅卯辰巳', '午未申酉'];
const body = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>灯塔_InfoQ精选文章</title>
<style>body { color: #333; background: #fff } pre { background: #833 }</style></head><body><h1>灯塔</h1>
<div class="article-preview">${names.map((name) => `<p>${name}${text.repeat(3)}</p>`).join('')}<pre>code();</pre></div></body></html>`;

/** The pixels just above and below the words, as text, and the most frequent color, which is the background. */
async function look(page: Page, words: string): Promise<{ readonly lines: string; readonly ground: string }> {
  const clip = await page.evaluate((wanted) => {
    const root =
      document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]') ?? document.body;
    const node = [...root.querySelectorAll('p')]
      .map((one) => one.firstChild)
      .find((one) => one?.nodeValue?.includes(wanted));
    const range = new Range();
    if (node) range.setStart(node, 0);
    if (node) range.setEnd(node, wanted.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return {
      x: Math.ceil(x),
      y: Math.round(y + scrollY) - 2,
      width: Math.floor(width),
      height: Math.round(height) + 8,
    };
  }, words);
  const picture = await page.screenshot({ encoding: 'base64', clip });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const dots = (top: number, height: number) => [...(pen?.getImageData(0, top, image.width, height).data ?? [])];
    const counts = new Map<string, number>();
    const all = dots(0, image.height);
    for (let at = 0; at < all.length; at += 4) {
      const color = all.slice(at, at + 3).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [ground = ''] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
    return { ground, lines: [...dots(0, 6), ...dots(image.height - 12, 12)].join() };
  }, picture);
}

describe('highlights in forced colors mode', () => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader('chrome');
    await reader.reset();
    await storeSettings(reader.browser, 'chrome', { greeted: true });
    ({ page } = await reader.open(url, { [url]: { body } }));
    const session = await page.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    await whenMode(page, 'reader');
    for (const [index, color] of ['yellow', 'green', 'blue', 'pink'].entries())
      await markWords(page, names[index] ?? '', color);
    await markWords(page, names[4] ?? '', 'yellow');
    await clickWords(page, names[4] ?? '');
    await clickIn(page, '.annotation-card textarea');
    await page.keyboard.type('why');
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
  });
  afterAll(() => reader?.close());

  const expectApart = async () => {
    const seen = [];
    for (const name of names) seen.push(await look(page, name));
    expect(seen.map(({ ground }) => ground)).toEqual(names.map(() => '0,0,0'));
    expect(new Set(seen.map(({ lines }) => lines)).size).toBe(names.length);
  };

  test('have distinguishable lines in the panel, also those with a note', async () => {
    await expectApart();
    const colors = await page.$eval(inPanel('[data-part="body"] pre'), (code) => {
      const { color, backgroundColor } = getComputedStyle(code);
      return [color, backgroundColor];
    });
    expect(colors).toEqual(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
  });

  test('have distinguishable lines on the clean page, whose other colors stay forced', async () => {
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.waitForFunction(() => CSS.highlights.has('infoq-reader-pink-on-dark'));
    await expectApart();
    const colors = await page.evaluate(() =>
      ['p', 'pre'].map((name) => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(name) ?? document.body);
        return [color, backgroundColor];
      }),
    );
    expect(colors).toEqual([
      ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'],
      ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'],
    ]);
  });
});
