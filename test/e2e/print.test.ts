import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

interface Sheet {
  /** Text in the order in which it was laid out, without white space. */
  readonly text: string;
  /** Size in points. */
  readonly size: readonly number[];
}

/** Prints like the browser's dialog; returns the pages of the PDF. */
async function print(page: Page): Promise<Sheet[]> {
  const data = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const pdf = await getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
  const sheets = Array.from({ length: pdf.numPages }, async (_, index): Promise<Sheet> => {
    const sheet = await pdf.getPage(index + 1);
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const [, , width = 0, height = 0] = sheet.view;
    return { text: squash(text), size: [Math.round(width), Math.round(height)] };
  });
  return Promise.all(sheets);
}

/** Compatibility normalization: some fonts yield a Han radical instead of the character. */
function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
    ({ page } = await reader.open(sample.url, sampleFixtures()));
    await whenMode(page, 'reader');
  });
  afterAll(() => reader?.close());

  test('the panel is printed the same while the page has a modal dialog open', async () => {
    const plain = await print(page);
    await page.evaluate(() => document.body.appendChild(document.createElement('dialog')).showModal());
    await page.waitForSelector('infoq-reader >>> .shelter', { visible: true });
    expect(await print(page)).toEqual(plain);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
  });

  test('the panel is printed in order, completely, without controls, and leaves nothing behind', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const sheets = await print(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.$('infoq-reader >>> .printed-outline')).toBeNull();
    // In Firefox the driver sets the size of the page, not the style sheet.
    if (name === 'chrome') expect(sheets.every(({ size }) => size.join() === '595,842')).toBe(true);
    const text = sheets.map((sheet) => sheet.text).join('');
    const at = (words: string) => text.indexOf(words);
    const [author = ''] = sample.authors;
    const heading = sample.outline.at(-1)?.text ?? '';
    const [, , third = ''] = sample.outline.map((entry) => entry.text);
    const parts = [
      sample.title,
      author,
      sample.url.replace('https://', ''),
      third,
      heading,
      sample.paragraphs[0] ?? '',
    ];
    const order = parts
      .map(legible)
      .filter((words) => words.length > 1)
      .map((words) => at(words.slice(0, 24)));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { text: code } of sample.code) {
      for (const [word] of squash(code).matchAll(/[!-~]{4,}/g)) expect(text).toContain(word);
    }
    for (const address of sample.links) expect(text).toContain(legible(address.replace(/^https?:\/\//, '')));
    const controls = (await controlsOf(page)).map(legible).filter(Boolean);
    expect(controls.filter((words) => text.includes(words))).toEqual([]);
  });

  test('keywords are bold in print, also in code that the user never scrolled to', async () => {
    await page.waitForFunction(() => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      const blocks = [...(body?.querySelectorAll('.code code[data-lang]') ?? [])];
      return blocks.length > 0 && blocks.every((code) => code.querySelector('.token-keyword'));
    });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    // Firefox does not let a driver emulate print media.
    if (name === 'chrome') {
      await page.emulateMediaType('print');
      expect(await page.$eval('infoq-reader >>> .token-keyword', (one) => getComputedStyle(one).fontWeight)).toBe(
        '700',
      );
      await page.emulateMediaType();
    }
  });

  /** Han characters in Firefox's PDF can't be read back: there, only the others are compared. */
  function legible(text: string): string {
    return name === 'chrome' ? squash(text) : (/[!-~]{4,}/.exec(squash(text))?.[0] ?? '');
  }

  // Firefox does not support margin boxes of pages.
  if (name === 'chrome') {
    test('each printed page has its number', async () => {
      const sheets = await print(page);
      sheets.forEach((sheet, index) => {
        expect(sheet.text).toContain(`${index + 1}/${sheets.length}`);
      });
    });
  }

  test('the clean page is printed without what is hidden on it', async () => {
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    const text = (await print(page)).map((sheet) => sheet.text).join('');
    expect(text).toContain('hashlib');
    // Neither hidden kinds nor the extension's own button are printed.
    expect(text).not.toContain(squash('发现更多内容'));
    expect(await page.$eval('infoq-reader', (host) => host.shadowRoot?.querySelector('.page-tools') !== null)).toBe(
      true,
    );
  });
});

/** Text that only controls have. */
async function controlsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const part = root?.querySelector('[data-part="removed"]')?.textContent ?? '';
    return [part.slice(0, 12), root?.querySelector('[data-part="completeness"]')?.textContent?.slice(0, 12) ?? ''];
  });
}
