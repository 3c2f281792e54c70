import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findContent } from '../../../src/extraction/content/find-content.ts';
import { infoqCn } from '../../../src/sites/infoq-cn.ts';

// A text shorter than a line of names may be, on a page without any known name.
test.each([
  ['topics', '<div>标签：<span>灯塔</span><span>簿子</span></div>'],
  ['names', '<p>译者：唐守夜</p>'],
])('a short text with a line of %s in it is the text', (_, line) => {
  const { document } = new JSDOM(`<body><div><h1>两本簿子</h1><p>守塔人</p><p>2031-05-02</p>
<div id="text"><div><strong>智能导读</strong><div>文章回顾了两本簿子的由来，适合守塔人阅读。</div></div>
<p>灯塔的簿子每天写两遍，白天一遍，夜里一遍。</p><p>夜里那一遍没有人看，直到有一天两遍对不上。</p>${line}</div></div></body>`)
    .window;
  expect(findContent(document.body, infoqCn, document.querySelector('h1') ?? undefined)?.root.id).toBe('text');
});
