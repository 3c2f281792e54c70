// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { hiddenAttribute, markElements } from '../../src/page/host/element-marks.ts';
import { addPageStyle } from '../../src/page/host/page-style.ts';

describe('what is added to a page', () => {
  beforeEach(() => {
    document.documentElement.innerHTML = '<head></head><body><div id="a">甲</div><div id="b" style="">乙</div></body>';
  });

  it('is removed again, byte for byte', () => {
    const before = document.documentElement.outerHTML;
    const life = new AbortController();
    const style = addPageStyle(document, life.signal);
    const mark = markElements(document, hiddenAttribute, life.signal);
    style.set('body{display:none}');
    mark(new Map([...document.body.children].map((element) => [element, 'feed'])));
    expect(document.documentElement.outerHTML).not.toBe(before);
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('removes the mark of a block that is no longer clutter', () => {
    const life = new AbortController();
    const mark = markElements(document, hiddenAttribute, life.signal);
    const [first, second] = document.body.children;
    if (!first || !second) throw new Error('two blocks are needed');
    mark(new Map([[first, 'feed']]));
    mark(new Map([[second, 'comments']]));
    expect(first.hasAttribute('data-infoq-reader-hidden')).toBe(false);
    expect(second.getAttribute('data-infoq-reader-hidden')).toBe('comments');
  });

  it('removes its mark from copies that the page has made, and from nodes that it has removed', () => {
    const life = new AbortController();
    const mark = markElements(document, hiddenAttribute, life.signal);
    const [first, second] = document.body.children;
    if (!first || !second) throw new Error('two blocks are needed');
    mark(new Map([[first, 'feed']]));
    second.innerHTML = first.outerHTML;
    first.remove();
    mark(new Map([[first, 'feed']]));
    expect([first.hasAttribute(hiddenAttribute), document.querySelector(`[${hiddenAttribute}]`)]).toEqual([true, null]);
    second.innerHTML = first.outerHTML;
    life.abort();
    expect([first.hasAttribute(hiddenAttribute), document.querySelector(`[${hiddenAttribute}]`)]).toEqual([
      false,
      null,
    ]);
  });

  it('is not added after the end', () => {
    const life = new AbortController();
    const before = document.documentElement.outerHTML;
    const style = addPageStyle(document, life.signal);
    const mark = markElements(document, hiddenAttribute, life.signal);
    life.abort();
    style.set('body{display:none}');
    mark(new Map([[document.body, 'feed']]));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
