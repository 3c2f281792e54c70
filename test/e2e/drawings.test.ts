import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { drawn } from './support/pages/articles.ts';

describe.each(browserNames)('drawings, in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
    ({ page } = await reader.open(drawn.url, drawn.fixtures()));
    await whenMode(page, 'reader');
    await page.waitForSelector('infoq-reader >>> [data-part="body"] svg', { visible: true });
  });
  afterAll(() => reader?.close());

  const inPanel = <T>(read: (root: ShadowRoot) => T) =>
    page.evaluate((code) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root && new Function('root', `return (${code})(root)`)(root);
    }, read.toString()) as Promise<T | undefined>;

  test('a diagram keeps its shapes, colors, arrow heads and text', async () => {
    const seen = await inPanel((root) => {
      const svg = root.querySelector('[data-part="body"] figure > svg');
      const rect = svg?.querySelector('rect');
      return {
        fill: rect && getComputedStyle(rect).fill,
        isDrawn: (rect?.getBoundingClientRect().width ?? 0) > 60,
        line: svg?.querySelector('[marker-end]')?.getAttribute('marker-end'),
        words: svg?.querySelector('text')?.textContent,
        code: root.querySelectorAll('[data-part="body"] pre').length,
      };
    });
    expect(seen).toEqual({ fill: 'rgb(1, 2, 3)', isDrawn: true, line: 'url(#tip)', words: '开门', code: 0 });
  });

  test('a formula that exists only as a drawing becomes MathML', async () => {
    const seen = await inPanel((root) => root.querySelector('[data-part="body"] math')?.innerHTML);
    expect(seen).toBe('<mi>x</mi><mo>=</mo><mn>7</mn>');
  });

  test('what a style sheet hides in a line is removed, what it folds and what it draws is kept', async () => {
    const seen = await inPanel((root) => ({
      text: root.querySelector('[data-part="body"]')?.textContent?.replace(/\s/g, ''),
      pictures: [...root.querySelectorAll<HTMLImageElement>('[data-part="body"] img')].map((one) => one.src),
    }));
    expect(seen?.text).toContain('钥匙在墙上。');
    expect(seen?.text).toContain('没有人。');
    expect(seen?.pictures).toEqual([drawn.face, drawn.picture, drawn.late, drawn.picture]);
  });

  test('text transformations, numbers and markers of a style sheet are kept', async () => {
    const seen = await inPanel((root) => {
      const find = (selector: string) => root.querySelector<HTMLElement>(`[data-part="body"] ${selector}`);
      const line = find('s')?.closest('p');
      return {
        marks: [...(line?.querySelectorAll('s, strong') ?? [])].map((one) => `${one.localName} ${one.textContent}`),
        numbers: [...root.querySelectorAll('[data-part="body"] ol')].map((one) => one.getAttribute('type')),
        struck: find('ul')?.innerHTML,
        face: Math.round(find('p img')?.getBoundingClientRect().height ?? 0) < 32,
      };
    });
    expect(seen).toEqual({
      marks: ['s 三把', 'strong 两把'],
      numbers: ['I', 'a'],
      struck: '<li><s>锁眼</s></li>',
      face: true,
    });
  });

  test('all of it is counted in the report', async () => {
    const seen = await inPanel((root) => {
      const report = root.querySelector('[data-part="completeness"]');
      return ['drawings', 'formulas', 'images', 'code', 'text'].map((part) => report?.getAttribute(`data-${part}`));
    });
    expect(seen).toEqual(['1/1', '1/1', '4/4', '0/0', '1']);
  });
});
