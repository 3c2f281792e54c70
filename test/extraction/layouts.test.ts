import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractFromSnapshot } from '../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../src/extraction/snapshot.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from './modules.ts';

// Pages without a single known class: parts are recognized by text and structure only.

const url = 'https://www.infoq.cn/article/Aa1Bb2Cc3Dd4Ee5Ff6Gg';
const title = '把缓存放在离用户最近的地方';
const say = (n: number) =>
  `第 ${n} 段说明服务在流量翻倍之后怎样保持稳定，以及团队在延迟与成本之间做了哪些取舍，并给出可以照做的步骤。`;
const paragraphs = (...numbers: number[]) => numbers.map((n) => `<p>${say(n)}</p>`).join('');
const cards = (n: number, summary = '') =>
  Array.from(
    { length: n },
    (_, i) =>
      `<li><a href="https://xie.infoq.cn/article/card${i}">别人的文章之 ${i}</a><span>作者 ${i}</span>${summary}</li>`,
  ).join('');
const replies = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `<div><b>读者 ${i}</b><p>${say(90 + i)}</p><span>2031-01-0${i + 1}</span><span>回复</span></div>`,
  ).join('');

function read(body: string, head = `<title>${title}_架构_InfoQ精选文章</title>`) {
  const html = `<html><head>${head}</head><body><div><a href="/">InfoQ</a></div>${body}<div>© 2031 InfoQ 京ICP备1号</div></body></html>`;
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const site = detectArticle(url, sites);
  const snapshot = takeSnapshot(window.document, url);
  if (!site || !snapshot) throw new Error('no snapshot');
  const reading = extractFromSnapshot(
    { ...snapshot, modules },
    site,
    url,
    window as unknown as Window & typeof globalThis,
  );
  const numbers = [...(reading?.article.body.textContent ?? '').matchAll(/第 (\d+) 段/g)].map((match) =>
    Number(match[1]),
  );
  return {
    ...reading?.article,
    numbers,
    text: reading?.article.body.textContent ?? '',
    clutter: reading?.clutter ?? [],
  };
}

