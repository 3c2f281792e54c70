import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { applyComputedStyles } from '../../src/extraction/computed-styles.ts';

/** A copy of the content after applying computed styles, which each element's attribute `data-css` provides. */
function apply(html: string): Element {
  const { window } = new JSDOM(`<main>${html}</main>`);
  const live = window.document.querySelector('main');
  if (!live) throw new Error('no content');
  const said = window.document.createElement('p').style;
  Object.assign(window, {
    getComputedStyle: (element: Element) => {
      const own = (element.getAttribute('data-css') ?? '').split(';').map((one) => one.split(':'));
      return { ...said, display: 'inline', fontSize: '16px', fontStyle: 'normal', ...Object.fromEntries(own) };
    },
  });
  const copy = live.cloneNode(true) as Element;
  applyComputedStyles(copy, live, window as unknown as Window & typeof globalThis);
  return copy;
}

test('hidden text is found after more blocks with a class than are checked', () => {
  const copy = apply(`${'<p class="text">x</p>'.repeat(4_100)}<p>a<span data-css="display:none">hint</span></p>`);
  expect(copy.querySelector('span')?.hasAttribute('hidden')).toBe(true);
});

test('styles are computed for a limited number of blocks with a class', () => {
  const copy = apply('<p class="old" data-css="textDecorationLine:line-through">x</p>'.repeat(4_100));
  expect(copy.querySelectorAll('[style]')).toHaveLength(4_000);
});

test.each(['', '甲'])('a list whose first entry says "%s" keeps its numbers', (entry) => {
  const copy = apply(`<ol><li data-css="listStyleType:lower-roman">${entry}</li><li>乙</li></ol>`);
  expect(copy.querySelector('ol')?.getAttribute('style')).toContain('list-style-type:lower-roman');
});

test.each([
  ['del', false],
  ['s', false],
  ['strike', false],
  ['span', true],
])('styled strikethrough in <%s>', (name, isStyled) => {
  const copy = apply(`<p>a<${name} data-css="textDecorationLine:line-through">b</${name}></p>`);
  expect(copy.querySelector(name)?.hasAttribute('style')).toBe(isStyled);
});
