import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { findClutter } from '../../src/extraction/clutter/find-clutter.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { modules } from './modules.ts';

// Authors write about the parts of sites, sometimes in similar boxes; sites use the same phrases inside an author's
// text.

function read(url: string, title: string, body: string): { article: Article | undefined; text: string } {
  const html = `<html><head><title>${title} - InfoQ</title></head><body>${body}</body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const site = detectArticle(url, sites);
  const article = site && extractArticle(document, site, url, modules);
  return { article, text: (article?.body.textContent ?? '').replace(/\s+/g, ' ') };
}

const comTitle = 'Merging the Indexes of the Night';
const inEnglish = (data: string, behind = '') =>
  read(
    'https://www.infoq.com/news/2031/05/merging/',
    comTitle,
    `<h1 class="heading">${comTitle}</h1><div class="article__content"><div class="article__data">${data}</div>${behind}</div>`,
  );

const cnTitle = '灯塔的换班表';
const head = `<h1>${cnTitle}</h1><p><a href="/u/9">钟岱</a> · <time datetime="2031-05-06T07:08:00+08:00">2031-05-06</time></p>`;
const address = 'https://www.infoq.cn/article/Lt1Ab2Cd3Ef4Gh5Ij6Kl';
/** The layout of 2026, with its class names. */
const inChinese = (text: string) =>
  read(
    address,
    cnTitle,
    `<div class="article-widget-head"><h1 class="article-title">${cnTitle}</h1></div><article><div class="ProseMirror">${text}</div></article>`,
  );
/** The same layout without any current class name. */
const unnamed = (text: string) =>
  read(
    address,
    cnTitle,
    `<header><a href="/">InfoQ</a></header><main><article><header>${head}</header><div class="prose">${text}</div></article></main><section><h2>评论（1）</h2><form><textarea></textarea><button>发表评论</button></form><ul><li><b>路人</b><p>灯塔该漆一漆了。</p><button>回复</button></li></ul></section><footer>© 2031 InfoQ</footer>`,
  );

describe('an article about comments', () => {
  it('keeps its headings and its lines of one word', () => {
    const said =
      '<p>We had comments for nine years. Then we closed them.</p><h2>Comments</h2><p>The first year was quiet.</p><p>Reply</p><ul><li>Like</li><li>Reply</li></ul><p>Nobody misses these words.</p>';
    const { article, text } = inEnglish(said);
    expect(text).toContain('We had comments');
    expect(text).toContain('Nobody misses these words.');
    expect(article?.outline.map((one) => one.text)).toEqual(['Comments']);
  });

  it('is distinguished from the comments of a page without known names', () => {
    const said = '<p>评论区改了四次，每次都从头来过。</p><h2>评论</h2><p>第一版没有人写。</p><p>回复</p>';
    const { text } = unnamed(`${said}<p>第二版有了回复，争吵也来了。</p>`);
    expect(text).toBe('评论区改了四次，每次都从头来过。评论第一版没有人写。回复第二版有了回复，争吵也来了。');
  });
});

describe('in a short text', () => {
  it('a newsletter form removes nothing but itself', () => {
    const form =
      '<div class="nl"><h4>Night Letters</h4><p>A round-up sent out every Tuesday.</p><input type="email"><button>Subscribe</button></div>';
    const { text } = inEnglish(
      `<p>The first lamp went out.</p><h2>Lamps</h2><p>It had three wicks.</p>${form}<p>It has two.</p>`,
    );
    expect(text).toBe('The first lamp went out.LampsIt had three wicks.It has two.');
  });
});

describe('below the last paragraph', () => {
  const said = '<p>灯塔有三个值班的人。</p><p>第三个人从不说话。</p>';
  const related =
    '<div class="also"><h4>相关阅读</h4><ul><li><a href="/article/Za1Ab2Cd3Ef4Gh5Ij6Kl">雾号</a></li><li><a href="/article/Zb1Ab2Cd3Ef4Gh5Ij6Kl">油灯</a></li></ul></div>';

  it.each([
    ['a vote', '<div class="vote"><p>这篇文章对你有帮助吗？</p><button>有</button><button>没有</button></div>'],
    ['a copyright notice', '<div class="note"><p>版权声明：本文为原创文章，未经许可不得转载。</p></div>'],
  ])('%s does not hide related articles', (_, box) => {
    const { text } = inChinese(`${said}${related}<p>油在夜里会结块。</p>${box}`);
    expect(text).toBe('灯塔有三个值班的人。第三个人从不说话。油在夜里会结块。');
  });

  it('a question of a quiz with a button is the author’s', () => {
    const quiz =
      '<div class="quiz"><h3>第三题</h3><p>雾里看不见灯怎么办</p><p>甲 敲钟</p><p>乙 等</p><button>看答案</button></div>';
    const { article, text } = inChinese(`${said}<h2>测验</h2><p>答对三题算过。</p>${quiz}`);
    expect(text).toMatch(/第三题\s*雾里看不见灯怎么办\s*甲 敲钟\s*乙 等/);
    expect(article?.outline.map((one) => one.text)).toEqual(['测验', '第三题']);
  });
});

describe('after the text of infoq.com', () => {
  it.each([
    ['a vote', '<div><p>Was this article helpful?</p><button>Yes</button><button>No</button></div>'],
    [
      'a survey',
      '<div><h4>Take our survey</h4><p>Tell us what you think.</p><a href="https://forms.example/x">Start</a></div>',
    ],
    ['a copyright notice', '<div><p>All rights reserved. Reproduction without permission is prohibited.</p></div>'],
  ])('%s is the site’s', (_, box) => {
    const { text } = inEnglish('<p>The first lamp went out.</p><p>It had three wicks.</p>', box);
    expect(text).toBe('The first lamp went out.It had three wicks.');
  });
});

describe('a text whose every block is in containers of its own', () => {
  const framed = (...blocks: string[]) =>
    blocks.map((one) => `<div class="b"><div class="c">${one}</div></div>`).join('');

  it('is read completely if nothing has a known name', () => {
    const blocks = [
      '<p>值班表换了。</p>',
      '<h2>起因</h2>',
      '<p>有人睡过了头。</p>',
      '<ul><li>雾天</li><li>晴天</li></ul>',
      '<p>现在两个人一班。</p>',
    ];
    const { article, text } = unnamed(framed(...blocks));
    expect(text).toBe('值班表换了。起因有人睡过了头。雾天晴天现在两个人一班。');
    expect(article).toMatchObject({ authors: ['钟岱'], published: '2031-05-06T07:08+08:00' });
    expect(article?.outline).toHaveLength(1);
  });

  it('is read completely even if a box in it has a known name', () => {
    const note =
      '<div class="note"><p><b>长话短说：</b>不要一个人值班，也不要三个人值班，两个人刚好。</p><ul><li>一个人会睡着</li></ul></div>';
    const { article } = unnamed(
      framed(
        note,
        '<p>值班表换了，新的一张贴在门上。</p>',
        '<h2>起因</h2>',
        '<p>有人睡过了头，第二天才知道。</p>',
        '<p>船没有撞上，只是绕了一大圈。</p>',
        '<p>从那天起，两个人一班，一个看灯，一个看人。</p>',
      ),
    );
    expect(article?.outline.map((one) => one.text)).toEqual(['起因']);
  });

  it('keeps the author’s line that leads to a course', () => {
    const course =
      '<p>推荐一门课：<a href="https://time.geekbang.org/column/intro/9">《看灯》</a>，限时优惠到月底。</p>';
    const { text } = inChinese(
      framed('<p>看灯没有捷径。</p>', course, '<p>每夜看一次，看完睡觉。</p>', '<p>别数船。</p>'),
    );
    expect(text).toContain('推荐一门课：《看灯》，限时优惠到月底。');
  });
});

describe('a text with boxes instead of paragraphs', () => {
  it('keeps one about rights', () => {
    const lines = [
      '版权声明：本文讲的是版权声明本身。',
      '这八个字在 1998 年就有了。',
      '许可证有几十种。',
      '常用的只有五种。',
    ];
    const { text } = inChinese(
      `${lines.map((one) => `<div class="t">${one}</div>`).join('')}<h2>许可</h2><ul><li>甲</li></ul>`,
    );
    for (const line of lines) expect(text).toContain(line);
  });
});

describe('a page without known names whose title is inside the text', () => {
  const lamp = 'https://www.infoq.com/news/2031/05/lamps/';
  const page = (blocks: string) =>
    read(
      lamp,
      'Lamps of the North',
      `<div><a href="/">InfoQ</a><a href="/news">News</a></div><div><div class="col"><div class="t">Lamps of the North</div><div class="who"><img src="/p.png" alt=""><div><div>Ana Perez</div><div>May 06, 2031</div></div></div>${blocks}<div class="rule"><div><img src="/p.png" alt=""><div><div>Ana Perez</div><div>Keeps lamps</div><button>Follow</button></div></div></div></div></div>`,
    );

  it('has a name right before the date and a card to follow its author, and neither is read as text', () => {
    const { article, text } = page('<p>The first lamp went out.</p><h2>Oil</h2><p>Nobody brought the oil.</p>');
    expect(article).toMatchObject({ authors: ['Ana Perez'], published: '2031-05-06' });
    expect(text).toBe('The first lamp went out.OilNobody brought the oil.');
    expect(article?.body.querySelector('img')).toBeNull();
  });
});

describe('without known names', () => {
  it('all short sections are read', () => {
    const sections = ['<p>值班表换了。</p>', '<h2>起因</h2><p>有人睡过了头。</p>', '<h2>结果</h2><p>两个人一班。</p>'];
    const { article, text } = unnamed(sections.map((one) => `<section class="part">${one}</section>`).join(''));
    expect(text).toBe('值班表换了。起因有人睡过了头。结果两个人一班。');
    expect(article?.outline).toHaveLength(2);
  });

  it.each([
    ['a verse', '<p>凌晨三点<br>灯像一只猫<br>从窗台跳下来</p><p>我摸到油壶<br>像摸到一块石头</p>'],
    [
      'a line without a final period',
      '<p>The lamp of the northern pier was lit again today, after nine years, by a keeper who had left the island in 2029: see <a href="https://lamps.example/n">the notes of the crew</a></p>',
    ],
  ])('%s is an article', (_, said) => {
    expect(unnamed(said).article).toBeDefined();
  });
});

describe('set between the author’s paragraphs', () => {
  const [first, last] = [
    '<p>灯塔有三个值班的人。</p><p>第三个人从不说话。</p>',
    '<p>油在夜里会结块。</p><p>灯芯要剪。</p>',
  ];
  const whole = '灯塔有三个值班的人。第三个人从不说话。油在夜里会结块。灯芯要剪。';

  it.each([
    ['a bar of buttons', '<div class="s"><span>划线</span><span>笔记</span><span>复制</span></div>'],
    [
      'the card of a course',
      '<div class="g"><img src="/g.jpg"><div><p>守塔人的课</p><p>共 110 讲</p></div><a href="https://time.geekbang.org/column/intro/48">免费试读</a></div>',
    ],
    [
      'the card of an e-book',
      '<div class="e"><a href="/minibook/abc"><img src="/e.jpg"></a><div>《灯油指南》</div><a href="/minibook/abc">立即下载</a></div>',
    ],
    ['a code to scan', '<div class="q"><img src="/q.png"><p>扫码关注公众号</p><p>回复“灯塔”进群</p></div>'],
    [
      'a table of contents',
      '<div class="t"><div>目录</div><ul><li><a href="#a">灯油</a></li><li><a href="#b">灯芯</a></li></ul></div>',
    ],
  ])('%s is the site’s', (_, box) => {
    for (const read of [inChinese, unnamed]) {
      const { article, text } = read(`${first}${box}${last}`);
      expect(text).toBe(whole);
      expect(article?.completeness.images.total).toBe(0);
    }
  });

  it.each([
    [
      'a figure with a link to a course',
      '<figure><img src="https://static001.infoq.cn/g.jpg"><figcaption><a href="https://time.geekbang.org/column/intro/48">守塔人的课</a></figcaption></figure>',
    ],
    ['a sentence about a book', '<p>详见<a href="/minibook/abc">《灯油指南》</a>。</p>'],
    ['an outline in paragraphs', '<p>目录</p><ul><li><a href="#a">灯油</a></li></ul>'],
    ['a formula of one letter', '<div><math><mi>x</mi></math></div>'],
    [
      'a figure about a talk',
      '<div data-type="image"><img src="https://static001.infoq.cn/t.jpg"><p>图 3 来自 <a href="https://qcon.infoq.cn/2024/beijing">QCon 演讲</a></p></div>',
    ],
    [
      'a video with buttons',
      '<div><video src="https://static001.infoq.cn/v.mp4"></video><div><span>分享</span><span>点赞</span></div></div>',
    ],
    ['keys', '<div><kbd>Print</kbd> + <kbd>Save</kbd></div>'],
    ['a formula of letters', '<div>x<sup>2</sup> + x</div>'],
  ])('%s is the author’s', (_, block) => {
    expect(
      inChinese(`${first}${block}${last}`).article?.body.querySelector('figure, a, math, kbd, sup'),
    ).not.toBeNull();
  });

  it('a vendor’s box of old pages is in neither text nor outline', () => {
    const ad = (name: string) =>
      `<h3><a href="http://www.infoq.com/cn/vendorcontent/show.action?vcr=1&utm_source=infoq">${name}</a></h3>`;
    const { article, text } = inChinese(
      `${first}<h2>灯油</h2><div class="v"><p class="title">相关厂商内容</p><div>${ad('云上的课')}${ad('雾里的课')}</div></div>${last}`,
    );
    expect(text).not.toMatch(/厂商|课/);
    expect(article?.outline.map((one) => one.text)).toEqual(['灯油']);
  });
});

describe('a summary by a model', () => {
  const sentence = 'Three lamps were tried, the model says, and the last one was kept by the keepers.';

  it.each(['AI-generated summary', 'Summary by AI', 'AI Highlights', 'Generated by AI', 'TL;DR (AI generated)'])(
    'is not the article’s: “%s”',
    (label) => {
      const box = `<div class="ai"><h3>${label}</h3><p>${sentence}</p></div>`;
      const before = read(
        'https://www.infoq.com/news/2031/05/merging/',
        comTitle,
        `<main><h1>${comTitle}</h1><p>By <a href="/profile/Ana-Ruiz/">Ana Ruiz</a></p><p>May 6, 2031</p>${box}<div class="text"><p>The first lamp went out.</p><p>It had three wicks.</p></div></main>`,
      );
      expect(before.article?.summary).toBeUndefined();
      for (const { article, text } of [
        before,
        inEnglish('<p>The first lamp went out.</p><p>It had three wicks.</p>'),
      ]) {
        expect(text).toBe('The first lamp went out.It had three wicks.');
        expect(article?.outline).toEqual([]);
      }
    },
  );

  it.each(['AI 生成代码', 'AI（人工智能）', 'AI 整理会议纪要'])('is not “%s”, which authors write about', (words) => {
    const said = `<section><h2>${words}</h2><p>灯塔有三个值班的人。</p><p>第三个人从不说话。</p></section>`;
    const { article, text } = inChinese(
      `${said}<section><h2>结论</h2><p>油在夜里会结块。</p><p>灯芯要剪。</p></section>`,
    );
    expect(text).toContain('第三个人从不说话。');
    expect(article?.outline.map((one) => one.text)).toEqual([words, '结论']);
  });

  it('in a box with a short text leaves the text where it is', () => {
    const box = `<div class="ai"><h3>AI-generated summary</h3><p>${sentence}</p></div>`;
    const { article, text } = read(
      'https://www.infoq.com/news/2031/05/merging/',
      comTitle,
      `<main><h1>${comTitle}</h1><p>By <a href="/profile/Ana-Ruiz/">Ana Ruiz</a></p><p>May 6, 2031</p><div><div>${box}<div><p>The first lamp went out.</p><p>It had three wicks.</p></div></div></div></main>`,
    );
    expect(article?.authors).toEqual(['Ana Ruiz']);
    expect(text).toBe('The first lamp went out.It had three wicks.');
  });
});

it('a feed’s heading is hidden with its cards, whose titles are in their links', () => {
  const card = (n: number) =>
    `<li><a href="/article/x${n}aaaaaaaaaaaaaaaaaa"><img src="/c${n}.png"><h4>别的灯塔 ${n}</h4></a><p>这是第 ${n} 座灯塔的摘要，它比标题要长得多。</p></li>`;
  const feed = `<div class="more"><h3>发现更多内容</h3><ul>${[1, 2, 3, 4].map(card).join('')}</ul></div>`;
  const html = `<html><body><div class="article-main"><h1>${cnTitle}</h1><div class="ProseMirror"><p>灯塔有三个值班的人。</p><p>第三个人从不说话。</p></div>${feed}</div></body></html>`;
  const { document } = new JSDOM(html).window;
  const site = detectArticle(address, sites);
  if (!site) throw new Error('no site');
  const content = document.querySelector('.ProseMirror') ?? undefined;
  const found = findClutter(document.body, site, document.querySelector('h1') ?? undefined, content);
  expect(found.map(({ kind, element }) => [kind, element.className])).toEqual([['feed', 'more']]);
});

describe('a section of links below 推荐阅读', () => {
  const links = (host: string) =>
    `<section><h2>推荐阅读</h2><ul>${['潮汐', '灯塔', '风向'].map((one, n) => `<li><a href="${host}/article/${n}">${one}的论文</a></li>`).join('')}</ul></section>`;
  const said =
    '<section><p>推荐系统从一张纸条开始，守塔人把它压在灯下。</p><p>第二张纸条是三年以后的事情。</p></section>';

  const later = '<section><h2>后来</h2><p>后来纸条太多，压不住了。</p><p>于是有人把它们抄在一个本子上。</p></section>';

  it('is the author’s if it leads to other sites', () => {
    expect(unnamed(said + links('https://papers.example') + later).text).toContain('灯塔的论文');
  });

  it('is the site’s if it leads to its own articles', () => {
    expect(unnamed(said + links('https://www.infoq.cn') + later).text).not.toContain('灯塔的论文');
  });
});