describe('the text is found', () => {
  it('if title, byline, text, comments and feed are siblings', () => {
    const article = read(
      `<div><div>架构</div><h1>${title}</h1><div>作者：<a href="/profile/aa">张三</a></div><div>2031-10-23 北京</div>${paragraphs(1)}<h2>一节</h2>${paragraphs(2)}<pre>go()</pre>${paragraphs(3)}<h3>评论</h3><textarea></textarea><div>发布</div>${replies(3)}<h3>发现更多内容</h3><ul>${cards(8)}</ul></div>`,
    );
    expect(article).toMatchObject({ title, authors: ['张三'], published: '2031-10-23', numbers: [1, 2, 3] });
    expect(article.outline?.map(({ text }) => text)).toEqual(['一节']);
    expect(article.text).not.toMatch(/张三|北京|评论|发布|别人/);
    expect(new Set(article.clutter.map(({ kind }) => kind))).toContain('comments');
  });

  it('if lines of text are separated by br in a container of their own', () => {
    expect(read(`<div><h1>${title}</h1><div>${say(1)}<br><br>${say(2)}<br>${say(3)}</div></div>`).numbers).toEqual([
      1, 2, 3,
    ]);
  });

  const loose = `${say(1)}<br><br>${say(2)}<br><br>${say(3)}`;
  const facts = '<div>作者：<a href="/profile/zs">张三</a></div><div>2031-10-23 北京</div>';
  it.each([
    ['title and facts, without a container', `<div><h1>${title}</h1>${facts}${loose}</div>`],
    ['a header', `<div><div><h1>${title}</h1>${facts}</div>${loose}</div>`],
    [
      'title and facts, in a cell between menus',
      `<div><table><tr><td><a href="/a">首页</a><br><a href="/b">话题</a></td><td><h1>${title}</h1>${facts}${loose}</td><td><a href="/article/x">别人的文章</a></td></tr></table></div>`,
    ],
    [
      'an image that links elsewhere, in a table below that of the title',
      `<div><table><tr><td><h1>${title}</h1></td></tr><tr><td>${facts}</td></tr></table><table><tr><td>${loose}</td><td><a href="/x"><img src="/ad.png"></a></td></tr></table></div>`,
    ],
  ])('if its lines are separated by br next to %s', (_, page) => {
    const { text, ...article } = read(page);
    expect(article).toMatchObject({ title, authors: ['张三'], published: '2031-10-23', numbers: [1, 2, 3] });
    expect(text).not.toMatch(/张三|首页|别人/);
  });

  it('if a sentence in a box announces links elsewhere in the next one', () => {
    const links = (host: string) =>
      [1, 2, 3].map((i) => `<li><a href="https://${host}/article/out${i}">文章之 ${i}</a></li>`).join('');
    const page = (host: string) =>
      `<div><div><h1>${title}</h1>${facts}</div><div><p>以下是本周读过的。</p></div><div><ul>${links(host)}</ul></div></div>`;
    expect(read(page('blog.example.org')).text).toBe('以下是本周读过的。文章之 1文章之 2文章之 3');
    expect(read(page('www.infoq.cn')).text).toBe('以下是本周读过的。');
  });

  it('if each block is in containers of its own', () => {
    const boxed = (block: string) => `<div class="w"><div>${block}</div></div>`;
    const blocks = [
      `<p>${say(1)}</p>`,
      '<p><img src="/p.png"></p>',
      '<p style="text-align: center">图里的闸门</p>',
      `<p>${say(2)}</p>`,
      '<ol><li>先关左边</li></ol>',
      `<p>${say(3)}</p>`,
      '<p>查看英文原文：</p>',
      '<p><a href="https://gates.example.org/one">Gates</a></p>',
    ];
    const article = read(`<div><h1>${title}</h1>${facts}<div class="t">${blocks.map(boxed).join('')}</div></div>`);
    expect(article.numbers).toEqual([1, 2, 3]);
    expect(article.body?.querySelector('figure > figcaption')?.textContent).toBe('图里的闸门');
    expect(article.original).toBe('https://gates.example.org/one');
  });

  it.each([
    '<p><strong>View the original article:</strong> <a href="https://gates.example.org/two">Gates</a></p>',
    '<p>本文翻译自：<a href="https://gates.example.org/two">Gates</a></p>',
    '<p>原文连接：</p><p><a href="https://gates.example.org/two">Gates</a></p>',
  ])('with a link to its original: %s', (line) => {
    const article = read(`<div><h1>${title}</h1>${facts}<div class="t">${paragraphs(1, 2, 3)}${line}</div></div>`);
    expect(article.original).toBe('https://gates.example.org/two');
  });

  it.each([1, 6])('if its paragraphs are boxes, before a newsletter form: %i times as long', (times) => {
    const lines = [1, 2, 3].map((n) => `<div>${say(n).repeat(times)}</div>`).join('');
    const { numbers, text } = read(
      `<div class="a"><h1>${title}</h1>${facts}<div class="t">${lines}</div><div class="n"><p>${say(9)}</p></div></div>`,
    );
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
    expect(text).not.toContain('张三');
  });

  it('if only the document has the title, and there are five sentences or more', () => {
    const page = (...numbers: number[]) =>
      `<div><ul><li><a href="/">首页</a></li></ul><div>${facts}<div class="t">${paragraphs(...numbers)}</div></div></div>`;
    expect(read(page(1, 2, 3, 4, 5))).toMatchObject({ title, numbers: [1, 2, 3, 4, 5] });
    expect(read(page(1, 2, 3, 4)).body).toBeUndefined();
  });

  it('if it is almost nothing but code, in its own language', () => {
    const code = 'public static void main(String[] args) { System.out.println("gate"); }\n'.repeat(30);
    expect(read(`<div><h1>${title}</h1>${facts}<div><p>先看代码。</p><pre>${code}</pre></div></div>`).lang).toBe(
      'zh-CN',
    );
  });

  it('if most of it is a list, a quote or a table', () => {
    const entry = (n: number) => `<li><p>${say(n)}</p></li>`;
    expect(
      read(
        `<div><div><h1>${title}</h1></div><div><p>先说结论。</p><ul>${[1, 2, 3].map(entry).join('')}</ul><p>完。</p></div></div>`,
      ).text,
    ).toMatch(/^先说结论。.*完。$/s);
    expect(
      read(
        `<div><div><h1>${title}</h1></div><div>${paragraphs(1)}<blockquote>${paragraphs(2, 3, 4)}</blockquote>${paragraphs(5)}</div></div>`,
      ).numbers,
    ).toEqual([1, 2, 3, 4, 5]);
    expect(
      read(
        `<div><div><h1>${title}</h1></div><div><p>先说结论。</p><table><tr><td>${say(1)}</td><td>${say(2)}</td></tr></table><p>完。</p></div></div>`,
      ).text,
    ).toMatch(/^先说结论。.*完。$/s);
  });

  it('if every section has a container of its own', () => {
    const section = (n: number) => `<div class="s${n}"><h2>第 ${n} 节</h2>${paragraphs(n)}</div>`;
    const article = read(
      `<div><div><h1>${title}</h1><p>2031-10-23</p></div><div class="cover"><img src="/c.png"></div>${section(1)}${section(2)}${section(3)}<div class="tags"><a href="/topic/a">缓存</a></div></div>`,
    );
    expect(article.numbers).toEqual([1, 2, 3]);
    expect(article.text).not.toContain('缓存');
  });

  it('if a line of news is above long comments without a form', () => {
    const article = read(
      `<div><div><h1>${title}</h1><span>2031-10-23</span></div><div><p>某公司今天开放了它的数据库的源代码。</p></div><div><div>全部评论 (4)</div><div>登录后参与评论</div>${replies(4)}</div><ul>${cards(6, `<p>${say(80)}${say(81)}</p>`)}</ul></div>`,
    );
    expect(article.text).toBe('某公司今天开放了它的数据库的源代码。');
    expect(new Set(article.clutter.map(({ kind }) => kind))).toEqual(new Set(['comments', 'feed', 'footer']));
  });

  it.each([
    '点赞 12 收藏 评论 3 分享',
    'Like Print Bookmarks',
    'J’aime 4 Imprimer Favoris',
    '印刷 ブックマーク 後で読む',
    '\ue60712 收藏 \ue60a 微信 微信扫一扫分享',
    '点赞 收藏7 评论 轻点一下，留下你的鼓励',
  ])('between bars of buttons: %s', (words) => {
    const bar = `<div>${words
      .split(' ')
      .map((word) => `<span><i></i>${word}</span>`)
      .join(' ')}</div>`;
    const column = (inner: string) => `<div><h1>${title}</h1><div><span>2031-10-23</span></div>${inner}</div>`;
    for (const body of [
      column(`${bar}<div>${paragraphs(1, 2, 3)}</div>${bar}`),
      `${column(`<div>${paragraphs(1, 2, 3)}</div>`)}${bar}`,
    ]) {
      const article = read(body);
      expect(article).toMatchObject({ published: '2031-10-23', numbers: [1, 2, 3] });
      const bars = article.clutter.filter(({ kind }) => kind === 'toolbar');
      expect(bars.map(({ element }) => element.textContent)).toContain(words);
    }
  });

  it('next to a layer that requests an address and a sponsored card', () => {
    const { numbers, clutter } = read(
      `<div><div><h1>${title}</h1><div>${paragraphs(1, 2)}</div></div><ul><li><h4>Partner</h4><a href="/url/f/1/"><img src="/p.png"></a><div><p>Ropes for all. <a href="/url/f/2/">More</a></p></div></li></ul></div><div><a href="#">Close</a><h3>InfoQ Software Architects' Newsletter</h3><p>Once a month.</p><select><option>Norway</option></select><input type="email"></div>`,
    );
    expect(numbers).toEqual([1, 2]);
    const hidden = clutter.map(({ element }) => element.textContent ?? '');
    for (const words of ['Ropes for all', 'Once a month'])
      expect(hidden.some((text) => text.includes(words) && !text.includes(say(1)))).toBe(true);
  });

  it('if a line of its own says what readers are allowed to do', () => {
    const article = read(
      `<div><h1>${title}</h1><div>${paragraphs(1, 2)}<p>点赞、收藏。</p><p>分享</p>${paragraphs(3)}</div></div>`,
    );
    expect(article.text).toContain('点赞、收藏。分享');
  });

  it.each([
    ['that mentions a copyright', '<p>门板上写着 Copyright 字样，没有人知道是谁写的。</p>'],
    ['that ends with a copyright notice', '<div><span>© 著作权归作者所有</span><span>举报</span></div>'],
  ])('if it is a short text %s', (_, end) => {
    expect(read(`<div><h1>${title}</h1><div>${paragraphs(1, 2)}${end}</div></div>`).numbers).toEqual([1, 2]);
  });

  it.each(['AI 摘要', '内容摘要（由 AI 生成）', 'AI 速读'])('if a machine’s summary is as long: %s', (label) => {
    const summary = `<div class="s"><h4>${label}</h4><p>${say(8)}</p></div>`;
    for (const page of [
      `<div><div class="h"><h1>${title}</h1>${summary}</div><div class="t">${paragraphs(1, 2, 3)}</div></div>`,
      `<div><h1>${title}</h1>${summary}<div class="t">${paragraphs(1, 2, 3)}</div></div>`,
    ])
      expect(read(page).numbers).toEqual([1, 2, 3]);
  });

  it('once, if the client’s text stands next to the server’s for a moment', () => {
    const text = `<div class="x"><div>${paragraphs(1, 2)}<h2>门板</h2>${paragraphs(3)}</div></div>`;
    expect(read(`<div><h1>${title}</h1><div>${text}${text}</div></div>`).numbers).toEqual([1, 2, 3]);
  });

  it('with the author’s link to another part, on a page with the site’s link to the next one', () => {
    const step = (n: number) => `<a href="https://www.infoq.cn/article/part${n}">上一篇：第 ${n} 部分</a>`;
    const { text, clutter } = read(
      `<div><h1>${title}</h1><div class="t">${paragraphs(1, 2)}<p>${step(1)}</p></div><div class="s">${step(2)}</div></div>`,
    );
    expect(text).toContain('第 1 部分');
    expect(clutter.map(({ element }) => element.textContent)).toContain('上一篇：第 2 部分');
  });

  describe('if it lists articles of its author', () => {
    const list = Array.from(
      { length: 5 },
      (_, i) =>
        `<li><b><a href="https://www.infoq.cn/article/own${i}">我的第 ${i} 篇</a></b><p>写 ${i} 号闸门</p></li>`,
    ).join('');
    const page = (inner: string) =>
      `<div class="a"><h1>${title}</h1><div class="b">${paragraphs(1, 2)}${inner}</div></div>`;

    it.each([
      ['between its paragraphs', `<ul class="c">${list}</ul>${paragraphs(3)}`],
      ['after an announcement', `<p>我写过：</p><ul class="c">${list}</ul>`],
      ['without the names of a site', `<ul>${list}</ul>`],
    ])('%s', (_, inner) => {
      expect(read(page(inner)).text).toMatch(/我的第 0 篇.*写 4 号闸门/s);
    });

    it('but without a list of the site’s', () => {
      expect(read(page(`<ul class="c">${list}</ul>`)).text).not.toContain('我的第 0 篇');
    });
  });

  it('if it ends with a list of its own links, and a section is about 评论', () => {
    const links = Array.from(
      { length: 6 },
      (_, i) => `<li><a href="https://www.infoq.cn/article/own${i}">参考之 ${i}</a></li>`,
    ).join('');
    const article = read(
      `<div><h1>${title}</h1>${paragraphs(1)}<h2>评论</h2>${paragraphs(2)}<p>点击</p><p>发布</p>${paragraphs(3)}<h2>参考</h2><ol>${links}</ol></div>`,
    );
    expect(article.numbers).toEqual([1, 2, 3]);
    expect(article.text).toContain('参考之 5');
    expect(article.outline?.map(({ text }) => text)).toEqual(['评论', '参考']);
  });
});

