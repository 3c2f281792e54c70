import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extract, parsePage } from './load.ts';
import type { Expected } from './score.ts';

// What the sites set between, below and above an author's blocks, on pages as they are served: the build of infoq.cn of
// 2026, whose editor tags each block, and infoq.com.

const cnTitle = '潮位表的校对';
const cnUrl = 'https://www.infoq.cn/article/Aa1Rr2Oo3Uu4Nn5Dd6Bb';
const say = (n: number) => `第 ${n} 页的潮位由两个人校对，一个人念，另一个人看，念完再换过来，直到没有一个数字不同。`;
const p = (inner: string, marks = '') => `<p data-type="paragraph"${marks}>${inner}</p>`;
const text = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => p(say(n)));

interface Around {
  readonly title?: string;
  /** Between the head and the text, and below it. */
  readonly above?: string;
  readonly foot?: string;
}

function readCn(blocks: readonly string[], { title = cnTitle, above = '', foot = '' }: Around = {}) {
  const html = `<html lang="zh"><head><title>${title} - InfoQ</title></head><body><div id="__nuxt"><div class="_content-main_k3_1">
<div class="article-widget-head"><h1 class="article-title">${title}</h1><div class="author-detail"><ul class="author"><li><a href="/profile/A/">申屠潮</a></li></ul></div><ul class="read-time"><li>2031-04-08</li><li>杭州</li></ul></div>
${above}<article><div article-preview-content class="_preview-wrap_k3_9"><div data-type="doc"><div class="ProseMirror">${blocks.join('')}</div></div></div></article>${foot}</div></div></body></html>`;
  return read(html, cnUrl);
}

const comUrl = 'https://www.infoq.com/podcasts/reading-tides/';
const comText = [
  '<p>The tide table is older than the harbor, and nobody has ever found an error in it.</p>',
  '<p>Two people read it aloud every winter, and a third one listens without a word.</p>',
];

function readCom(blocks: readonly string[]) {
  const title = 'Reading the Tides Aloud';
  const html = `<html lang="en"><head><title>${title} - InfoQ</title></head><body><main><article class="article"><div class="article__heading"><h1 class="heading">${title}</h1></div><div class="article__content"><div class="article__data">${blocks.join('')}</div></div></article></main></body></html>`;
  return read(html, comUrl);
}

function read(html: string, url: string) {
  const page = { slug: '', html, expected: { url } as Expected };
  const document = parsePage(page);
  const article = extract(document, page);
  if (!article) throw new Error('nothing was read');
  return { ...article, text: (article.body.textContent ?? '').replace(/\s+/g, '') };
}

const strip = (html: string) =>
  (new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document.body.textContent ?? '').replace(
    /\s+/g,
    '',
  );

describe('a box without the attribute of the editor, among its blocks', () => {
  it.each([
    ['a course', '<div class="k1"><img src="/c.png"><h5>潮汐四十讲</h5><span>¥99</span><span>立即订阅</span></div>'],
    ['an article', '<a href="/article/zz1"><div>灯塔的账本</div><div>作者：申屠浪</div></a>'],
    ['a player', '<div class="k2"><audio src="/a.mp3" controls></audio><span>收听本文</span></div>'],
    ['a summary', '<div class="k3"><b>AI 总结</b><p>两个人一起校对。</p><small>由模型生成</small></div>'],
  ])('is the site’s: %s', (_, box) => {
    const { text: said, authors, outline } = readCn([...text.slice(0, 4), box, ...text.slice(4)]);
    expect(said).toBe(strip(text.join('')));
    expect([authors, outline]).toEqual([['申屠潮'], []]);
  });

  it.each([
    [
      'a table',
      '<div class="k4"><table><tr><td>高潮</td><td>低潮</td></tr><tr><td>5.1</td><td>0.4</td></tr></table></div>',
    ],
    ['a formula', '<div class="k5"><span class="katex-display"><math><mi>h</mi></math></span></div>'],
    ['blocks of the author in a frame', `<div class="k6">${p('框里的一句，也是作者写的。')}</div>`],
    ['a paragraph', '<p>没有标记的一段，也是作者写的。</p>'],
    ['a picture with its caption', '<div class="k7"><img src="/t.png"><div>图 1 手写的潮位</div></div>'],
    ['a video with its line', '<div class="k8"><video src="/v.mp4" controls></video><p>校对的录像</p></div>'],
    ['code in boxes', '<div class="k9"><div>let a = 1;</div><div>let b = 2;</div></div>'],
    ['TeX', '<div class="k10">\\(E = mc^2\\)</div>'],
    ['a tip', '<div class="k11"><p>注意：退潮时没有人校对。</p></div>'],
    ['a list', '<div class="k12"><ul><li>一个人念</li><li>一个人看</li></ul></div>'],
    ['what became of angle brackets', '<div> 里写一行文字，再关掉就行了。</div>'],
  ])('is the author’s if it is %s', (_, box) => {
    const { text: said } = readCn([...text.slice(0, 4), box, ...text.slice(4)]);
    expect(said).toContain(strip(box));
  });

  it('is no sign on a page whose editor tags few blocks', () => {
    const plain = text.map((one) => one.replace(' data-type="paragraph"', ''));
    const { text: said } = readCn([...plain, p('最后一段。'), '<div>作者自己加的一行</div>']);
    expect(said).toContain('作者自己加的一行');
  });
});

