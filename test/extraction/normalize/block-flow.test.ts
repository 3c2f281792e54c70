import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { takeInventory } from '../../../src/extraction/completeness/completeness.ts';
import { normalizeBlockFlow } from '../../../src/extraction/normalize/block-flow.ts';
import { normalizeSvg } from '../../../src/extraction/normalize/svg.ts';
import { sanitize } from '../../../src/extraction/sanitize.ts';

function make(html: string): HTMLElement {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  return root;
}

function flow(html: string): string {
  const root = make(html);
  normalizeBlockFlow(root);
  return root.innerHTML;
}

describe('normalizeFlow', () => {
  it.each([
    ['loose text beside blocks', '甲<b>乙</b><p>丙</p>丁', '<p>甲<b>乙</b></p><p>丙</p><p>丁</p>'],
    ['lines parted by two breaks', '<div>甲<br>乙<br><br>丙</div>', '<div><p>甲<br>乙</p><p>丙</p></div>'],
    ['a box around one line', '<div id="n">甲</div><section>乙</section>', '<p id="n">甲</p><p>乙</p>'],
    [
      'elements of sections',
      '<aside>甲</aside><address>乙</address><center>丙</center>',
      '<p>甲</p><p>乙</p><p align="center">丙</p>',
    ],
    ['a paragraph with a block in it', '<div><p>甲</p></div>', '<div><p>甲</p></div>'],
    ['a style around a block', '<font>甲<p>乙</p></font>', '<div><p>甲</p><p>乙</p></div>'],
    ['an element of the page’s own', '<x-note>甲<p>乙</p></x-note>', '<div><p>甲</p><p>乙</p></div>'],
    [
      'a heading by its role',
      '<div role="heading" aria-level="3">甲</div>',
      '<h3 role="heading" aria-level="3">甲</h3>',
    ],
    ['a menu', '<menu><li>甲</li></menu>', '<ul><li>甲</li></ul>'],
    ['a heading that folds what is below it', '<h3><button>问</button></h3><p>答</p>', '<h3>问</h3><p>答</p>'],
    [
      'a button around such a heading',
      '<div><button><h3>问</h3></button><p>答</p></div>',
      '<div><h3>问</h3><p>答</p></div>',
    ],
    ['a button beside a heading', '<h3>问<button>复制链接</button></h3>', '<h3>问<button>复制链接</button></h3>'],
    ['a button that is a word', '<p>点击<button>确定</button>按钮</p>', '<p>点击确定按钮</p>'],
    [
      'a list of tasks',
      '<ul><li><input type="checkbox" checked>甲</li></ul>',
      '<ul><li data-checked="true">甲</li></ul>',
    ],
    ['what is hidden and short', '<p hidden>甲</p><div style="display: none">乙</div><p>丙</p>', '<p>丙</p>'],
    [
      'pictures in one paragraph',
      '<p><img src="a.png"><img src="b.png"></p>',
      '<div><img src="a.png"><img src="b.png"></div>',
    ],
    [
      'pictures side by side',
      '<img src="a.png"><img src="b.png"><p>甲</p>',
      '<img src="a.png"><img src="b.png"><p>甲</p>',
    ],
    [
      'a list entry of one line',
      '<ul><li>甲<ul><li>乙</li></ul></li></ul>',
      '<ul><li>甲<ul><li>乙</li></ul></li></ul>',
    ],
  ])('sets %s', (_, html, expected) => {
    expect(flow(html)).toBe(expected);
  });

  it('keeps a folded part that holds code', () => {
    expect(flow('<div style="display:none"><pre>a</pre></div>')).toContain('<pre>a</pre>');
  });

  it('changes no text', () => {
    const html = '甲<br><br>乙<div>丙<p>丁<span>戊<p>己</p></span></p></div><blockquote>庚<hr>辛</blockquote>';
    const before = takeInventory(make(html)).lines.join('');
    const root = make(html);
    normalizeBlockFlow(root);
    expect(takeInventory(root).lines.join('')).toBe(before);
    expect(root.querySelector('p p, p div')).toBeNull();
  });
});

describe('drawings', () => {
  const draw = (svg: string) => {
    const root = make(`<p>甲</p>${svg}`);
    const window = root.ownerDocument.defaultView;
    normalizeSvg(root);
    const clean = window ? sanitize(root, window as unknown as Window & typeof globalThis) : root;
    return clean.innerHTML.replace('<p>甲</p>', '');
  };

  it('stay as figures, with their inline styles as attributes', () => {
    expect(
      draw(
        '<svg viewBox="0 0 200 100"><rect width="9" height="9" style="fill: #f00; position: fixed"/><text x="1">库</text></svg>',
      ),
    ).toBe(
      '<figure><svg viewBox="0 0 200 100"><rect width="9" height="9" fill="#f00"></rect><text x="1">库</text></svg></figure>',
    );
  });

  it('are none where they are the sign of a button', () => {
    expect(draw('<svg width="16" height="16"><path d="M0 0"/></svg>')).toBe('');
  });

  it.each([
    ['HTML', '<foreignObject><p>缓存</p></foreignObject>'],
    ['a style', '<style>text{fill:red}</style><text>缓存</text>'],
    ['another document', '<use href="https://x.example/a.svg#b"/><text>缓存</text>'],
    ['a link', '<a href="javascript:alert(1)"><text>缓存</text></a>'],
  ])('leave their words where they hold %s', (_, inner) => {
    expect(draw(`<svg viewBox="0 0 200 100"><rect/>${inner}</svg>`)).toBe('<figure><p>缓存</p></figure>');
  });

  it('are painted with nothing from outside', () => {
    const drawn = draw(
      '<svg viewBox="0 0 200 100"><defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9"/><rect fill="url(https://x.example/p.svg#g)"/><path onload="x()" d="M0 0"/></svg>',
    );
    expect(drawn).toContain('fill="url(#g)"');
    expect(drawn).not.toMatch(/x\.example|onload/);
  });
});