describe('the title is found', () => {
  const text = `<div>${paragraphs(1, 2)}</div>`;
  it.each([
    ['in h1', `<h1>${title}</h1>`],
    ['in h2, below the logo in h1', `<header><h1><a href="/">InfoQ</a></h1></header><h2>${title}</h2>`],
    ['in a div', `<div class="t">${title}</div>`],
    ['in several elements', `<div class="t"><span>把缓存放在</span><span>离用户最近的地方</span></div>`],
    ['below breadcrumbs that repeat it', `<ul><li>首页</li><li>${title}</li></ul><h2>${title}</h2>`],
  ])('%s', (_, markup) => {
    expect(read(`<div>${markup}${text}</div>`)).toMatchObject({ title, numbers: [1, 2] });
  });
});

describe('the date is found', () => {
  const dated = (lines: string) =>
    read(`<div><div><h1>${title}</h1>${lines}</div><div>${paragraphs(1, 2)}</div></div>`).published;
  it.each([
    [
      'the publication date, not that of the last change',
      '<p>更新于 2031-11-01 10:00</p><p>发布于 2031-10-23 10:00</p>',
      '2031-10-23T10:00+08:00',
    ],
    [
      'the labeled one of two in a line',
      '<p>更新于 2031-11-01 10:00 发布于 2031-10-23 10:00</p>',
      '2031-10-23T10:00+08:00',
    ],
    ['not one in a sentence', '<p>导语：本文说的是 2028 年 3 月 2 日的事故。</p><p>2031-10-23</p>', '2031-10-23'],
    ['in the site’s time zone', '<p>2031-10-23T20:30:00Z</p>', '2031-10-24T04:30+08:00'],
  ])('%s', (_, lines, date) => {
    expect(dated(lines)).toBe(date);
  });
});

