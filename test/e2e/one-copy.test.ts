import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openPanel() {
    const { page, errors } = await reader.open(address, cleanPage());
    await whenMode(page, 'reader');
    return { page, errors };
  }

  test('find-in-page finds each sentence once, in the panel', async () => {
    const { page } = await openPanel();
    // The title occurs in the panel, and again on the page behind it, which is not rendered.
    const inPanel = await countInPanel(page, '最后一本');
    expect(inPanel).toBeGreaterThan(0);
    expect(await countFound(page, '最后一本')).toBe(inPanel);
    expect(await countFound(page, '发现更多内容')).toBe(await countInPanel(page, '发现更多内容'));
    expect(await countFound(page, '推荐3')).toBe(0);
  });

  test('a translator may change the text: it knows the language, and only code is protected', async () => {
    const { page, errors } = await openPanel();
    const shut = await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return [...(root?.querySelectorAll('[translate="no"], .notranslate') ?? [])].filter(
        (one) => !one.closest('pre, code'),
      ).length;
    });
    expect(shut).toBe(0);
    expect(await page.$eval('infoq-reader >>> article', (one) => one.lang)).toMatch(/^zh/);
    // Like a translator: replaces each text node with a <font> that contains other text, and changes the root's
    // language.
    await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const texts: Text[] = [];
      for (const from of [root ?? document, document.body]) {
        const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
      }
      document.documentElement.lang = 'en';
      for (const text of texts) {
        if (text.parentElement?.closest('style, pre') || !text.data.trim()) continue;
        const font = document.createElement('font');
        font.append(document.createTextNode(`T ${text.data}`));
        text.replaceWith(font);
      }
    });
    for (const key of ['=', 'o', 'o', '?', 'Escape', 'a', 'Escape', ']'] as const) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('T 看守人的风向簿');
    // The page now shows the translation, which is not treated as the article.
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    const { title, outline } = await readPanel(page);
    expect([title, ...outline.map(({ text }) => text)]).toEqual(['看守人的风向簿', '第一本', '最后一本']);
    expect(errors).toEqual([]);
  });

  test('a translator that walks the body finds the text once, in the panel, and what it adds there is visible', async () => {
    const { page } = await openPanel();
    // Like a translator that is an extension: adds a translation to each rendered paragraph.
    const found = await page.evaluate(() => {
      const all: { words: string; isInPanel: boolean; isSeen: boolean }[] = [];
      const walk = (root: Element | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          if (element.localName !== 'p' || !element.checkVisibility({ visibilityProperty: true })) continue;
          const words = element.textContent ?? '';
          const box = document.createElement('div');
          box.textContent = `T ${words}`;
          element.append(box);
          const isSeen = box.checkVisibility({ visibilityProperty: true }) && box.getBoundingClientRect().height > 0;
          all.push({ words, isInPanel: root instanceof ShadowRoot, isSeen });
        }
      };
      walk(document.body);
      return all.filter(({ words }) => words.includes('灯塔的看守人'));
    });
    expect(found.length).toBe(await page.$$eval('.ProseMirror p', (all) => all.length));
    expect(found.filter(({ isInPanel, isSeen }) => !isInPanel || !isSeen)).toEqual([]);
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
    expect(await page.evaluate(() => document.querySelector('.ProseMirror')?.textContent)).not.toContain('T 灯塔');
  });

  if (name === 'chrome') {
    test('the panel prints only the panel, the clean page prints only the clean page', async () => {
      const { page } = await openPanel();
      const panel = await printText(page);
      expect(count(panel, 'place:lighthouse')).toBe(1);
      for (const words of ['架构', '京ICP备', '推荐3']) expect(panel, words).not.toContain(words);
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      const clean = await printText(page);
      expect(count(clean, 'place:lighthouse')).toBe(1);
      expect(clean).toContain('京ICP备');
      for (const words of ['发现更多内容', '风向簿现在在哪里', '电子书']) expect(clean, words).not.toContain(words);
      // A bar that is fixed on the screen is printed once.
      expect(count(clean, '云计算')).toBe(2);
    });
  } else {
    // Firefox prints to no file under a test, and print media can't be emulated there; its style sheets have the same
    // text, so this checks that they contain rules for print.
    test('the panel and the clean page have rules for print', async () => {
      const { page } = await openPanel();
      const readStyles = () =>
        page.evaluate(() => ({
          page: document.querySelector('style[data-infoq-reader]')?.textContent,
          panel: document.querySelector('infoq-reader')?.shadowRoot?.querySelector('style')?.textContent,
        }));
      const forPrint = expect.stringContaining('@media print');
      // The page behind the panel is covered by a style sheet that the browser injects, which no script can list.
      expect({ ...(await readStyles()), page: readFileSync(`dist/${name}/cover.css`, 'utf8') }).toEqual({
        page: forPrint,
        panel: forPrint,
      });
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      expect(await readStyles()).toEqual({ page: forPrint, panel: forPrint });
    });
  }
});

/** How many times the browser's own search finds a text, from the start to the end. */
function countFound(page: Page, words: string): Promise<number> {
  return page.evaluate((text) => {
    // `window.find` is not standardized and therefore not in the types, but both browsers have it.
    const { find } = window as unknown as { find: (...args: unknown[]) => boolean };
    getSelection()?.removeAllRanges();
    let found = 0;
    while (found < 20 && find.call(window, text, true, false, false)) found++;
    return found;
  }, words);
}

function countInPanel(page: Page, words: string): Promise<number> {
  return page.evaluate((text) => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
    let found = 0;
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.checkVisibility()) found += (nodeValue ?? '').split(text).length - 1;
    }
    return found;
  }, words);
}

async function printText(page: Page): Promise<string> {
  const pdf = await getDocument({ data: await page.pdf(), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let index = 1; index <= pdf.numPages; index++) {
    const { items } = await (await pdf.getPage(index)).getTextContent();
    for (const item of items) if ('str' in item) parts.push(item.str);
  }
  // Some Han characters come back as radicals that look the same.
  return parts.join('').normalize('NFKC').replace(/\s/g, '');
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}
