// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isBackLink } from '../../../../src/article/footnote-text.ts';
import { readAnchor } from '../../../../src/dom/read-anchor.ts';
import { enhanceLinks, isNoteLink } from '../../../../src/panel/article/enhance/links.ts';
import { t } from '../../sample.ts';

function link(href: string, text = 'x', inside = 'p'): HTMLAnchorElement {
  const one = document.createElement('a');
  one.setAttribute('href', href);
  one.textContent = text;
  document.createElement(inside).append(one);
  return one;
}

test('a target in the article is found by its name, however that is written', () => {
  expect(readAnchor(link('#a%20b'))).toBe('a b');
  expect(readAnchor(link('#100%'))).toBe('100%');
  expect(readAnchor(link('https://example.org/#a'))).toBeUndefined();
});

test('a superscript number leads to a note, an arrow leads back', () => {
  expect(['1', '[12]', '(3)', '〔4〕'].map((text) => isNoteLink(link('#n', text, 'sup')))).toEqual(Array(4).fill(true));
  expect(isNoteLink(link('#n', '1'))).toBe(false);
  expect(isNoteLink(link('#n', 'th', 'sup'))).toBe(false);
  expect([link('#r', '↩'), link('#r', ' ↩︎ '), link('#r', 'back')].map(isBackLink)).toEqual([true, true, false]);
});

test('a list whose every item leads back is a list of notes', () => {
  const body = document.createElement('div');
  body.innerHTML = `<ol id="a"><li>one <a href="#r1">↩</a></li><li>two <a href="#r2">↩</a></li></ol>
<ol id="b"><li>one <a href="#r1">↩</a></li><li>two</li></ol><ul id="c"></ul>`;
  enhanceLinks(body, t);
  expect([...body.querySelectorAll('[data-notes]')].map(({ id }) => id)).toEqual(['a']);
});