describe('names are read from', () => {
  const named = (lines: string, head?: string) => {
    const { authors, translators } = read(
      `<div><div><h1>${title}</h1>${lines}<p>2031-10-23</p></div><div>${paragraphs(1, 2)}</div></div>`,
      head,
    );
    return [authors, translators];
  };
  const user = (name: string) => `<a href="/profile/${name}">${name}</a>`;
  it.each([
    ['a list after a label', '<p>作者：张三、李四 / 王五</p>', ['张三', '李四', '王五'], []],
    [
      'several labels on a line',
      '<p>作者：张三 和 李四 译者：王五&amp;赵六，审校：孙七</p>',
      ['张三', '李四'],
      ['王五', '赵六'],
    ],
    [
      'labels in elements of their own',
      '<div><span>作者：</span><span>张三</span><span>译者：</span><span>李四</span></div>',
      ['张三'],
      ['李四'],
    ],
    ['a label before a linked name', `<p>作者 ${user('A B')} , 翻訳者 ${user('山田')}</p>`, ['A B'], ['山田']],
    ['a name in Latin script before the translator’s', '<p>Jane Roe 译者：张三</p>', ['Jane Roe'], ['张三']],
    ['no topic before a translator’s name', '<p>Kubernetes 译者：张三</p>', [], ['张三']],
    ['French', `<p>par ${user('Jean')}, traduit par ${user('Luc')}</p>`, ['Jean'], ['Luc']],
    [
      'English without labels',
      '<p>By John Smith and Mary Jones, translated by Zhang San</p>',
      ['John Smith', 'Mary Jones'],
      ['Zhang San'],
    ],
    ['a label of one character', '<p>文 | 张三</p><p>编辑 | 李四</p>', ['张三'], []],
    ['a name with its role', '<p>作者：张三（某云高级专家）</p>', ['张三'], []],
    [
      'a name in Han characters after an author in Latin script',
      `<p>作者：${user('Ben Linders')}</p><ul><li>${user('明知山')}</li></ul>`,
      ['Ben Linders'],
      ['明知山'],
    ],
    [
      'a label above a list, a name in Han characters below one in Latin script',
      `<p>作者：</p><ul><li>${user('Ben Linders')}</li><li>${user('山田太郎')}</li><li>北京</li></ul>`,
      ['Ben Linders', '山田太郎'],
      [],
    ],
    ['links without an address', '<div>作者：<a>张三</a><a>李四</a></div>', ['张三', '李四'], []],
    ['no sentence', '<p>It is used by default to test.</p>', [], []],
    [
      'no link in a sentence about a person',
      `<ul><li>${user('Ann Lee')}<p>Ann Lee is a rigger. Find her on <a href="/u/x">X</a>.</p></li></ul>`,
      ['Ann Lee'],
      [],
    ],
    ['nobody if there is only an editor', `<p>编辑：${user('王五')}</p>`, [], []],
  ])('%s', (_, lines, authors, translators) => {
    expect(named(lines)).toEqual([authors, translators]);
  });

  it('a label below the text', () => {
    const page = `<div><h1>${title}</h1><div>${paragraphs(1, 2)}</div><p>译者：王五</p><p>2031-10-23</p></div>`;
    expect(read(page)).toMatchObject({ published: '2031-10-23', translators: ['王五'] });
  });

  it('the document’s title, if the page names nobody', () => {
    expect(named('', `<title>${title}_架构_张三_InfoQ精选文章</title>`)).toEqual([['张三'], []]);
  });
});

