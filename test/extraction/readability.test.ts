// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { runReadability } from '../../src/extraction/readability.ts';

const prose = '值班的人把每一次告警都抄在本子上，一年之后本子比手册还厚。'.repeat(3);
const code = '<pre><code>retry(3);</code></pre>';
const table = '<table><tr><td>班次</td><td>人数</td></tr><tr><td>早</td><td>2</td></tr></table>';

function contentOf(html: string): HTMLElement {
  const copy = document.implementation.createHTMLDocument('').createElement('div');
  copy.innerHTML = html;
  return copy;
}

const shapeOf = (root: Element) => [...root.querySelectorAll('p, pre, table, figure')].map(({ tagName }) => tagName);

describe("Readability's cleaning", () => {
  it('keeps the nodes of code blocks, tables and figures in their places', () => {
    const copy = contentOf(
      `<p>${prose}</p>${code}<p>${prose}</p>${table}<figure><img src="https://static001.infoq.cn/a.png"></figure><p>${prose}</p>`,
    );
    const blocks = [...copy.querySelectorAll('pre, table, figure')];
    const cleaned = runReadability(copy);
    expect([...(cleaned?.body.querySelectorAll('pre, table, figure') ?? [])]).toEqual(blocks);
    expect(shapeOf(cleaned?.body ?? copy)).toEqual(['P', 'PRE', 'P', 'TABLE', 'FIGURE', 'P']);
    expect(cleaned?.body.textContent).not.toContain('block,');
  });

  it('can be undone: the content has its blocks again, and no additional text', () => {
    const html = `<p>${prose}</p>${code}<p>${prose}</p>${table}`;
    const copy = contentOf(html);
    runReadability(copy)?.restore();
    expect(copy.innerHTML).toBe(contentOf(html).innerHTML);
  });

  it('is refused if the page uses our marks, and the content is unchanged', () => {
    const html = `<p data-infoq-reader-place="0">${prose}</p>${code}<p>${prose}</p>`;
    const copy = contentOf(html);
    expect(runReadability(copy)).toBeUndefined();
    expect(copy.innerHTML).toBe(contentOf(html).innerHTML);
  });

  it('is refused if it loses the target of a link', () => {
    const html = `<p>${prose}<a href="#gone">脚注</a></p><div style="display:none"><p id="gone">${prose}</p></div><p>${prose}</p>`;
    const copy = contentOf(html);
    expect(runReadability(copy)).toBeUndefined();
    expect(copy.innerHTML).toBe(contentOf(html).innerHTML);
  });

  it('leaves a layout table to Readability', () => {
    const copy = contentOf(`<table><tbody><tr><td><p>${prose}</p><p>${prose}</p></td></tr></tbody></table>`);
    expect(runReadability(copy)?.body.querySelector('table')).toBeNull();
  });
});
