// @vitest-environment jsdom
import { expect, test } from 'vitest';
import {
  enhanceLinks,
  isBackLink,
  isNoteLink,
  linkDestination,
  readAnchor,
} from '../../../../src/panel/article/enhance/links.ts';
import { t } from '../../sample.ts';

function link(href: string, text = 'x', inside = 'p'): HTMLAnchorElement {
  const one = document.createElement('a');
  one.setAttribute('href', href);
  one.textContent = text;
  document.createElement(inside).append(one);
  return one;
}

test('a link says the host of another site, and the address on one of InfoQ’s', () => {
  const where = (href: string) => linkDestination(link(href), t);
  expect(where('https://user@example.org:8080/a/b?c#d')).toBe('External link: example.org:8080');
  expect(where('https://infoq.cn.example.org/')).toBe('External link: infoq.cn.example.org');
  expect(where('https://www.infoq.cn/article/abc/')).toBe('www.infoq.cn/article/abc');
  expect(where('https://xie.infoq.cn/')).toBe('xie.infoq.cn');
  expect(where('mailto:ann@example.org')).toBe('mailto:ann@example.org');
  expect(where('#part')).toBeUndefined();
  expect(where(`https://www.infoq.cn/${'long'.repeat(50)}`)?.length).toBeLessThan(70);
});

test('a place in the article is known by its name, however that is written', () => {
  expect(readAnchor(link('#a%20b'))).toBe('a b');
  expect(readAnchor(link('#100%'))).toBe('100%');
  expect(readAnchor(link('https://example.org/#a'))).toBeUndefined();
});

test('a number that is raised is a note’s, an arrow leads back', () => {
  expect(['1', '[12]', '(3)', '〔4〕'].map((text) => isNoteLink(link('#n', text, 'sup')))).toEqual(Array(4).fill(true));
  expect(isNoteLink(link('#n', '1'))).toBe(false);
  expect(isNoteLink(link('#n', 'th', 'sup'))).toBe(false);
  expect([link('#r', '↩'), link('#r', ' ↩︎ '), link('#r', 'back')].map(isBackLink)).toEqual([true, true, false]);
});

test('a list whose every entry leads back is one of notes', () => {
  const body = document.createElement('div');
  body.innerHTML = `<ol id="a"><li>one <a href="#r1">↩</a></li><li>two <a href="#r2">↩</a></li></ol>
<ol id="b"><li>one <a href="#r1">↩</a></li><li>two</li></ol><ul id="c"></ul>`;
  enhanceLinks(body, t);
  expect([...body.querySelectorAll('[data-notes]')].map(({ id }) => id)).toEqual(['a']);
});
