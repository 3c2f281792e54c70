import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeLinks } from '../../../src/extraction/normalize/links.ts';

const url = 'https://www.infoq.cn/article/wh0lewh0lewh0lewh0le';

test.each([
  ['<a href="#b">乙</a>', '<a href="#b">乙</a>'],
  ['<a href="#b" role="tab" aria-controls="b">乙</a>', '<a>乙</a>'],
  ['<a href="/topic/1" role="tab">乙</a>', '<a href="https://www.infoq.cn/topic/1">乙</a>'],
])('a link stays a link, except for a tab whose panel is shown: %s', (html, expected) => {
  const { body } = new JSDOM(html).window.document;
  normalizeLinks(body, url, url);
  expect(body.innerHTML).toBe(expected);
});
