// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import type { ExportRange } from '../../src/on-demand/export-module.ts';
import { code, sampleArticle } from '../panel/sample.ts';

function bodyOf(markup: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = markup;
  return body;
}

const bare = ({ summary, ...article }: Article): Article => article;

/** The Markdown below front matter and title. */
const write = (markup: string) =>
  toMarkdown(bare(sampleArticle({ body: bodyOf(markup) })), { kind: 'article' })
    .replace(/^---\n[\s\S]*?\n---\n\n# .*\n\n/, '')
    .trimEnd();

test('front matter has title, people, date and addresses; then the article follows', () => {
  expect(toMarkdown(sampleArticle(), { kind: 'article' })).toBe(`---
title: "A sample"
author: ["Ann", "Bo"]
translator: ["Li"]
date: 2019-08-27T10:00:00+08:00
lang: "zh-CN"
source: "https://www.infoq.cn/article/sample"
original: "https://example.com/source"
---

# A sample

In short.

## One

The first. It don\u2019t hurt.

### Two

\`\`\`python
${code}
\`\`\`

## Three

![A picture](https://static001.infoq.cn/a.png)

| Name | Count |
| --- | --- |
| a | 12 |
| b | 3.5% |
`);
});

test.each([
  ['delimiters and code', '<p>a <b>b </b><em>c</em> <code>d`e</code></p>', 'a **b** *c* ``d`e``'],
  [
    'a drawing with its caption',
    '<figure><svg viewBox="0 0 9 9"><text>a_b_</text></svg><figcaption>c</figcaption></figure>',
    '<figure><svg viewBox="0 0 9 9"><text>a_b&#95;</text></svg></figure>\n\nc',
  ],
  ['code of white space only', '<p>a<code> </code>b</p>', 'a b'],
  ['links with brackets', '<p><a href="https://x.org/(y)">f</a></p>', '[f](<https://x.org/(y)>)'],
  [
    'a link whose text is its address',
    '<p><a href="https://x.org/a_b">https://x.org/a_b</a></p>',
    '<https://x.org/a_b>',
  ],
  [
    'delimiters in text',
    '<p>2*3 [x] a_b _c_ &lt;div&gt; &amp;amp; $5 ~1</p>',
    '2\\*3 \\[x\\] a_b \\_c\\_ &lt;div> &amp;amp; $5 \\~1',
  ],
  ['starts of lines', '<p>- a</p><p>1. b<br># c</p><p>a - b</p>', '\\- a\n\n1\\. b  \n\\# c\n\na - b'],
  ['punctuation within bold', '<p><b>\u6ce8\u610f\uff1a</b>\u8fd9</p>', '**\u6ce8\u610f**\uff1a\u8fd9'],
  ['bold in quotes', '<p>\u8bf4<b>\u201c\u597d\u201d</b>\u7684</p>', '\u8bf4<strong>\u201c\u597d\u201d</strong>\u7684'],
  ['bold within bold', '<p><b>a<strong>b</strong></b><b>c</b></p>', '**abc**'],
  [
    'nested lists',
    '<ol start="3"><li>a<ul><li>b</li><li>c</li></ul></li><li><p>d</p><pre><code>e\n\nf</code></pre></li></ol>',
    '3.  a\n    - b\n    - c\n\n4.  d\n\n    ```\n    e\n\n    f\n    ```',
  ],
  ['adjacent lists', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
  ['tasks', '<ul><li data-checked="true">a</li><li data-checked="false">b</li></ul>', '- [x] a\n- [ ] b'],
  ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  ['fences in code', '<pre><code data-lang="md">```\nx</code></pre>', '````md\n```\nx\n````'],
  [
    'formulas',
    '<p>a <math data-tex="x_1"><mi>x</mi></math></p><math display="block" data-tex="y"></math>',
    'a $x_1$\n\n$$\ny\n$$',
  ],
  [
    'collapsible parts',
    '<details><summary>a</summary><p>b</p></details>',
    '<details markdown="1">\n\n<summary>a</summary>\n\nb\n\n</details>',
  ],
  [
    'media',
    '<figure data-media="video"><a href="https://v.org/" data-label="A talk"></a></figure>',
    '[A talk](https://v.org/)',
  ],
  [
    'merged cells',
    '<table><tbody><tr><td colspan="2">a\n\nb</td></tr><tr><td>c</td><td>d|e</td></tr></tbody></table>',
    '<table><tbody><tr><td colspan="2">a b</td></tr><tr><td>c</td><td>d&#124;e</td></tr></tbody></table>',
  ],
  [
    'bars and line breaks in cells',
    '<table><tr><th>a|b</th></tr><tr><td><code>c</code><br>e</td></tr></table>',
    '| a\\|b |\n| --- |\n| `c`<br>e |',
  ],
  [
    'notes',
    '<p>a<sup><a href="#n1">[1]</a></sup></p><h2>Notes</h2><ol><li id="n1">b <a href="#r1">\u21a9</a></li></ol>',
    'a[^1]\n\n## Notes\n\n[^1]: b <!-- -->',
  ],
  [
    'notes that begin with a back link',
    '<p>a<a id="r1" href="#n1"><sup>[1]</sup></a></p><p><a id="n1" href="#r1">[1]</a> b c</p>',
    'a[^1]\n\n[^1]: b c',
  ],
])('%s', (_, markup, markdown) => {
  expect(write(markup)).toBe(markdown);
});

const part = (extent: ExportRange, over: Partial<Article> = {}) => toMarkdown(sampleArticle(over), extent);

test('a section ends at the next heading of its level, and has its source', () => {
  const text = part({ kind: 'section', id: 'one' });
  expect(text).toMatch(/^## One\n/);
  expect(text).toContain('### Two');
  expect(text).not.toContain('Three');
  expect(text).toMatch(/\n\n\u2014 \[A sample\]\(https:\/\/www\.infoq\.cn\/article\/sample\)\n$/);
});

test('text directly in a list belongs to the item before it', () => {
  expect(write('<ul>a<li>b</li>c <b>d</b><li>e</li></ul>')).toBe('-   a\n\n-   b\n\n    c **d**\n\n-   e');
});

test('a title that ends with a number sign keeps it, and an address in title and summary is a link', () => {
  const article = sampleArticle({
    title: '学习 C #',
    summary: 'See https://e.example/_a_ first.',
    body: bodyOf('<p>a</p>'),
  });
  expect(toMarkdown(article, { kind: 'article' })).toContain('\n# 学习 C # #\n\nSee <https://e.example/_a_> first.\n');
  const other = sampleArticle({ title: '为什么 https://e.example/_a_ 打不开', body: bodyOf('<p>a</p>') });
  expect(toMarkdown(other, { kind: 'article' })).toContain('\n# 为什么 <https://e.example/_a_> 打不开\n');
});

test('a note loses the signs around its number, and no others', () => {
  const call = (n: number) => `<sup><a id="r${n}" href="#d${n}">${n}</a></sup>`;
  const back = (n: number) => `<a href="#r${n}">${n}</a>`;
  const notes =
    `<p id="d1">${back(1)}. the first</p><div id="d2"><p><span>[</span>${back(2)}<span>]</span></p><p>the second</p></div>` +
    `<p id="d3">[RFC 1] said so ${back(3)}.</p><p id="d4">(4) (see ${back(4)})</p>`;
  expect(write(`<p>a${call(1)} b${call(2)} c${call(3)} d${call(4)}</p>${notes}`)).toBe(
    'a[^1] b[^2] c[^3] d[^4]\n\n[^1]: the first\n\n[^2]: the second\n\n[^3]: \\[RFC 1\\] said so .\n\n[^4]: \\(4) (see ) <!-- -->',
  );
});

test('the outline alone is a list as deep as the headings', () => {
  expect(part({ kind: 'outline' })).toBe(
    '# [A sample](https://www.infoq.cn/article/sample)\n\n- One\n  - Two\n- Three\n',
  );
});

test('a quotation ends with its source', () => {
  const article = sampleArticle({
    title: 'Queues [and] *why*',
    url: 'https://www.infoq.com/articles/queues_(2)/',
    body: bodyOf('<p>First.</p><ul><li><strong>one</strong></li></ul>'),
  });
  const range = document.createRange();
  range.selectNodeContents(article.body);
  expect(toMarkdown(article, { kind: 'quotation', range })).toBe(
    '> First.\n>\n> - **one**\n>\n> — [Queues \\[and\\] \\*why\\*](<https://www.infoq.com/articles/queues_(2)/>)\n',
  );
  range.collapse();
  expect(toMarkdown(article, { kind: 'quotation', range })).toBe('');
});

test('a selection within code is code, a selection of items a list', () => {
  const article = sampleArticle({
    body: bodyOf('<pre><code data-lang="go">ab</code></pre><ul><li>c</li><li>d</li></ul>'),
  });
  const select = (node: Node | null | undefined, end: number): ExportRange => {
    const range = document.createRange();
    if (!node) throw new Error('nothing to select');
    range.setStart(node, 0);
    range.setEnd(node, end);
    return { kind: 'selection', range };
  };
  const text = article.body.querySelector('code')?.firstChild;
  expect(toMarkdown(article, select(text, 1))).toBe('```go\na\n```\n');
  expect(toMarkdown(article, select(article.body.querySelector('ul'), 2))).toBe('- c\n- d\n');
  expect(toMarkdown(article, select(text, 0))).toBe('');
});

test.each([
  ['<ol start="2"><li data-marker="β.">a</li><li data-marker="γ.">b</li></ol>', '- β. a\n- γ. b'],
  ['<ol><li data-marker="01."><p>a</p><p>b</p></li></ol>', '-   01\\. a\n\n    b'],
  ['<ul><li data-marker="→">a<ul><li data-marker="#">b</li></ul></li></ul>', '-   → a\n    - \\# b'],
  ['<ol><li data-marker="1、">a</li><li data-marker="none">b</li></ol>', '- 1、a\n- b'],
  ['<p data-marker="[1]">a</p>', '\\[1\\] a'],
])('a marker that the page draws is text: %s', (markup, expected) => {
  expect(write(markup)).toBe(expected);
});