describe('a summary above the text', () => {
  const summaryOf = (summary: string) =>
    read(
      `<div class="article-main"><h1>${title}</h1><div class="article-summary">${summary}</div>` +
        `<div class="article-preview">${paragraphs(1, 2, 3)}</div></div>`,
    ).summary;

  it('is shown if it adds something', () => {
    expect(summaryOf('一句编辑写的话，正文里没有。')).toBe('一句编辑写的话，正文里没有。');
  });

  it.each([
    ['is the first paragraph', say(1)],
    ['is the beginning of the text', `${say(1).slice(0, 30)}……`],
  ])('is left out if it %s', (_, summary) => {
    expect(summaryOf(summary)).toBeUndefined();
  });
});

describe('before the text is inserted', () => {
  const facts = '<div><span>作者：</span><a href="/profile/zs/">张三</a></div><ul><li>2031-05-06 北京</li></ul>';
  const card = (n: number) =>
    `<div><div><a href="/article/card${n}"><img src="/c.png"></a><div><a href="/article/card${n}">别人的文章之 ${n}</a><p>${say(80 + n)}</p></div></div></div>`;
  const feed = [0, 1, 2, 3, 4].map(card).join('');

  it.each([
    ['alone', `<div><h1>${title}</h1><p>${say(1)}</p>${facts}<div></div></div>`],
    [
      'in a box',
      `<div><div><h1>${title}</h1><div><div>${say(1)}</div></div>${facts}<div><div></div></div></div></div>`,
    ],
    ['above a feed', `<div><h1>${title}</h1><p>${say(1)}</p>${facts}<div></div>${feed}</div>`],
  ])('a summary above the names and an empty container are not an article: %s', (_, body) => {
    expect(read(body).body).toBeUndefined();
  });

  it.each([
    ['one paragraph below the names', `<div><h1>${title}</h1>${facts}<p>${say(1)}</p></div>`, [1]],
    [
      'one paragraph below names and summary',
      `<div><h1>${title}</h1><p>${say(1)}</p>${facts}<p>${say(2)}</p></div>`,
      [2],
    ],
    [
      'one sentence above the names, and no empty container',
      `<div><h1>${title}</h1><p>${say(1)}</p>${facts}</div>`,
      [1],
    ],
    ['two paragraphs above the names', `<div><h1>${title}</h1>${paragraphs(1, 2)}${facts}</div>`, [1, 2]],
    [
      'a description below a recording',
      `<video src="/v.mp4"></video><div><h1>${title}</h1><p>${say(1)}</p>${facts}</div>`,
      [1],
    ],
  ])('%s is an article', (_, body, numbers) => {
    const article = read(body);
    for (const number of numbers) expect(article.numbers).toContain(number);
  });
});
