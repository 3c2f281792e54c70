import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { countStoredAnnotations, storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markWords, whenMarked } from './support/mark-words.ts';
import { refuseStorage } from './support/storage-faults.ts';

const { url } = sample;
const [words, more] = ['换过三次盘', '后者更长一些'];

describe.each(browserNames)('storage that refuses, in %s', (name) => {
  let reader: Reader;
  let page: Page;
  let relent: (() => Promise<void>) | undefined;

  const refuse = async (call: 'get' | 'set') => {
    relent = await refuseStorage(reader.browser, name, page, call);
  };
  const answerAgain = async () => {
    await relent?.();
    relent = undefined;
  };
  const whenTold = (text: string) =>
    page.waitForFunction(
      (wanted) => {
        const toast = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.toast');
        return new RegExp(wanted).test(toast?.textContent ?? '');
      },
      {},
      text,
    );
  const reload = async () => {
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'reader');
  };

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    await reader.reset();
    await storeSettings(reader.browser, name, { greeted: true });
    ({ page } = await reader.open(url, sampleFixtures()));
    await whenMode(page, 'reader');
  });
  afterEach(answerAgain);
  afterAll(() => reader?.close());

  test('if storage is full, a highlight is reported, stays through the modes, and is stored on retry', async () => {
    await refuse('set');
    await markWords(page, words, 'green');
    await whenTold('已满|full');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenMarked(page, 'green', words);
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await whenMarked(page, 'green', words);
    await whenTold('已满|full');
    await answerAgain();
    await clickIn(page, '.toast button');
    await page.waitForSelector(inPanel('.toast .ok'));
    await reload();
    await whenMarked(page, 'green', words);
  });

  test('a highlight that was refused is stored with the next one', async () => {
    await refuse('set');
    await markWords(page, words, 'green');
    await whenTold('已满|full');
    await answerAgain();
    await markWords(page, more, 'pink');
    // Before that, the page would ask whether to leave it.
    await expect.poll(() => countStoredAnnotations(reader.browser, name), { timeout: 60_000 }).toBe(2);
    await reload();
    await whenMarked(page, 'green', words);
    await whenMarked(page, 'pink', more);
  });

  test('the browser asks before the page is left while something is not stored', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.accept().catch(() => undefined);
    });
    await refuse('set');
    await markWords(page, words, 'green');
    await whenTold('已满|full');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await answerAgain();
    await whenMode(page, 'reader');
    await page.reload();
    expect(asked).toHaveLength(1);
  });

  test('highlights that cannot be read are reported, and shown on retry', async () => {
    await markWords(page, words, 'green');
    await refuse('get');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await whenTold('没能读取划线|Could not load');
    await whenMarked(page, 'green', '');
    await answerAgain();
    await clickIn(page, '.toast button');
    await whenMarked(page, 'green', words);
  });

  test('a place that cannot be stored is reported', async () => {
    await refuse('set');
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await whenTold('阅读位置|your place');
  });

  // The background stores the list. In Firefox it has its own access to storage, which a test can't make fail.
  if (name === 'chrome')
    test('an entry of the reading history that cannot be stored is reported', async () => {
      await storeSettings(reader.browser, name, { readingList: true, rememberPlace: false });
      await page.reload({ waitUntil: 'load' });
      await whenMode(page, 'reader');
      await refuse('set');
      await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
      await whenTold('阅读记录|reading history');
    });
});
