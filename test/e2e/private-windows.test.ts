import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn } from './support/in-panel.ts';
import { clickWords, markWords, whenMarked } from './support/mark-words.ts';
import {
  allowPrivateWindows,
  openPrivately,
  type PrivateTab,
  readStoredAnnotations,
  stopBackground,
} from './support/private-windows.ts';

const { url } = sample;
const fixtures = sampleFixtures();
const [usual, secret] = ['换过三次盘', '后者更长一些'];

describe.each(browserNames)('highlights of private windows in %s', (name) => {
  let reader: Reader;
  let tab: PrivateTab;
  /** A tab in a window that is not private. */
  let page: Page;

  const open = async () => {
    const opened = await openPrivately(reader.browser, name, url, fixtures);
    await whenMode(opened.page, 'reader');
    return opened;
  };
  const stored = () => readStoredAnnotations(reader.browser, name);

  beforeAll(async () => {
    reader = await startReader(name, { ownBrowser: true });
    await allowPrivateWindows(reader.browser, name);
    ({ page } = await reader.open(url, fixtures));
    await whenMode(page, 'reader');
    await markWords(page, usual, 'blue');
    tab = await open();
  });
  afterAll(() => reader?.close());

  test('are added there, and never reach the disk', async () => {
    await expect.poll(async () => (await stored()).onDisk.length).toBe(2);
    await markWords(tab.page, secret, 'green');
    await expect.poll(async () => (await stored()).inMemory.length).toBe(1);
    expect((await stored()).onDisk).toHaveLength(2);
  });

  test('are there again after a reload, and on the clean page', async () => {
    await tab.page.reload({ waitUntil: 'load' });
    await whenMode(tab.page, 'reader');
    await whenMarked(tab.page, 'green', secret);
    await whenMarked(tab.page, 'blue', '');
    await press(tab.page, 'toggle');
    await whenMode(tab.page, 'clean');
    await whenMarked(tab.page, 'green', secret);
    await press(tab.page, 'toggle');
    await whenMode(tab.page, 'reader');
  });

  test('are in no other window', async () => {
    await page.reload({ waitUntil: 'load' });
    await whenMode(page, 'reader');
    await whenMarked(page, 'blue', usual);
    await whenMarked(page, 'green', '');
  });

  test('are shown in another private window, and outlive the first', async () => {
    const other = await open();
    await whenMarked(other.page, 'green', secret);
    await clickWords(other.page, secret);
    await clickIn(other.page, '.annotation-card [data-color="pink"]');
    await whenMarked(tab.page, 'pink', secret);
    await clickIn(other.page, '[data-do="annotation-delete"]');
    await whenMarked(tab.page, 'pink', '');
    await clickIn(other.page, '.toast button');
    await whenMarked(tab.page, 'pink', secret);
    await other.close();
    await tab.page.reload({ waitUntil: 'load' });
    await whenMarked(tab.page, 'pink', secret);
  });

  test('outlive the background, which a browser may stop at any time', async () => {
    await stopBackground(reader.browser, name);
    await tab.page.reload({ waitUntil: 'load' });
    await whenMarked(tab.page, 'pink', secret);
    await stopBackground(reader.browser, name);
    await markWords(tab.page, usual, 'yellow');
    await expect.poll(async () => (await stored()).inMemory.length).toBe(2);
  });

  test('are deleted with the last private window, and the others stay', async () => {
    await stopBackground(reader.browser, name);
    await tab.close();
    await expect.poll(async () => (await stored()).inMemory).toEqual([]);
    expect((await stored()).onDisk).toHaveLength(2);
    tab = await open();
    await whenMarked(tab.page, 'pink', '');
    await page.reload({ waitUntil: 'load' });
    await whenMarked(page, 'blue', usual);
  });
});
