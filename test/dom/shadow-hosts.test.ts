// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mayBeHost } from '../../src/dom/shadow-hosts.ts';

const make = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
};

test.each([
  ['<my-words></my-words>', true],
  ['<my-words>said</my-words>', false],
  ['<p></p>', false],
  // Fields that shadow the form's name and its methods.
  ['<form><input name="localName"><input name="matches"></form>', false],
])('%s may be the host of a shadow tree: %s', (html, expected) => {
  expect(mayBeHost(make(html))).toBe(expected);
});

test('an element with an open shadow tree is a host', () => {
  const box = make('<div></div>');
  box.attachShadow({ mode: 'open' });
  expect(mayBeHost(box)).toBe(true);
});
