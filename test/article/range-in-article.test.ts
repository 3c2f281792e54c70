// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rangeInArticle } from '../../src/article/range-in-article.ts';
import { enhanceBody } from '../../src/panel/article/enhance/enhance-body.ts';
import { t } from '../panel/sample.ts';

const html =
  '<h2 id="a">港口</h2><p>灯 don’t <b>亮</b>了<img src="https://static001.infoq.cn/l.png" alt="灯">三次</p>' +
  `<pre><code data-lang="go">${'x := 1\n'.repeat(40)}</code></pre><table><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>` +
  '<p><img src="https://static001.infoq.cn/m.png" alt="船"></p><ul><li>锚</li><li>缆</li></ul>';

/** An article, and the copy of it that the panel shows. */
function open() {
  const article = document.createElement('div');
  article.innerHTML = html;
  const shown = article.cloneNode(true) as HTMLElement;
  enhanceBody(shown, 'zh-CN', t);
  document.body.replaceChildren(shown);
  return { article, shown };
}

function content(range: Range | undefined): string {
  const box = document.createElement('div');
  if (range) box.append(range.cloneContents());
  return box.innerHTML;
}

describe('a selection in the panel, mapped to the article', () => {
  it('is the whole article without the controls if everything is selected', () => {
    const { article, shown } = open();
    const range = new Range();
    range.selectNodeContents(shown);
    expect(shown.querySelectorAll('button').length).toBeGreaterThan(3);
    expect(content(rangeInArticle(range, shown, article))).toBe(html);
  });

  it('begins and ends at the same character, even if the panel has split a text node', () => {
    const { article, shown } = open();
    const mark = shown.querySelector('.apostrophe')?.firstChild;
    const bold = shown.querySelector('b')?.firstChild;
    if (!mark || !bold) throw new Error('the panel has set nothing apart');
    const range = new Range();
    range.setStart(mark, 0);
    range.setEnd(bold, 1);
    const found = rangeInArticle(range, shown, article);
    expect([found?.toString(), found?.startContainer.parentNode]).toEqual(['’t 亮', article.querySelector('p')]);
  });

  it('is an image that is selected alone, and code to the exact character despite its header of buttons', () => {
    const { article, shown } = open();
    const [, picture] = shown.querySelectorAll('.zoom');
    const range = new Range();
    if (picture) range.selectNode(picture);
    expect(content(rangeInArticle(range, shown, article))).toBe(article.querySelectorAll('img')[1]?.outerHTML);
    range.setStartBefore(shown.querySelector('.code') ?? shown);
    range.setEnd(shown.querySelector('pre > code')?.firstChild ?? shown, 4);
    expect(rangeInArticle(range, shown, article)?.toString()).toBe('x :=');
  });

  it('covers drawings, formulas and rules as a whole, alone and at either end', () => {
    const drawing = '<svg viewBox="0 0 90 90"><rect width="80" height="60"></rect></svg>';
    const formula = '<math display="block"><mi>f</mi><mo>=</mo><mi>g</mi></math>';
    const article = document.createElement('div');
    article.innerHTML = `<p>甲</p><figure>${drawing}</figure><p>乙</p>${formula}<hr>`;
    const shown = article.cloneNode(true) as HTMLElement;
    enhanceBody(shown, 'zh-CN', t);
    document.body.replaceChildren(shown);
    const range = new Range();
    range.selectNode(shown.querySelector('figure') ?? shown);
    expect(content(rangeInArticle(range, shown, article))).toBe(drawing);
    range.setStart(shown.querySelectorAll('p')[1]?.firstChild ?? shown, 0);
    range.setEnd(shown.querySelector('mo')?.firstChild ?? shown, 1);
    expect(content(rangeInArticle(range, shown, article))).toBe(`<p>乙</p>${formula}`);
    range.setEndAfter(shown.querySelector('hr') ?? shown);
    expect(content(rangeInArticle(range, shown, article))).toBe(`<p>乙</p>${formula}<hr>`);
  });

  it('is empty if only controls or nothing is selected', () => {
    const { article, shown } = open();
    const range = new Range();
    range.selectNodeContents(shown.querySelector('.code-head') ?? shown);
    expect(rangeInArticle(range, shown, article)).toBeUndefined();
    range.setStart(shown, 0);
    range.collapse(true);
    expect(rangeInArticle(range, shown, article)).toBeUndefined();
  });
});