describe('below the text, the recommended conference', () => {
  const offer = 'AICon 开发与应用大会·海岛站，限时 9 折专属优惠，现在报名立减 580，详情可扫码或联系票务经理。';
  const poster = '<img src="https://static001.infoq.cn/poster.png" data-type="image">';

  it.each([
    ['with a heading and a poster', [`<h4 data-type="heading">会议推荐</h4>`, p(offer), poster]],
    [
      'with a link',
      [
        `<h3 data-type="heading">大会推荐</h3>`,
        p('8 月 21 日，<a href="https://aicon.infoq.cn/2031/">AICon</a> 将在海岛举行。'),
      ],
    ],
    ['without a heading', [p(offer), p(''), poster]],
  ])('is not the author’s: %s', (_, blocks) => {
    const { text: said, outline, body } = readCn([...text, ...blocks]);
    expect(said).toBe(strip(text.join('')));
    expect([outline, body.querySelectorAll('img').length]).toEqual([[], 0]);
  });

  it.each([
    ['the article announces it', [p(offer)], { title: '申屠潮确认出席 AICon 海岛站' }],
    ['text follows', [p(offer), p(say(9))], {}],
    ['nothing is sold', [p('去年的大会在海岛上开，门票由售票员一张一张手写。')], {}],
    ['it is about tickets', [p('最后，购票咨询在限时抢购里把优惠问题的响应降到了两秒。'), poster], {}],
    ['the title names a conference in Chinese', [p(offer)], { title: '全球潮汐大会日程上线' }],
    [
      'it is the author’s own list',
      ['<h2 data-type="heading">会议推荐</h2>', p('我每年都去 <a href="https://qcon.infoq.cn/2031">QCon</a>。')],
      {},
    ],
  ])('is the author’s if %s', (_, blocks, around) => {
    expect(readCn([...text, ...blocks], around).text).toBe(strip([...text, ...blocks].join('')));
  });
});

describe('the time of day below the text', () => {
  const foot = '<div class="publish-time">2031-04-08 19:027523</div>';

  it.each([
    ['a note of the site', '<p>2031-06-01 12:00 被收录到《潮汐》专栏</p>'],
    [
      'a card of another article',
      '<div><a href="/article/zz2"><div>灯塔的账本</div><div>2030-03-03 10:00</div></a></div>',
    ],
  ])('is that of the day above the text, whatever stands between: %s', (_, between) => {
    expect(readCn(text, { foot: between + foot }).published).toBe('2031-04-08T19:02+08:00');
  });
});

it('a comment of the same day is not the time of publication', () => {
  const foot = '<p>2031-06-01 收录到《潮汐》专栏</p><div><b>山间客</b> <i>2031-04-08 22:15</i><p>学习了</p></div>';
  expect(readCn(text, { foot }).published).toBe('2031-04-08');
});

it('names in a link to the page itself are this one’s', () => {
  const html = `<html lang="zh"><head><title>${cnTitle} - InfoQ</title></head><body><main><h1>${cnTitle}</h1><a href="${cnUrl}"><div>作者：申屠潮</div><div>2031-04-08</div></a><article><div class="ProseMirror">${text.join('')}</div></article></main></body></html>`;
  const { authors, published } = read(html, cnUrl);
  expect([authors, published]).toEqual([['申屠潮'], '2031-04-08']);
});

it('names in a card of another article are not this one’s', () => {
  const card =
    '<div><a href="/article/zz3"><img src="/c.png"><div>灯塔的账本</div><div>作者：申屠浪　译者：沈舟</div></a></div>';
  const { authors, translators } = readCn(text, { above: card });
  expect([authors, translators]).toEqual([['申屠潮'], []]);
});

describe('lists that directly follow one another', () => {
  const item = (inner: string, marks = '') => `<li data-type="listitem">${p(inner, marks)}</li>`;

  it('become one with levels, and nothing counts as lost', () => {
    const lists = `<ol data-type="numberedlist">${item('甲', ' data-number="1"')}</ol><ul data-type="bulletedlist">${item('乙', ' data-indent-1')}</ul><ol data-type="numberedlist">${item('丙', ' data-number="2"')}</ol><ul data-type="bulletedlist">${item('丁', ' data-indent-1')}</ul>`;
    const { body, completeness } = readCn([...text, lists]);
    expect(body.querySelector('ol')?.outerHTML.replace(/<\/?p>/g, '')).toBe(
      '<ol><li>甲<ul><li>乙</li></ul></li><li>丙<ul><li>丁</li></ul></li></ol>',
    );
    expect(isComplete(completeness), JSON.stringify(completeness)).toBe(true);
  });
});

