// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { growToText } from '../../src/article/footnote-text.ts';

test.each([
  ['a note of its own', '<p><a id="call">1</a></p><p id="note">Words.</p>', 'Words.'],
  ['a number with text around it', '<p><a id="call">1</a></p><p><a id="note">1</a> Words.</p>', '1 Words.'],
  ['a number beside its text', '<p><a id="call">1</a></p><div><b id="note">1</b><p>Words.</p></div>', '1Words.'],
  ['a number alone, in the box of its call', '<p>See <a id="call">1</a><sup id="note">2</sup></p>', '2'],
])('%s', (_, html, text) => {
  document.body.innerHTML = html;
  const find = (id: string) => document.getElementById(id) ?? document.body;
  expect(growToText(find('note'), find('call')).textContent).toBe(text);
});
