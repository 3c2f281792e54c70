import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findContent } from '../../../src/extraction/content/find-content.ts';
import { infoqCn } from '../../../src/sites/infoq-cn.ts';
import { modules } from '../modules.ts';

// A text that is shorter than the maximum length of a line of names, on a page without known names.
test.each([
  ['topics', '<div>标签：<span>灯塔</span><span>簿子</span></div>'],
  ['names', '<p>译者：唐守夜</p>'],
])('a short text is the text even if it contains a line of %s', (_, line) => {
  const { document } = new JSDOM(`<body><div><h1>两本簿子</h1><p>守塔人</p><p>2031-05-02</p>
<div id="text"><div><strong>智能导读</strong><div>文章回顾了两本簿子的由来，适合守塔人阅读。</div></div>
<p>灯塔的簿子每天写两遍，白天一遍，夜里一遍。</p><p>夜里那一遍没有人看，直到有一天两遍对不上。</p>${line}</div></div></body>`)
    .window;
  expect(
    findContent(document.body, infoqCn, document.querySelector('h1') ?? undefined, modules.readability)?.root.id,
  ).toBe('text');
});

test('chapters called 评论 and 发布 belong to the text that begins with them', () => {
  const { document } = new JSDOM(`<body><div><h1>塔上的两个按钮</h1><p>2031-05-02</p>
<div id="text"><p>塔上有两个按钮。</p><h2>评论</h2><p>第一个按钮写着评论，守塔人从来不按。</p>
<h2>发布</h2><p>第二个按钮写着发布，他每天按一次。</p></div></div></body>`).window;
  expect(
    findContent(document.body, infoqCn, document.querySelector('h1') ?? undefined, modules.readability)?.root.id,
  ).toBe('text');
});

const shift = '<p>灯塔的簿子每天写两遍，白天一遍。</p><p>夜里那一遍没有人看，直到两遍对不上。</p>';

test.each([
  ['paragraphs', `${shift}<p>后来簿子换成了表格。</p>`, 'text'],
  ['a heading and paragraphs', `<h2>表格</h2>${shift}`, 'text'],
  ['a line of the site’s', '<p>未经作者许可，禁止转载。</p><p>文章转载请联系作者。</p>', 'inner'],
])('a text whose first part is in a wrapper of the application, with %s below it', (_, below, id) => {
  const { document } = new JSDOM(`<body><div><h1>两本簿子</h1><p>2031-05-02</p>
<div id="text"><div><div><div><div><div id="inner">${shift.repeat(3)}</div></div></div></div></div>${below}</div></div></body>`)
    .window;
  expect(
    findContent(document.body, infoqCn, document.querySelector('h1') ?? undefined, modules.readability)?.root.id,
  ).toBe(id);
});
