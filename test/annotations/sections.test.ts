// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { countInSections, headingOf, listHeadings } from '../../src/annotations/sections.ts';

const body = document.createElement('div');
body.innerHTML =
  '<p id="p0">none</p><h2 id="a">A <b id="inA">b</b></h2><p id="p1">one</p><div><h3 id="b">B</h3><p id="p2">two</p></div><p id="p3">three</p><h2 id="c">C</h2>';
const nodeOf = (id: string) => body.querySelector(`#${id}`)?.firstChild ?? body;

test.each([
  ['p0', undefined],
  ['inA', 'a'],
  ['p1', 'a'],
  ['p2', 'b'],
  ['p3', 'b'],
  ['c', 'c'],
])('%s is under %s', (id, heading) => {
  expect(headingOf(listHeadings(body), nodeOf(id))?.id).toBe(heading);
});

test('ranges are counted only under headings of the outline', () => {
  const ranges = ['p0', 'p1', 'p2', 'p3'].map((id) => {
    const range = new Range();
    range.selectNodeContents(nodeOf(id));
    return range;
  });
  expect([...countInSections(body, new Set(['a', 'c']), ranges)]).toEqual([['a', 3]]);
  expect([...countInSections(body, new Set(['a', 'b', 'c']), ranges)]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});
