// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { takeSnapshot, unclobber } from '../../src/extraction/snapshot.ts';

test('no form keeps the name of a field, and nested forms are not searched individually', () => {
  const body = document.createElement('div');
  body.innerHTML = '<form id="own"></form><input form="own" id="children"><p id="place">a</p>';
  let at: Element = body;
  // Created by script, because a parser never nests forms.
  for (let index = 0; index < 50; index++) {
    const form = document.createElement('form');
    form.id = 'title';
    const field = document.createElement('input');
    field.id = 'parentNode';
    form.append(field);
    at.append(form);
    at = form;
  }
  const searched = vi.spyOn(Element.prototype, 'querySelectorAll');
  unclobber(body);
  const searches = searched.mock.calls.length;
  searched.mockRestore();
  // The outermost form is not inside a form: its name shadows nothing.
  expect([...body.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['own', 'place', 'title']);
  expect(searches).toBeLessThan(10);
});

const nested = (depth: number) => {
  const [top, ...rest] = Array.from({ length: depth }, () => document.createElement('div'));
  if (!top) throw new Error('no element');
  rest.reduce((outer, inner) => {
    outer.append(inner);
    return inner;
  }, top);
  return top;
};

test.each([
  ['one path of 3,001 elements', () => [nested(3_001)], false],
  ['3,100 paths of 5 elements each', () => Array.from({ length: 3_100 }, () => nested(5)), true],
])('a page with %s is read or not: %s', (_, make, isRead) => {
  document.body.replaceChildren(...make());
  expect(takeSnapshot(document, 'https://www.infoq.cn/article/1') !== undefined).toBe(isRead);
  document.body.replaceChildren();
});
