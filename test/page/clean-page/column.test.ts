// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findColumn } from '../../../src/page/clean-page/column.ts';

function find(html: string): Record<string, string> {
  document.body.innerHTML = html;
  const one = (selector: string) => document.querySelector(selector) ?? undefined;
  const content = one('#content');
  if (!content) throw new Error('a content is needed');
  const apart = [...document.querySelectorAll('header, footer')];
  const hidden = [...document.querySelectorAll('[data-hidden]')];
  const parts = findColumn(one('h1'), content, document.body, apart, (element) => hidden.includes(element));
  return Object.fromEntries([...parts].map(([element, part]) => [element.id, part]));
}

describe('the column of an article', () => {
  it('is the box around title and text', () => {
    expect(find('<div id="row"><div id="main"><h1>a</h1><div id="content"></div></div></div>')).toEqual({
      main: 'column',
    });
  });

  it('takes the room of a hidden neighbor', () => {
    const html = `<header></header><div id="row"><div id="main"><h1>a</h1><div style="display:flex"><div id="text">
<div id="content"></div></div><aside data-hidden></aside></div></div></div><div data-hidden></div>`;
    expect(find(html)).toEqual({ main: 'column', text: 'inside', row: 'around' });
  });

  it('is never the box around the header', () => {
    const html = `<div id="page"><header></header><div id="head"><h1>a</h1></div><div id="main"><div id="content"></div></div></div>`;
    expect(find(html)).toEqual({ main: 'column', head: 'column' });
  });

  it('leaves a title with a background of its own as wide as it is', () => {
    const html = `<div id="page"><header></header><div id="head" style="background-color:#036"><h1>a</h1></div>
<div id="main"><div id="content"></div></div></div>`;
    expect(find(html)).toEqual({ main: 'column' });
  });

  it('closes the gap that was reserved for a neighbor', () => {
    const html = `<div id="row" style="padding-right:340px"><div id="main"><h1>a</h1><div id="content"></div></div></div>`;
    expect(find(html)).toEqual({ main: 'column', row: 'frame' });
  });
});
