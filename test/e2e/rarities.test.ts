import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

const url = 'https://www.infoq.cn/article/rar1t1esrar1t1esrar1';
const before = '渡口的木牌上写着船期，字是用红漆描过三遍的。';
const after = '船来的时候先看见烟，再看见帆，最后才看见人。';

/** A page whose article contains this HTML between two other paragraphs. */
const pageOf = (html: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口_InfoQ精选文章</title></head><body>
<div class="article-main"><h1 class="article-title">渡口</h1><p>作者：<a class="com-author-name">林三更</a></p>
<div class="article-preview"><div class="ProseMirror"><p>${before}</p>${html}<p>${after}</p></div></div></div></body></html>`;

describe.each(browserNames)('rare content, in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.close());

  /** Opens the panel on a page with this HTML. */
  async function open(html: string): Promise<Page> {
    const { page } = await reader.open(url, { [url]: { body: pageOf(html) } });
    await whenMode(page, 'reader');
    return page;
  }

  /** The drawn markers of all blocks of the panel that have one. */
  const signsOf = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return [...(root?.querySelectorAll('[data-part="body"] [data-marker]') ?? [])].map((one) => {
        const { content } = getComputedStyle(one, '::before');
        const isDrawn =
          content === 'attr(data-marker)' || content.replace(/\\?"/g, '') === one.getAttribute('data-marker');
        return isDrawn ? one.getAttribute('data-marker') : `not drawn: ${content}`;
      });
    });

  test.each([
    ['letters', '<ol style="list-style-type: lower-greek" start="2"><li>a<li value="5">b</ol>', ['β.', 'ε.']],
    ['numbers as words', '<ol style="list-style: trad-chinese-informal" reversed><li>a<li>b</ol>', ['二、', '一、']],
    ['a string', '<ul style="list-style-type: \'→ \'"><li>a<li>b</ul>', ['→', '→']],
    [
      'a marker set by a rule',
      '<style>.s li::marker { content: "步骤 " counter(list-item, upper-roman) "：" }</style><ol class="s"><li>a<li>b</ol>',
      ['步骤 I：', '步骤 II：'],
    ],
    [
      'counters instead of markers',
      '<style>.s { list-style: none; counter-reset: k } .s li { counter-increment: k } .s li::before { content: counters(k, ".") "）" }</style><ol class="s"><li>a<ol class="s"><li>b<li>c</ol><li>d</ol>',
      ['1）', '1.1）', '1.2）', '2）'],
    ],
    [
      'a counter style of the page',
      '<style>@counter-style box { system: cyclic; symbols: "■" "□"; suffix: " " }</style><ul style="list-style: box"><li>a<li>b</ul>',
      ['■', '□'],
    ],
    [
      'an item whose marker a rule sets',
      '<style>.best::marker { content: "★ " }</style><ol><li>a<li class="best">b</ol>',
      ['1.', '★'],
    ],
    [
      'numbers of headings and paragraphs',
      '<style>h2 { counter-increment: h; counter-reset: s } h2::before { content: "第" counter(h, cjk-decimal) "章 " } h3::before { counter-increment: s; content: counter(h) "." counter(s) " " } .n { counter-increment: n } .n::before { content: "[" counter(n) "] " }</style><h2>水</h2><h3>深</h3><h3>浅</h3><h2>岸</h2><p class="n">石</p><p class="n">草</p>',
      ['第一章', '1.1', '1.2', '第二章', '[1]', '[2]'],
    ],
    [
      'text before blocks',
      '<style>.w::before { content: "警告：" } .q::before { content: "“" } .e::before { content: "" } .s::before { content: "■" }</style><p class="w">水</p><blockquote class="w">深</blockquote><p class="q">浅</p><p class="e">岸</p><p class="s">石</p>',
      ['警告：', '警告：'],
    ],
    ['nothing for ordinary lists', '<ol type="a"><li>a</ol><ul><li>b</ul><ol start="3" reversed><li>c</ol>', []],
  ])('markers and numbers that style sheets draw: %s', async (_, html, expected) => {
    expect(await signsOf(await open(html))).toEqual(expected);
  });

  test('text in angle brackets, and a video that only an attribute describes', async () => {
    const page = await open(
      `<p>船期是 <route_id, day>，不是<pier>，也不是<Boat>。</p><script type="application/json">["也不是<Boat>。"]</script><p>影像：</p><div data-attrs="{'type':'video','data':{'name':'开船.mp4','url':'https://media001.geekbang.org/b-sd.m3u8'}}"></div>`,
    );
    const [line, card] = await page.$$eval('infoq-reader >>> [data-part="body"] :is(p, [data-media])', (blocks) => [
      blocks[1]?.textContent,
      blocks.find((one) => one.matches('[data-media="video"]'))?.querySelector('a')?.href,
    ]);
    expect(line).toBe('船期是 <route_id, day>，不是<pier>，也不是<Boat>。');
    expect(card).toBe('https://media001.geekbang.org/b-sd.m3u8');
  });

  test('the outline has the numbers of its headings', async () => {
    const page = await open(
      '<style>h2 { counter-increment: h } h2::before { content: counter(h) "、" }</style><h2>水</h2><p>深</p><h2>岸</h2><p>远</p>',
    );
    const texts = await page.$$eval('infoq-reader >>> nav[data-part="outline"] a[data-level]', (links) =>
      links.map((link) => link.textContent),
    );
    expect(texts).toEqual(['1、水', '2、岸']);
  });

  test('numbers that a rule writes become those of the list', async () => {
    const page = await open(
      '<style>.s { list-style: none; counter-reset: k 4 } .s li::before { counter-increment: k 2; content: counter(k) ". " }</style><ol class="s"><li>a<li>b</ol>',
    );
    expect(await signsOf(page)).toEqual([]);
    const list = await page.$eval('infoq-reader >>> [data-part="body"] ol', ({ innerHTML }) => innerHTML);
    expect(list).toBe('<li value="6">a</li><li value="8">b</li>');
  });

  test('a rule that overrides the type of a list takes precedence', async () => {
    const page = await open('<style>ol { list-style-type: decimal }</style><ol type="A"><li>a</ol>');
    expect(await page.$eval('infoq-reader >>> [data-part="body"] ol', (list) => list.getAttribute('type'))).toBeNull();
  });

  /** The markup of the panel's body between the first and the last paragraph, without what the panel adds to it. */
  const readBody = (page: Page) =>
    page.evaluate(
      (first, last) => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        const body = root?.querySelector('[data-part="body"]')?.cloneNode(true) as HTMLElement;
        for (const one of body.querySelectorAll('button, .code-head')) one.replaceWith(...one.querySelectorAll('img'));
        for (const one of body.querySelectorAll('.table, .scroll, .code')) one.replaceWith(...one.childNodes);
        const own = /^(?:class|rel|decoding|data-(?:fit|lead|state|address))$/;
        for (const one of body.querySelectorAll('*'))
          for (const { name } of [...one.attributes]) if (own.test(name)) one.removeAttribute(name);
        const [, middle = ''] = body.innerHTML.split(`<p>${first}</p>`);
        return middle.split(`<p>${last}</p>`)[0]?.replace(/<p><\/p>/g, '');
      },
      before,
      after,
    );

  test.each([
    [
      'a table made by roles',
      '<div role="table"><p>表一</p><div role="rowgroup"><div role="row"><span role="columnheader">名</span><span role="columnheader">价</span></div></div><div role="row"><span role="rowheader">米</span><span role="cell"><b>三</b></span></div><div role="row"><span role="cell" aria-colspan="2">缺</span></div></div>',
      '<div><p>表一</p></div><table><thead><tr><th scope="col">名</th><th scope="col">价</th></tr></thead><tbody><tr><th scope="row">米</th><td><b>三</b></td></tr><tr><td colspan="2">缺</td></tr></tbody></table>',
    ],
    [
      'a single cell is not a table',
      '<div role="table"><div role="row"><div role="cell">字</div></div></div>',
      '<div><div><p>字</p></div></div>',
    ],
    [
      'a table made by styles',
      '<style>.t { display: table } .h { display: table-header-group } .r { display: table-row } .c { display: table-cell }</style><div class="t"><div class="h"><div class="r"><div class="c">名</div><div class="c">价</div></div></div><div class="r"><div class="c">米</div><div class="c">三</div></div></div>',
      '<table><thead><tr><th scope="col">名</th><th scope="col">价</th></tr></thead><tbody><tr><td>米</td><td>三</td></tr></tbody></table>',
    ],
    [
      'columns are not a table',
      '<style>.t { display: table } .t > div { display: table-cell }</style><div class="t"><div>左栏</div><div>右栏</div></div>',
      '<div><p>左栏</p><p>右栏</p></div>',
    ],
    [
      'lines kept by a rule, a diagram that is not drawn, a link and a drawing with accessible names',
      '<style>.v { white-space: pre-line }</style><p class="v">春眠\n不觉<b>晓</b></p><div class="mermaid">graph TD;\n  A--&gt;B;</div><p>见<a href="https://e.example/" aria-label="代码"><svg width="16" height="16" viewBox="0 0 16 16"><path d="M0 0h9"/></svg></a>，平<b style="font-weight: normal">声</b></p><figure><svg viewBox="0 0 400 300" aria-label="水位"><text x="9" y="9">深</text></svg></figure>',
      '<p>春眠<br>不觉<b>晓</b></p><pre><code data-lang="mermaid">graph TD;\n  A--&gt;B;</code></pre><p>见<a href="https://e.example/">代码</a>，平声</p><figure><svg viewBox="0 0 400 300" aria-label="水位"><text x="9" y="9">深</text></svg></figure>',
    ],
    [
      'code made by styles',
      '<style>.c { font-family: Menlo, monospace; white-space: pre } .l { font-family: monospace }</style><div class="c"><div>if (a)</div><div>  b();</div></div><p class="c">a\n  b</p><p class="c">一行</p><p class="l">字\n  字</p>',
      '<pre><code>if (a)\n  b();</code></pre><pre><code>a\n  b</code></pre><p>一行</p><p>字\n  字</p>',
    ],
    [
      'a drawing painted by the page’s rules',
      '<style>.r { fill: none; stroke: #f00 } .t { color: #456; fill: currentColor; text-anchor: middle; font-size: 20px } .h { display: none } .o { opacity: .5 }</style><svg viewBox="0 0 300 200"><g class="o"><rect class="r" width="80" height="60"/></g><path class="h" d="M0 0h10"/><text class="t" x="20" y="99" fill="red">字</text></svg>',
      '<figure><svg viewBox="0 0 300 200"><g opacity="0.5"><rect width="80" height="60" fill="none" stroke="rgb(255, 0, 0)"></rect></g><text x="20" y="99" fill="currentColor" text-anchor="middle" font-size="20px">字</text></svg></figure>',
    ],
    [
      'images drawn by rules',
      '<style>.i { width: 200px; height: 100px } .s { background: image-set("/s.png" 1x, "/s2.png" 2x) } .l { background: linear-gradient(#0008, #0008), url(/l.png) } .c { content: url(/c.png) }</style><div class="i s"></div><div class="i l"></div><div class="i c"></div>',
      ['s', 'l', 'c'].map((one) => `<figure><img alt="" src="https://www.infoq.cn/${one}.png"></figure>`).join(''),
    ],
    [
      'lines separated by a rule',
      '<style>.l { display: block } .f { float: left } .x { display: flex }</style><p>One<b class="l">two</b>three <b class="f">D</b>rop</p><p><b class="l">four</b> <b class="l">five</b></p><p class="x"><b>a</b><b>b</b>c</p>',
      '<p>One<br><b>two</b><br>three <b>D</b>rop</p><p><b>four</b><br> <b>five</b></p><p><b>a</b><b>b</b>c</p>',
    ],
    [
      'text in read-only fields',
      '<p>装：<input readonly value="npm i x">。</p><textarea readonly>a\nb</textarea>',
      '<p>装：<code>npm i x</code>。</p><pre><code>a\nb</code></pre>',
    ],
    [
      'text in editable fields',
      '<p>装：<input value="npm i x"><input>。</p><textarea>a\nb</textarea><textarea></textarea>',
      '<p>装：<code>npm i x</code>。</p><pre><code>a\nb</code></pre>',
    ],
    [
      'what the user has typed into a field is not read',
      '<p>答：<input id="answer">。</p><script>document.querySelector("#answer").value = "字"</script>',
      '<p>答：。</p>',
    ],
    [
      'fields without text of the author',
      `<form>搜：<input value="字"><textarea>字</textarea></form><p><input type="search" value="字"><input type="hidden" readonly value="字"><input type="password" disabled value="字"><input readonly value="${url}?from=share"><input readonly value="字" style="position: absolute; left: -9999px"><input readonly class="gone" value="字"></p><style>.gone { display: none }</style>`,
      '<p>搜：</p>',
    ],
    [
      'areas of an image map',
      '<p><img src="/map.png" width="300" height="200" usemap="#m" alt="图"><map name="m"><area href="/east" alt="东"><area href="/west" title="西"><area href="/west" title="西"><area alt="无"></map></p>',
      '<figure><img width="300" height="200" alt="图" src="https://www.infoq.cn/map.png"></figure><ul><li><a href="https://www.infoq.cn/east">东</a></li><li><a href="https://www.infoq.cn/west">西</a></li></ul>',
    ],
    [
      'text of an open shadow root',
      '<my-note><template shadowrootmode="open"><style>.no { display: none }</style><p>影里的字：<slot name="x">没有</slot><slot name="y">没有别的</slot></p><p class="no">藏着</p><my-more></my-more></template><b slot="x">插进去的字</b></my-note><script>const more = document.querySelector("my-note").shadowRoot.querySelector("my-more"); more.attachShadow({ mode: "open" }).innerHTML = "<p>影中影</p>";</script>',
      '<div><p>影里的字：<b>插进去的字</b>没有别的</p><div><p>影中影</p></div></div>',
    ],
    [
      'controls of a shadow root are left out',
      '<my-share><template shadowrootmode="open"><a href="/w">微博</a><button>微信</button></template></my-share><p>字</p>',
      '<p>字</p>',
    ],
  ])('%s', async (_, html, expected) => {
    const page = await open(html);
    expect(await readBody(page)).toBe(expected);
    expect(await page.$('infoq-reader >>> [data-part="completeness"].ok')).not.toBeNull();
  });

  test.each([
    ['a custom element', '<my-late></my-late>'],
    [
      'a shadow root in a shadow root',
      '<my-outer><template shadowrootmode="open"><p>影</p><my-late></my-late></template></my-outer>',
    ],
  ])('a tree that is added late is read, and followed: %s', async (_, html) => {
    const page = await open(html);
    const attach = (text: string) =>
      page.evaluate((words) => {
        const outer = document.querySelector('my-outer')?.shadowRoot ?? document;
        const host = outer.querySelector('my-late');
        const root = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
        const line = document.createElement('p');
        line.textContent = words;
        root?.replaceChildren(line);
      }, text);
    const whenRead = (text: string) =>
      page.waitForFunction(
        (words) =>
          document
            .querySelector('infoq-reader')
            ?.shadowRoot?.querySelector('[data-part="body"]')
            ?.textContent?.includes(words),
        {},
        text,
      );
    await attach('潮水退了。');
    await whenRead('潮水退了。');
    await attach('滩上留着一只桨。');
    await whenRead('滩上留着一只桨。');
    expect(await page.$eval('infoq-reader >>> [data-part="body"]', (body) => body.textContent)).not.toContain('潮水');
  });

  test('an article that is entirely inside shadow trees is read', async () => {
    const text = pageOf('<h2>水</h2><p>水深三尺，看得见底。</p>');
    const body = text
      .replace('<body>', '<body><my-app><template shadowrootmode="open">')
      .replace('</body>', '</template></my-app></body>');
    const { page } = await reader.open(url, { [url]: { body } });
    await whenMode(page, 'reader');
    expect(await readBody(page)).toBe('<h2 id="section-1" data-heading-level="2">水</h2><p>水深三尺，看得见底。</p>');
  });
});
