import type { Page } from 'puppeteer-core';
import { clickIn, inPanel } from './in-panel.ts';

/** Scrolls to words in the open panel, or else on the page, and returns their position; `after`: text before them. */
function boxOf(page: Page, words: string, after = '') {
  return page.evaluate(
    (wanted, before) => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      const walker = document.createTreeWalker(body ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = (node.nodeValue ?? '').indexOf(before + wanted);
        if (found < 0 || node.parentElement?.closest('script, style')) continue;
        const start = found + before.length;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
      throw new Error(`Not there: ${wanted}`);
    },
    words,
    after,
  );
}

/** Selects words with the pointer, releases it, and waits for the toolbar. */
export async function selectWords(page: Page, words: string, after = '') {
  const at = await boxOf(page, words, after);
  await page.mouse.move(at.left, at.y);
  await page.mouse.down();
  await page.mouse.move((at.left + at.right) / 2, at.y);
  await page.mouse.move(at.right, at.y);
  await page.mouse.up();
  await page.waitForSelector(inPanel('.annotation-bar'), { visible: true });
  return at;
}

export async function clickWords(page: Page, words: string): Promise<void> {
  const { left, right, y } = await boxOf(page, words);
  await page.mouse.click((left + right) / 2, y);
}

export async function markWords(page: Page, words: string, color: string, after = ''): Promise<void> {
  await selectWords(page, words, after);
  await clickIn(page, `.annotation-bar [data-color="${color}"]`);
  await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
}

/** The text painted in a color, in document order. */
export function markedWords(page: Page, color: string): Promise<string> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(`infoq-reader-${name}`) ?? [])].map(String).join(' | '),
    color,
  );
}

/** Waits until exactly these words are painted in a color. */
export async function whenMarked(page: Page, color: string, words: string): Promise<void> {
  await page.waitForFunction(
    (name, wanted) => [...(CSS.highlights.get(`infoq-reader-${name}`) ?? [])].map(String).join(' | ') === wanted,
    {},
    color,
    words,
  );
}