describe('what closes each page of infoq.com', () => {
  it.each([
    [
      'a podcast',
      '<h2><strong>More about our podcasts</strong></h2><p>You can keep up-to-date with the podcasts via our <a href="/rss">RSS Feed</a>, and they are available via SoundCloud.</p><h2><strong>Previous podcasts</strong></h2>',
    ],
    ['a talk', '<p>See more <a href="/transcripts/presentations/">presentations with transcripts</a></p>'],
    [
      'an offer with its label',
      '<p><strong>InfoQ Events</strong></p><p><a href="/url/t/ab12/">A Practical Guide to Piers</a></p>',
    ],
    [
      'a call for authors',
      '<h3>Inspired by this content? Write for InfoQ.</h3><p>Writing for InfoQ has opened many doors.</p>',
    ],
    ['a topic', '<p>This content is in the <a href="/devops/">DevOps</a> topic</p>'],
  ])('is not in the text: %s', (_, html) => {
    const { text: said, outline } = readCom([...comText, html]);
    expect([said, outline]).toEqual([strip(comText.join('')), []]);
  });

  const more = '<p>The third one wrote a book about it, which nobody has read aloud so far.</p>';

  it('leaves the text below it', () => {
    const call = '<h3>Write for InfoQ</h3><p>Feed your curiosity.</p>';
    expect(readCom([...comText, call, more]).text).toBe(strip([...comText, more].join('')));
  });

  it.each([
    '<p><a href="/write-for-infoq/">Write for InfoQ</a></p>',
    '<h2>Write for InfoQ</h2><pre><code>let a = 1;</code></pre>',
    '<h2>Previous podcasts</h2><p>Two earlier podcasts were read in the same way.</p>',
    '<ul><li><p>Related Editorial</p></li><li><p><a href="https://label.example/2">The label</a></p></li></ul>',
    '<p><strong>Educational Content</strong></p><ul><li><a href="https://label.example/1">One</a></li></ul>',
    '<p>This content is in the public domain, which is our topic</p>',
  ])('leaves what an author writes with the same words: %s', (html) => {
    expect(readCom([...comText, html, more]).text).toBe(strip([...comText, html, more].join('')));
  });

  it('is not a speaker’s biography, though search engines don’t quote it', () => {
    const bio =
      '<div data-nosnippet class="bio"><h2>Bio</h2><p>Ada Quill has listened to tide tables for nine winters.</p></div>';
    expect(readCom([...comText, bio]).text).toContain('AdaQuillhaslistened');
  });
});

describe('in a virtual list, where each block is in a box of its own', () => {
  it('headings, captions and all text are read', () => {
    const blocks = [
      ...text.slice(0, 3),
      '<h2 data-type="heading">换手</h2>',
      ...text.slice(3),
      '<p><img src="https://static001.infoq.cn/table.png"></p>',
      '<p>图 1 手写的潮位表</p>',
    ];
    const boxes = blocks.map((block, index) => `<div data-index="${index}">${block}</div>`).join('');
    const html = `<html lang="zh"><head><title>${cnTitle} - InfoQ</title></head><body><div class="article-widget-head"><h1 class="article-title">${cnTitle}</h1></div><article><div article-preview-content><div class="_virtual-rich-content_a1_2"><div class="_list_a1_3">${boxes}</div></div></div></article></body></html>`;
    const { text: said, outline, body } = read(html, cnUrl);
    expect(said).toBe(strip(blocks.join('')));
    expect(outline.map((one) => one.text)).toEqual(['换手']);
    expect(body.querySelector('figcaption')?.textContent).toBe('图 1 手写的潮位表');
  });
});

it.each([
  '<video id="x" src="/v.mp4" controls></video>',
  '<audio id="x" src="/a.mp3" controls></audio>',
  '<iframe id="x" src="https://player.bilibili.com/player.html?bvid=1"></iframe>',
  '<picture id="x"><source srcset="/b.webp"><img src="/b.png"></picture>',
  '<figure><img src="/b.png"><figcaption id="x">图</figcaption></figure>',
  '<pre><code id="x">let a = 1;</code></pre>',
])('a link still leads to what is rebuilt: %s', (block) => {
  const { body } = readCn([...text, p('见<a href="#x">下面</a>。'), block]);
  const href = [...body.querySelectorAll('a')].find((one) => one.textContent === '下面')?.getAttribute('href') ?? '';
  expect(href).toMatch(/^#./);
  expect([...body.querySelectorAll('[id]')].map(({ id }) => `#${id}`)).toContain(href);
});
