import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  compareInventories,
  findFailure,
  isComplete,
  takeInventory,
} from '../../../src/extraction/completeness/completeness.ts';
import {
  addLostBlocks,
  applyTextLoss,
  inventorySource,
} from '../../../src/extraction/completeness/source-inventory.ts';

const page = `<h2>小节</h2><p>${'第一段文字。'.repeat(40)}</p><p>${'第二段文字。'.repeat(40)}</p>
<pre><code>let a = 1;</code></pre><img src="https://a.example/1.png"><table><tr><td>甲</td></tr></table><ul><li>一</li></ul>`;

function inventory(html: string) {
  return takeInventory(new JSDOM(`<div>${html}</div>`).window.document.body);
}

/** The page compared with itself after `lost` was removed. */
function without(lost: string) {
  expect(page).toContain(lost);
  return compareInventories(inventory(page), inventory(page.replace(lost, '')));
}

describe('compare', () => {
  it('reports a complete article as complete', () => {
    const whole = compareInventories(inventory(page), inventory(page));
    expect(whole.text).toBe(1);
    expect(isComplete(whole)).toBe(true);
  });

  it.each([
    ['an image', '<img src="https://a.example/1.png">', 'images'],
    ['a code block', '<pre><code>let a = 1;</code></pre>', 'code'],
    ['a table', '<table><tr><td>甲</td></tr></table>', 'tables'],
    ['a list', '<ul><li>一</li></ul>', 'lists'],
    ['a heading', '<h2>小节</h2>', 'headings'],
  ] as const)('reports that %s is lost', (_, lost, part) => {
    const result = without(lost);
    expect(result[part]).toEqual({ kept: 0, total: 1 });
    expect(isComplete(result)).toBe(false);
  });

  it('reports that a paragraph is lost', () => {
    const result = without(`<p>${'第二段文字。'.repeat(40)}</p>`);
    expect(result.text).toBeLessThan(0.6);
    expect(isComplete(result)).toBe(false);
  });

  it('does not mind how text is wrapped', () => {
    const wrapped = page.replace('<p>', '<div><p>').replace('</p>', '</p></div>');
    expect(compareInventories(inventory(page), inventory(wrapped)).text).toBe(1);
  });
});

/** The report for a page after a step of the extraction has changed it. */
function afterStep(html: string, step: (root: Element) => void) {
  const root = new JSDOM(`<div>${html}</div>`).window.document.body;
  const raw = inventorySource(root);
  step(root);
  return applyTextLoss(compareInventories(addLostBlocks(takeInventory(root), raw), takeInventory(root)), raw, root);
}

const drop = (selector: string) => (root: Element) => root.querySelector(selector)?.remove();

describe('a loss in a step before the page is counted', () => {
  it('is not reported if the step only changes the markup', () => {
    const whole = afterStep(page, (root) => {
      for (const one of root.querySelectorAll('p'))
        one.outerHTML = `<div>${one.innerHTML.replace('。', '<br>。')}</div>`;
    });
    expect(whole.text).toBe(1);
    expect(isComplete(whole)).toBe(true);
  });

  it.each([
    ['an image', 'img', 'images'],
    ['a code block', 'pre', 'code'],
    ['a table', 'table', 'tables'],
    ['a list', 'ul', 'lists'],
    ['a heading', 'h2', 'headings'],
  ] as const)('is reported: %s', (_, selector, part) => {
    const result = afterStep(page, drop(selector));
    expect(result[part]).toEqual({ kept: 0, total: 1 });
    expect(isComplete(result)).toBe(false);
  });

  it.each([
    ['a paragraph', drop('p')],
    [
      'the end of a paragraph',
      (root: Element) => root.querySelector('p')?.firstChild?.replaceWith('第一段文字。到此为止。'),
    ],
  ] as const)('is reported: %s', (_, step) => {
    const half = page.replace(
      '第一段文字。'.repeat(40),
      Array.from({ length: 40 }, (_, i) => `${i} 说到${'甲乙丙丁戊己庚辛壬癸'[i % 10]}处。`).join(''),
    );
    const result = afterStep(half, step);
    expect(result.text).toBeLessThan(0.95);
    expect(isComplete(result)).toBe(false);
  });

  it.each([
    [
      'line numbers',
      '<table><tr><td>1<br>2</td><td><pre>let a;\nlet b;</pre></td></tr></table>',
      (root: Element) => root.querySelector('table')?.replaceWith(...root.querySelectorAll('pre')),
    ],
    [
      'a hidden menu',
      '<div role="menu" style="display: none"><ul><li>微信</li><li>微博</li></ul></div>',
      drop('div div'),
    ],
    [
      'a button’s label and icon',
      '<div><img src="/copy.svg"><button>复制</button><pre>let a;</pre></div>',
      (root: Element) => root.querySelector('div div')?.replaceWith(...root.querySelectorAll('pre')),
    ],
    [
      'the visible part of a formula',
      '<p>其中<span aria-hidden="true">一二三</span><math><mi>x</mi></math>。</p>',
      drop('[aria-hidden]'),
    ],
  ] as const)('is not reported: %s', (_, html, step) => {
    expect(
      isComplete(
        afterStep(`${page.replace(/<pre>.*?<\/pre>|<img[^>]*>|<ul>.*?<\/ul>|<table>.*?<\/table>/gs, '')}${html}`, step),
      ),
    ).toBe(true);
  });

  it('is found in linear time', { timeout: 60_000 }, () => {
    const measure = (paragraphs: number) => {
      const lines = Array.from(
        { length: paragraphs },
        (_, n) => `第${n}段${String.fromCodePoint(0x4e00 + (n % 20_000)).repeat(96)}`,
      );
      const other = (n: number) => String.fromCodePoint(0x4e00 + (n % 19_997));
      const inventory = { ...takeInventory(new JSDOM('').window.document.body), lines };
      const body = { ...inventory, lines: lines.map((line, n) => line + other(n)) };
      const start = performance.now();
      compareInventories(inventory, body);
      return performance.now() - start;
    };
    measure(1000);
    expect(measure(30_000)).toBeLessThan(10_000);
  });
});

describe('the failure', () => {
  const whole = compareInventories(inventory(page), inventory(page));

  it.each(['headings', 'images', 'code', 'tables', 'formulas', 'drawings', 'lists', 'media'] as const)(
    'names %s that are missing, with their number',
    (part) => {
      const lost = { ...whole, [part]: { kept: 1, total: 2 } };
      expect(findFailure(lost)).toEqual({ part, found: '1/2' });
      expect(isComplete(lost)).toBe(false);
    },
  );

  it('names the share of the text, rounded down, if all blocks are there', () => {
    expect(findFailure({ ...whole, text: 0.99499 })).toEqual({ part: 'text', found: '99.4%' });
    expect(findFailure({ ...whole, text: 0.995 })).toBeUndefined();
  });
});
