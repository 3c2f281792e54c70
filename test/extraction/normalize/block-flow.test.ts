import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { takeInventory } from '../../../src/extraction/completeness/completeness.ts';
import { normalizeBlockFlow } from '../../../src/extraction/normalize/block-flow.ts';
import { normalizeSvg } from '../../../src/extraction/normalize/svg/drawings.ts';
import { sanitize } from '../../../src/extraction/sanitize/sanitize.ts';
import { modules } from '../modules.ts';

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
    ['loose text next to blocks', '甲<b>乙</b><p>丙</p>丁', '<p>甲<b>乙</b></p><p>丙</p><p>丁</p>'],
    ['lines separated by two breaks', '<div>甲<br>乙<br><br>丙</div>', '<div><p>甲<br>乙</p><p>丙</p></div>'],
    [
      'checkboxes in cells',
      '<table><tbody><tr><td><input type="checkbox" checked></td><td><input type="checkbox"></td></tr></tbody></table>',
      '<table><tbody><tr><td>☑</td><td>☐</td></tr></tbody></table>',
    ],
    [
      'a button around the picture of a figure',
      '<figure><button aria-label="Zoom"><img src="a.png"></button></figure>',
      '<figure><img src="a.png"></figure>',
    ],
    [
      'but not the icon of a button beside it',
      '<figure><img src="a.png"><button aria-label="Zoom"><img src="zoom.svg"></button></figure>',
      '<figure><img src="a.png"><button aria-label="Zoom"><img src="zoom.svg"></button></figure>',
    ],
    ['a container around one line', '<div id="n">甲</div><section>乙</section>', '<p id="n">甲</p><p>乙</p>'],
    [
      'sectioning elements',
      '<aside>甲</aside><address>乙</address><center>丙</center>',
      '<p>甲</p><p>乙</p><p align="center">丙</p>',
    ],
    ['a paragraph with a block in it', '<div><p>甲</p></div>', '<div><p>甲</p></div>'],
    ['an inline element around a block', '<font>甲<p>乙</p></font>', '<div><p>甲</p><p>乙</p></div>'],
    ['a custom element', '<x-note>甲<p>乙</p></x-note>', '<div><p>甲</p><p>乙</p></div>'],
    [
      'a heading by its role',
      '<div role="heading" aria-level="3">甲</div>',
      '<h3 role="heading" aria-level="3">甲</h3>',
    ],
    ['lines of a heading', '<h2><div>甲</div><p>乙</p>丙</h2>', '<h2>甲<br>乙<br>丙</h2>'],
    ['a menu', '<menu><li>甲</li></menu>', '<ul><li>甲</li></ul>'],
    ['a heading that collapses what is below it', '<h3><button>问</button></h3><p>答</p>', '<h3>问</h3><p>答</p>'],
    [
      'a button around such a heading',
      '<div><button><h3>问</h3></button><p>答</p></div>',
      '<div><h3>问</h3><p>答</p></div>',
    ],
    ['a button next to a heading', '<h3>问<button>复制链接</button></h3>', '<h3>问</h3>'],
    ['a button that is a word of the text', '<p>点击<button>确定</button>按钮</p>', '<p>点击确定按钮</p>'],
    [
      'a list of tasks',
      '<ul><li><input type="checkbox" checked>甲</li></ul>',
      '<ul><li data-checked="true">甲</li></ul>',
    ],
    [
      'text hidden within a line, and folded text',
      '<p>甲<span hidden>乙</span><b style="font-size: 0">丁</b></p><p style="display: none">丙</p>',
      '<p>甲</p><p style="display: none">丙</p>',
    ],
    [
      'images in one paragraph',
      '<p><img src="a.png"><img src="b.png"></p>',
      '<div><img src="a.png"><img src="b.png"></div>',
    ],
    ['adjacent images', '<img src="a.png"><img src="b.png"><p>甲</p>', '<img src="a.png"><img src="b.png"><p>甲</p>'],
    ['a list item of one line', '<ul><li>甲<ul><li>乙</li></ul></li></ul>', '<ul><li>甲<ul><li>乙</li></ul></li></ul>'],
  ])('normalizes %s', (_, html, expected) => {
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
    normalizeSvg(root, modules.drawings.keepDrawing);
    const clean = window
      ? sanitize(root, window as unknown as Window & typeof globalThis, modules.purifier).body
      : root;
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

  it('are removed if they are the icon of a button', () => {
    expect(draw('<svg width="16" height="16"><path d="M0 0"/></svg>')).toBe('');
  });

  it.each([
    [
      'labels in HTML',
      '<foreignObject x="10" y="20" width="80" height="40"><div><p>缓存<br>未命中</p></div></foreignObject>',
      '<text text-anchor="middle" dominant-baseline="central"><tspan x="50" y="30">缓存</tspan><tspan x="50" y="50">未命中</tspan></text>',
    ],
    [
      'a style sheet of its own',
      '<style>text{fill:red} #no text{fill:blue} @media print{text{fill:green}} text.a{fill:#00f}</style><text>库</text><text class="a" fill="pink">存</text>',
      '<text fill="red">库</text><text fill="#00f">存</text>',
    ],
    [
      'an important style before another one',
      '<style>g .a{stroke:red!important} #x .a{stroke:blue} .a{stroke:green}</style><g id="x"><path class="a" d="M0 0" style="stroke:pink"/></g>',
      '<g id="x"><path d="M0 0" stroke="red"></path></g>',
    ],
    ['another document', '<use href="https://x.example/a.svg#b"/><text>缓存</text>', '<text>缓存</text>'],
    [
      'a part of itself',
      '<defs><circle id="dot" r="2"/></defs><use xlink:href="#dot" x="3" y="4" fill="red"/>',
      '<defs><circle id="dot" r="2"></circle></defs><g fill="red" transform="translate(3 4)"><circle r="2"></circle></g>',
    ],
    [
      'an icon of its own',
      '<symbol id="s" viewBox="0 0 10 10"><path d="M0 0"/></symbol><use href="#s" x="5" width="20" height="40"/>',
      '<g transform="translate(5 0) translate(0 10) scale(2)"><path d="M0 0"></path></g>',
    ],
    [
      'recursive references to itself',
      '<g id="a"><use href="#a"/><text>环</text></g>',
      '<g id="a"><text>环</text></g>',
    ],
    ['a link', '<a href="javascript:alert(1)"><text>缓存</text></a>', '<text>缓存</text>'],
    ['animations', '<circle r="9"><animate attributeName="r" to="20"/></circle>', '<circle r="9"></circle>'],
    [
      'invisible parts',
      '<text style="display:none">暗</text><text visibility="hidden">处</text><text>明</text>',
      '<text>明</text>',
    ],
    [
      'a switch',
      '<switch><foreignObject width="100%" height="100%"><div style="padding-top: 30px; margin-left: 61px; width: 98px">入口</div></foreignObject><text x="110" y="34" text-anchor="middle">入…</text></switch>',
      '<text text-anchor="middle"><tspan x="110" y="34">入口</tspan></text>',
    ],
    [
      'an image with a data: address',
      '<image href="data:image/png;base64,AAAA" width="9"/>',
      '<image href="data:image/png;base64,AAAA" width="9"></image>',
    ],
  ])('keep their shapes if they contain %s', (_, inner, kept) => {
    expect(draw(`<svg viewBox="0 0 200 100"><rect/>${inner}</svg>`)).toBe(
      `<figure><svg viewBox="0 0 200 100"><rect></rect>${kept}</svg></figure>`,
    );
  });

  it('are followed by an image that they embed, or replaced by it if there is nothing else', () => {
    const picture = '<image href="https://x.example/a.png" width="300" height="200"/>';
    expect(draw(`<svg viewBox="0 0 300 200"><rect/>${picture}</svg>`)).toBe(
      '<figure><svg viewBox="0 0 300 200"><rect></rect></svg><img src="https://x.example/a.png" width="300" height="200"></figure>',
    );
    expect(draw(`<svg viewBox="0 0 300 200">${picture}</svg>`)).toBe(
      '<figure><img src="https://x.example/a.png" width="300" height="200"></figure>',
    );
    expect(draw('<svg viewBox="0 0 300 200"><image href="javascript:x()"/></svg>')).toBe('');
  });

  it('include what they use from another drawing of the page', () => {
    const store =
      '<svg style="display:none"><symbol id="arrow"><path d="M1 1"/></symbol><linearGradient id="g"><stop offset="1"/></linearGradient></svg>';
    expect(draw(`${store}<svg viewBox="0 0 200 100"><rect fill="url(#g)"/><use href="#arrow"/></svg>`)).toBe(
      '<figure><svg viewBox="0 0 200 100"><linearGradient id="g"><stop offset="1"></stop></linearGradient><rect fill="url(#g)"></rect><g><path d="M1 1"></path></g></svg></figure>',
    );
  });

  it('replace the block of code that they were made from', () => {
    const drawing =
      '<svg id="m" style="max-width: 300px" width="100%" viewBox="0 0 300 90"><style>#m rect{fill:#eee}</style><rect/><text>甲</text></svg>';
    expect(draw(`<pre class="mermaid" data-processed="true">${drawing}</pre>`)).toBe(
      '<figure><svg id="m" width="300" viewBox="0 0 300 90"><rect fill="#eee"></rect><text>甲</text></svg></figure>',
    );
  });

  it('are copied with a bounded amount of work, whatever they use', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `<g id="l${at}">${`<use href="#l${at + 1}"/>`.repeat(9)}</g>`);
    const drawn = draw(`<svg viewBox="0 0 200 100">${levels.join('')}<g id="l30"><rect/></g><text>环</text></svg>`);
    expect(drawn.length).toBeLessThan(2_000_000);
    expect(drawn).toContain('<text>环</text>');
  });

  it('use no paint from other documents', () => {
    const drawn = draw(
      '<svg viewBox="0 0 200 100"><defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9"/><rect fill="url(https://x.example/p.svg#g)"/><path onload="x()" d="M0 0"/></svg>',
    );
    expect(drawn).toContain('fill="url(#g)"');
    expect(drawn).not.toMatch(/x\.example|onload/);
  });
});
