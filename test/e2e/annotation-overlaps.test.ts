import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markedWords, markWords, selectWords } from './support/mark-words.ts';
import { whole } from './support/pages/every-control.ts';

// All highlights are in one sentence: 灯塔的旋梯一共三百一十二级，每一级都比上一级矮一点。

describe.each(browserNames)('overlapping highlights in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    await reader.reset();
    ({ page } = await reader.open(whole.url, whole.fixtures()));
    await whenMode(page, 'reader');
  });
  afterAll(() => reader?.close());

  const note = async (words: string) => {
    await selectWords(page, '2.3 灯塔');
    await clickIn(page, '.annotation-bar [data-do="annotation-note"]');
    await page.waitForSelector(inPanel('.annotation-card textarea:focus'), { visible: true });
    await page.keyboard.type(words);
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('.annotation-card'), { hidden: true });
  };

  test('of the same color are merged, with the note', async () => {
    await note('old');
    await markWords(page, '灯塔的旋梯一共', 'yellow', '2.3 ');
    await expect.poll(() => markedWords(page, 'yellow')).toBe('2.3 灯塔的旋梯一共');
    expect(await markedWords(page, 'noted')).toBe('2.3 灯塔的旋梯一共');
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'reader');
    await expect.poll(() => markedWords(page, 'yellow')).toBe('2.3 灯塔的旋梯一共');
    expect(await page.$$(inPanel('.row-marks'))).toHaveLength(1);
  });

  test('of different colors overlap, the last on top; one inside another stays visible', async () => {
    await markWords(page, '旋梯一共三百', 'green', '2.3 灯塔的');
    await markWords(page, '灯塔的旋梯', 'pink', '2.3 ');
    await expect.poll(() => markedWords(page, 'green')).toBe('一共三百');
    expect(await markedWords(page, 'pink')).toBe('灯塔的旋梯');
    await markWords(page, '2.3 灯塔的旋梯一共三百一十二级', 'blue');
    await expect.poll(() => markedWords(page, 'blue')).toBe('2.3 | 一十二级');
    expect(await markedWords(page, 'pink')).toBe('灯塔的旋梯');
    // A click finds the highlight that is visible there.
    const at = await selectWords(page, '旋梯', '2.3 灯塔的');
    await page.keyboard.press('Escape');
    await page.mouse.click(10, 300);
    await page.mouse.click((at.left + at.right) / 2, at.y);
    const card = await page.waitForSelector(inPanel('.annotation-card'), { visible: true });
    const chosen = await card?.evaluate((one) => one.querySelector('input:checked')?.getAttribute('data-color'));
    expect(chosen).toBe('pink');
    // Given the color of the highlight below it, it becomes part of that one once its card closes.
    await clickIn(page, '.annotation-card [data-color="blue"]');
    await expect.poll(() => markedWords(page, 'pink')).toBe('');
    expect(await markedWords(page, 'blue')).toBe('2.3 | 灯塔的旋梯 | 一十二级');
    await page.keyboard.press('Escape');
    await expect.poll(() => markedWords(page, 'blue')).toBe('2.3 灯塔的 | 一十二级');
    expect(await markedWords(page, 'green')).toBe('旋梯一共三百');
    expect(await page.$(inPanel('.annotation-card'))).toBeNull();
  });
});
