import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { compare, isComplete, takeInventory } from '../../src/core/completeness.ts';

const page = `<h2>小节</h2><p>${'第一段文字。'.repeat(40)}</p><p>${'第二段文字。'.repeat(40)}</p>
<pre><code>let a = 1;</code></pre><img src="https://a.example/1.png"><table><tr><td>甲</td></tr></table><ul><li>一</li></ul>`;

function inventory(html: string) {
  return takeInventory(new JSDOM(`<div>${html}</div>`).window.document.body);
}

/** The page compared with what is left of it when `lost` is taken out. */
function without(lost: string) {
  expect(page).toContain(lost);
  return compare(inventory(page), inventory(page.replace(lost, '')));
}

describe('compare', () => {
  it('finds a whole article whole', () => {
    const whole = compare(inventory(page), inventory(page));
    expect(whole.text).toBe(1);
    expect(isComplete(whole)).toBe(true);
  });

  it.each([
    ['an image', '<img src="https://a.example/1.png">', 'images'],
    ['a code block', '<pre><code>let a = 1;</code></pre>', 'code'],
    ['a table', '<table><tr><td>甲</td></tr></table>', 'tables'],
    ['a list', '<ul><li>一</li></ul>', 'lists'],
    ['a heading', '<h2>小节</h2>', 'headings'],
  ] as const)('sees that %s is lost', (_, lost, part) => {
    const result = without(lost);
    expect(result[part]).toEqual({ kept: 0, total: 1 });
    expect(isComplete(result)).toBe(false);
  });

  it('sees that a paragraph is lost', () => {
    const result = without(`<p>${'第二段文字。'.repeat(40)}</p>`);
    expect(result.text).toBeLessThan(0.6);
    expect(isComplete(result)).toBe(false);
  });

  it('does not mind how text is wrapped', () => {
    const wrapped = page.replace('<p>', '<div><p>').replace('</p>', '</p></div>');
    expect(compare(inventory(page), inventory(wrapped)).text).toBe(1);
  });
});
