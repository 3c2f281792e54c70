// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chunkBody, unchunkBody } from '../../src/article/chunks.ts';

function bodyOf(count: number, html: (index: number) => string): Element {
  const body = document.createElement('div');
  body.innerHTML = Array.from({ length: count }, (_, index) => html(index)).join('');
  return body;
}

const section = (index: number) => (index % 25 === 0 ? `<h2>第 ${index} 节</h2>` : `<p>第 ${index} 段。</p>`);

describe('dividing a long text into chunks', () => {
  it('leaves a text of the usual length unchanged', () => {
    const body = bodyOf(120, section);
    const before = body.innerHTML;
    chunkBody(body);
    expect(body.innerHTML).toBe(before);
  });

  it('begins each chunk with a heading, and keeps all blocks in order', () => {
    const body = bodyOf(2_000, section);
    const blocks = [...body.children];
    chunkBody(body);
    const parts = [...body.children];
    expect(parts.every((part) => part.className === 'part' && part.firstElementChild?.tagName === 'H2')).toBe(true);
    expect(parts.map((part) => part.childElementCount)).toEqual(parts.map(() => 50));
    expect(parts.flatMap((part) => [...part.children])).toEqual(blocks);
  });

  it('splits a text without headings at a paragraph, and never between two headings', () => {
    const plain = bodyOf(1_000, () => '<p>一段。</p>');
    chunkBody(plain);
    expect([...plain.children].map((part) => part.childElementCount)).toEqual([...Array(12).fill(80), 40]);
    const doubled = bodyOf(1_000, (index) => (index % 20 === 19 ? '<h2>章</h2><h3>节</h3>' : '<p>一段。</p>'));
    chunkBody(doubled);
    expect([...doubled.children].some((part) => part.firstElementChild?.tagName === 'H3')).toBe(false);
    expect(doubled.children.length).toBeGreaterThan(10);
  });

  it('happens once, and can be undone', () => {
    // More chunks than the blocks of a text that is not divided.
    const body = bodyOf(6_100, section);
    const before = body.innerHTML;
    chunkBody(body);
    const divided = body.innerHTML;
    chunkBody(body);
    expect(body.innerHTML).toBe(divided);
    unchunkBody(body);
    expect(body.innerHTML).toBe(before);
  });
});
