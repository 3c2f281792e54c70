import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../load.ts';
import type { Expected } from '../score.ts';

// Which names are authors and which are translators, judged by what a user sees and by the page's data: one header per
// test, in all forms that the sites use.

const id = 'Rr1Oo2Ll3Ee4Ss5Tt6Uu';
const cn = `https://www.infoq.cn/article/${id}`;
const title = '灯塔值班表的三次改版';
const say = (n: number) =>
  `第 ${n} 段说明值班表为什么要改，灯塔上的人怎样用它，以及改完之后雾天里少响了几次铃，并附上当年的抄本。`;
const text = `<article><div class="body">${[1, 2, 3, 4].map((n) => `<p>${say(n)}</p>`).join('')}</div></article>`;

/**
 * Reads a page whose header holds `lines`; `css` is its style sheet, `state` its data. `foot` is below the text, `end`
 * inside it.
 */
function read(lines: string, { css = '', state = '', url = cn, foot = '', end = '' } = {}) {
  const whole = text.replace('</div>', `${end}</div>`);
  const html = `<html lang="zh"><head><title>${title} - InfoQ</title><style>${css}</style></head><body><div class="page"><div class="head"><h1>${title}</h1>${lines}</div>${whole}${foot}</div><div>© 2031 InfoQ 京ICP备1号</div>${state}</body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const article = extract(document, { slug: '', html, expected: { url } as Expected });
  return article && { authors: article.authors, translators: article.translators, published: article.published };
}

const roles = (lines: string, options?: Parameters<typeof read>[1]) => {
  const found = read(lines, options);
  return [found?.authors, found?.translators];
};

const link = (name: string) => `<span class="ctn"><a class="com-author-name" style="">${name}</a></span>`;
const list = (name: string, people: readonly string[], one = link) =>
  `<ul class="${name}">${people.map((person) => `<li>${one(person)}</li>`).join('')}</ul>`;
const divider = '<div class="divider"></div>';
const date =
  '<div class="dates"><ul class="read-time"><li>2031-04-08<div class="time-style">北京</div></li><li><p>本文字数：1423 字</p></li></ul></div>';
const header = (...parts: string[]) => `<div class="detail">${parts.join(divider)}</div>${date}`;

const labels = (names: Record<string, string>) =>
  Object.entries(names)
    .map(([name, label]) => `.${name}::before{content:"${label}"} .${name} li+li::before{content:"、"}`)
    .join('\n');
const siteCss = labels({ author: '作者：', translate: '译者：', planner: '策划：', checker: '审校：' });
const hashedCss = labels({ x1: '作者：', x2: '译者：', x3: '策划：', x4: '审校：' });

describe('roles in the class of a list', () => {
  it.each([
    ['an author and a planner', [list('author', ['段云起']), list('planner', ['蔡蔚'])], ['段云起'], []],
    [
      'several authors, several translators, a planner, a proofreader',
      [
        list('author', ['段云起', '白芷']),
        list('translate', ['苏木', '杜若']),
        list('planner', ['蔡蔚']),
        list('checker', ['罗姝']),
      ],
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'an author as plain text, next to two translators and a planner',
      ['作者：Marta Kowalczyk', list('translate', ['苏木', '杜若']), list('planner', ['蔡蔚'])],
      ['Marta Kowalczyk'],
      ['苏木', '杜若'],
    ],
    [
      'classes of CSS modules',
      [
        list('_author_1a2b3_12', ['段云起']),
        list('_translate_1a2b3_15', ['苏木']),
        list('_checker_1a2b3_20', ['罗姝']),
      ],
      ['段云起'],
      ['苏木'],
    ],
    ['a planner who is also the author', [list('author', ['段云起']), list('planner', ['段云起'])], ['段云起'], []],
  ])('%s', (_, parts, authors, translators) => {
    expect(roles(header(...parts))).toEqual([authors, translators]);
  });
});

describe('roles that only a style sheet has', () => {
  const span = (name: string) => `<span><span>${name}</span></span>`;
  it.each([
    [
      'labels before lists with unknown classes',
      header(list('x1', ['段云起', '白芷']), list('x2', ['苏木', '杜若']), list('x3', ['蔡蔚']), list('x4', ['罗姝'])),
      hashedCss,
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'labels before names without links',
      header(
        list('x1', ['段云起', 'Ada M. Byron'], span),
        list('x2', ['阿卜杜·拉赫曼', '杜若'], span),
        list('x3', ['蔡蔚'], span),
      ),
      hashedCss,
      ['段云起', 'Ada M. Byron'],
      ['阿卜杜·拉赫曼', '杜若'],
    ],
    [
      'labels that contradict the class',
      header(list('author', ['段云起']), list('editor', ['苏木'])),
      labels({ author: '译者：', editor: '作者：' }),
      ['苏木'],
      ['段云起'],
    ],
    [
      'before the first entry of a list',
      header(list('x1', ['段云起', '白芷']), list('x2', ['苏木', '杜若'])),
      '.x1 li:first-child::before{content:"作者："} .x2 li:first-child::before{content:"译者："}',
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'before each name',
      header(list('x1', ['段云起', '白芷']), list('x2', ['苏木', '杜若'])),
      '.x1 a::before{content:"作者 "} .x2 a::before{content:"译者 "}',
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'after each name',
      header(list('x1', ['段云起', '白芷']), list('x2', ['苏木', '杜若'])),
      '.x1 a::after{content:" 著"} .x2 a::after{content:"（译）"}',
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'instead of a line between lists',
      `<div class="detail">${list('x', ['段云起'])}<i class="d1"></i>${list('x', ['苏木', '杜若'])}<i class="d2"></i>${list('x', ['蔡蔚'])}</div>${date}`,
      '.d1::after{content:"译者："} .d2::after{content:"策划："}',
      ['段云起'],
      ['苏木', '杜若'],
    ],
    [
      'in an empty element of a line',
      `<p><i class="l1"></i>段云起、白芷<i class="l2"></i>苏木</p>${date}`,
      '.l1::before{content:"作者："} .l2::before{content:"译者："}',
      ['段云起', '白芷'],
      ['苏木'],
    ],
    [
      'a colon after the label',
      `<p><b>作者</b><span>段云起</span> <b>译者</b><span>苏木</span></p>${date}`,
      'b::after{content:"："}',
      ['段云起'],
      ['苏木'],
    ],
    [
      'from an attribute',
      `<p data-role="作者"><span>段云起</span></p><p data-role="译者"><span>苏木</span></p><p data-role="策划"><span>蔡蔚</span></p>${date}`,
      'p[data-role]::before{content:attr(data-role) "："}',
      ['段云起'],
      ['苏木'],
    ],
    [
      'before a container of two lists',
      `<div class="w1"><div>${list('x', ['段云起'])}</div></div><div class="w2"><div>${list('x', ['苏木'])}</div></div>${date}`,
      '.w1::before{content:"作者"} .w2::before{content:"译者"}',
      ['段云起'],
      ['苏木'],
    ],
    [
      'in English',
      `<p class="a"><a>Ines Falk</a></p><p class="b"><a>Otto Brandt</a></p><p class="c"><a>Una Crow</a></p>${date}`,
      '.a::before{content:"Written by "} .b::before{content:"Translated by "} .c::before{content:"Reviewed by "}',
      ['Ines Falk'],
      ['Otto Brandt'],
    ],
    [
      'with counters and images between',
      header(list('x1', ['段云起']), list('x2', ['苏木'])),
      '.x1::before{content:counter(n) url(a.png) "作者：" / "author"} .x2::before{content:"译" "者" "："}',
      ['段云起'],
      ['苏木'],
    ],
    [
      'labels without a role',
      header(list('x1', ['段云起'])),
      '.x1::before{content:"▍"} a::after{content:"↗"}',
      ['段云起'],
      [],
    ],
    [
      'next to an author as plain text',
      header('作者：Daniel Curtis', list('x2', ['苏木']), list('x3', ['蔡蔚'])),
      hashedCss,
      ['Daniel Curtis'],
      ['苏木'],
    ],
  ])('%s', (_, lines, css, authors, translators) => {
    expect(roles(lines, { css })).toEqual([authors, translators]);
  });
});

describe('roles that are in class and style sheet', () => {
  it('are read as on the site', () => {
    const parts = ['作者：Marta Kowalczyk', list('translate', ['苏木', '杜若']), list('planner', ['蔡蔚'])];
    expect(roles(header(...parts), { css: siteCss })).toEqual([['Marta Kowalczyk'], ['苏木', '杜若']]);
  });
});

describe('roles that only the position shows', () => {
  it.each([
    [
      'a second list is not the authors’',
      header(list('x', ['段云起', '白芷']), list('x', ['蔡蔚'])),
      ['段云起', '白芷'],
      [],
    ],
    [
      'after an author as plain text, the first list is the translators’',
      header('作者：Daniel Curtis', list('x', ['苏木', '杜若']), list('x', ['蔡蔚'])),
      ['Daniel Curtis'],
      ['苏木', '杜若'],
    ],
  ])('%s', (_, lines, authors, translators) => {
    expect(roles(lines)).toEqual([authors, translators]);
  });
});

describe('labels that are text', () => {
  it.each([
    [
      'before each list',
      header(
        `<span>作者：</span>${list('x', ['段云起', '白芷'])}`,
        `<span>译者：</span>${list('x', ['苏木', '杜若'])}`,
        `<span>策划：</span>${list('x', ['蔡蔚'])}`,
      ),
      ['段云起', '白芷'],
      ['苏木', '杜若'],
    ],
    [
      'in elements of their own, without a colon',
      `<div><span>作者</span><span>段云起</span><span>译者</span><span>苏木</span><span>责任编辑</span><span>蔡蔚</span></div>${date}`,
      ['段云起'],
      ['苏木'],
    ],
    [
      'on lines of their own',
      `<p>作者｜段云起</p><p>译者｜苏木</p><p>技术审校｜罗姝</p><p>策划｜蔡蔚</p>${date}`,
      ['段云起'],
      ['苏木'],
    ],
    [
      'old build: a link after each',
      `<p>作者：${link('段云起')}</p><p>策划：${link('蔡蔚')}</p>${date}`,
      ['段云起'],
      [],
    ],
    [
      'names in all scripts',
      `<p>作者：José Á. Núñez、阿卜杜·拉赫曼、李 Ming、Jean-Luc O’Neill</p>${date}`,
      ['José Á. Núñez', '阿卜杜·拉赫曼', '李 Ming', 'Jean-Luc O’Neill'],
      [],
    ],
    ['a topic is not a person', `<p>作者：${link('段云起')} 主题：<a>架构</a></p>${date}`, ['段云起'], []],
    ['nor is a button', `<p>${link('段云起')}<a>关注</a><a>1.0x</a></p>${date}`, ['段云起'], []],
    ['of authors who wrote together', `<p>联合作者：段云起、白芷</p>${date}`, ['段云起', '白芷'], []],
    ['of the original', `<p>原文作者：Ada Byron</p><p>译者：苏木</p>${date}`, ['Ada Byron'], ['苏木']],
    [
      'Han names between spaces',
      `<p>作者：段云起 白芷</p><p>译者：苏木 欧阳若水</p>${date}`,
      ['段云起', '白芷'],
      ['苏木', '欧阳若水'],
    ],
    ['a team’s name with a space', `<p>作者：灯塔 Geek 说</p>${date}`, ['灯塔 Geek 说'], []],
    ['a job title is nobody', `<p>作者：段云起，灯塔首席架构师</p>${date}`, ['段云起'], []],
    ['an address is nobody', `<p>作者：段云起 &lt;duan@lamp.example&gt;、白芷</p>${date}`, ['段云起', '白芷'], []],
    ['and others', `<p>作者：段云起、白芷等</p>${date}`, ['段云起', '白芷'], []],
    ['an unknown label ends the names', `<p>作者：段云起 监制：蔡蔚 公众号：灯塔夜话</p>${date}`, ['段云起'], []],
    ['behind the names', `<p>Ada Byron 著 | 苏木 译</p>${date}`, ['Ada Byron'], ['苏木']],
    [
      'behind names in elements of their own',
      `<div><span>段云起 著</span> <span>苏木 译</span> <span>蔡蔚 校</span></div>${date}`,
      ['段云起'],
      ['苏木'],
    ],
    ['in brackets behind the names', `<p>段云起（作者） 苏木（译者） 蔡蔚（校对）</p>${date}`, ['段云起'], ['苏木']],
    ['a job in brackets', `<p>作者：段云起（主编）、白芷（编辑）</p>${date}`, ['段云起', '白芷'], []],
    ['a country in brackets', `<p>作者：[美] Ada Byron</p>${date}`, ['Ada Byron'], []],
    ['a slash within words is no mark', `<p>作者：段云起</p>${date}<p>编译/链接</p>`, ['段云起'], []],
    ['nor is a bracket', `<p>作者：段云起</p>${date}<p>[译] 深入理解 Service Worker</p>`, ['段云起'], []],
    ['before a slash', `<p>文 / 段云起</p><p>编译 ／ 苏木</p>${date}`, ['段云起'], ['苏木']],
    ['in brackets', `<p>【作者：段云起】【译者：苏木】</p>${date}`, ['段云起'], ['苏木']],
    ['of who wrote it down', `<p>撰写：段云起 审校：蔡蔚</p>${date}`, ['段云起'], []],
    ['of a reporter', `<p>记者 | 段云起</p>${date}`, ['段云起'], []],
    [
      'behind names that are links',
      `<p><a href="/u/a/">段云起</a> 著，<a href="/u/b/">苏木</a> 译</p>${date}`,
      ['段云起'],
      ['苏木'],
    ],
    [
      'an author as text before a translator’s link',
      `<p>作者：Daniel Curtis<span></span><a>苏木</a></p>${date}`,
      ['Daniel Curtis'],
      ['苏木'],
    ],
  ])('%s', (_, lines, authors, translators) => {
    expect(roles(lines)).toEqual([authors, translators]);
  });
});

describe('the date of publication', () => {
  it.each([
    ['2031-04-08 15:05 发布 | 2031-05-01 10:00 更新', '2031-04-08T15:05+08:00'],
    ['更新于 2031-05-01 10:00 发布于 2031-04-08 15:05', '2031-04-08T15:05+08:00'],
    ['阅读 1200 发布于 2031-04-08', '2031-04-08'],
  ])('%s', (line, published) => {
    expect(read(`<p>作者：段云起</p><p>${line}</p>`)?.published).toBe(published);
  });
});

/** A page's data as Nuxt serializes it: one flat list of all values, in which objects hold indexes. */
function nuxt(detail: Record<string, unknown>, { name = 'articleDetail', extra = [] as unknown[] } = {}): string {
  const values: unknown[] = [];
  const add = (value: unknown): number => {
    const at = values.push(undefined) - 1;
    values[at] = Array.isArray(value)
      ? value.map(add)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, add(one)]))
        : value;
    return at;
  };
  values.push(['ShallowReactive', 1]);
  add({ data: { [name]: detail }, extra });
  const json = JSON.stringify(values).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">${json}</script>`;
}

const people = (...names: string[]) => names.map((nickname, at) => ({ uid: 1000 + at, nickname, avatar: '' }));
const detail = {
  uuid: id,
  publish_time: Date.parse('2031-04-08T01:05:09.224Z'),
  article_title: title,
  author: people('段云起', '白芷'),
  translator: null,
  planner: people('蔡蔚'),
  checker: people('罗姝'),
  no_author: '',
};

describe('the state in the page’s scripts', () => {
  const nameless = header(list('x', ['段云起', '白芷']), list('x', ['蔡蔚']), list('x', ['罗姝']));

  it('provides roles that nothing else has, and the time', () => {
    expect(read(nameless, { state: nuxt(detail) })).toEqual({
      authors: ['段云起', '白芷'],
      translators: [],
      published: '2031-04-08T09:05+08:00',
    });
  });

  it('provides them if all names are in one box without links', () => {
    const lines = `<p>${['段云起', '白芷', '蔡蔚', '罗姝'].map((one) => `<span>${one}</span>`).join(' ')}</p>${date}`;
    expect(roles(lines, { state: nuxt(detail) })).toEqual([['段云起', '白芷'], []]);
  });

  it('provides a translator, and a foreign author from a field of its own', () => {
    const own = { ...detail, author: null, translator: people('苏木', '杜若'), no_author: '作者：Marta Kowalczyk' };
    const lines = header('作者：Marta Kowalczyk', list('x', ['苏木', '杜若']), list('x', ['蔡蔚']));
    for (const no_author of ['作者：Marta Kowalczyk', 'Marta Kowalczyk'])
      expect(roles(lines, { state: nuxt({ ...own, no_author }) })).toEqual([['Marta Kowalczyk'], ['苏木', '杜若']]);
    expect(roles(date, { state: nuxt(own) })).toEqual([['Marta Kowalczyk'], ['苏木', '杜若']]);
  });

  it('confirms a class against a label that was misread', () => {
    const lines = header(`作者：${list('author', ['段云起'])}`, `作者：${list('planner', ['蔡蔚'])}`);
    expect(roles(lines, { state: nuxt(detail) })).toEqual([['段云起'], []]);
  });

  it.each([
    ['that of another article, as after a navigation in place', { ...detail, uuid: 'Zz9Yy8Xx7Ww6Vv5Uu4Tt' }],
    ['that of no article', { ...detail, uuid: undefined }],
  ])('is ignored if it is %s', (_, other) => {
    const lines = header(list('author', ['蔡蔚']), list('planner', ['段云起']));
    const own = { ...other, related: `/article/${id}` };
    expect(read(lines, { state: nuxt(own) })).toEqual({ authors: ['蔡蔚'], translators: [], published: '2031-04-08' });
  });

  it('is found at any depth, by the id in the address, with a query and a hash', () => {
    const states = [
      nuxt(detail, { name: 'anything' }),
      `<script type="application/json">${'{"not":"a list","of":"'}${id}"}</script>${nuxt(detail)}`,
    ];
    for (const state of states)
      for (const url of [`${cn}?utm_source=rss`, `${cn}/#a`])
        expect(read(nameless, { state, url })?.published).toBe('2031-04-08T09:05+08:00');
  });

  it.each([
    ['broken', `[["Reactive",1],{"uuid":2,"author":3},"${id}"`],
    ['circular', `[["Reactive",1],{"uuid":2,"author":3,"publish_time":4},"${id}",[3,1,0],["Ref",4]]`],
    [
      'of unexpected types',
      `[{"uuid":1,"author":2,"translator":3,"planner":-1,"publish_time":1,"no_author":2},"${id}",{"a":1},[1,2,3,9999,-1,1.5,null]]`,
    ],
    ['a number', '12'],
    ['nothing', ''],
    [
      'an attempt to set a prototype',
      `[{"__proto__":1,"uuid":1,"author":2},"${id}",[3],{"nickname":4,"__proto__":3},["x"]]`,
    ],
  ])('does no harm if it is %s', (_, json) => {
    const state = `<script type="application/json">${json}</script>`;
    expect(read(header(list('author', ['段云起'])), { state })).toEqual({
      authors: ['段云起'],
      translators: [],
      published: '2031-04-08',
    });
  });

  it('is ignored on a site whose dates have no time', () => {
    const url = `https://www.infoq.com/news/2031/04/${id}/`;
    expect(read('<p>Apr 08, 2031</p>', { state: nuxt(detail), url })?.published).toBe('2031-04-08');
  });
});

describe('the time', () => {
  const at = (lines: string, options?: Parameters<typeof read>[1]) => read(lines, options)?.published;

  it.each([
    ['the line below the text', date, { foot: '<div><span>2031-04-08 19:02</span><span>7523</span></div>' }],
    ['a datetime', '<p><time datetime="2031-04-08T11:02:00Z">2031-04-08</time></p>', {}],
    ['a title', '<p><span title="2031-04-08 19:02:33">3 小时前</span></p>', {}],
    ['structured data', `${date}<meta itemprop="datePublished" content="2031-04-08T19:02:00+08:00">`, {}],
  ])('is read from %s', (_, lines, options) => {
    expect(at(lines, options)).toBe('2031-04-08T19:02+08:00');
  });

  it.each([
    ['of another day', '<p><time datetime="2031-05-01T11:02:00Z">2031-04-08</time></p>'],
    ['of midnight, in structured data', `${date}<meta itemprop="datePublished" content="2031-04-08T00:00:00+08:00">`],
    ['in the state, of another day', date],
  ])('is not read from a time %s', (_, lines) => {
    const state = nuxt({ ...detail, publish_time: Date.parse('2031-04-07T01:05:09.224Z') });
    expect(at(lines, { state })).toBe('2031-04-08');
  });

  it('comes from the state rather than from a line of the same day below the text', () => {
    const foot = '<div><span>2031-04-08 11:07 · 北京</span></div>';
    expect(at(date, { state: nuxt(detail), foot })).toBe('2031-04-08T09:05+08:00');
  });

  it('is the one that the page shows, whatever else there is', () => {
    expect(at('<p>2031-04-08 08:00</p>', { state: nuxt(detail) })).toBe('2031-04-08T08:00+08:00');
  });
});

describe('any header', () => {
  const pool = [
    '段云起',
    '白芷',
    '苏木',
    '杜若',
    '蔡蔚',
    '罗姝',
    'Ines Falk',
    'José Á. Núñez',
    '阿卜杜·拉赫曼',
    '平台工程组',
    'SelectDB',
    'A. K. Roe',
  ];
  const parts = ['author', 'translate', 'planner', 'checker'] as const;
  const words = { author: '作者', translate: '译者', planner: '策划', checker: '审校' };
  const sources = ['class', 'style', 'style at the first', 'style at each', 'text', 'state'] as const;
  const crew = fc.shuffledSubarray(pool, { minLength: pool.length }).chain((names) =>
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(3), fc.nat(2), fc.nat(2)).map((counts) => {
      const starts = counts.map((_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0));
      return parts.map((part, at) => ({ part, names: names.slice(starts[at], starts[at + 1]).slice(0, counts[at]) }));
    }),
  );

  it('gives each name its role, whatever the source, and nobody a wrong role', () => {
    fc.assert(
      fc.property(crew, fc.constantFrom(...sources), fc.boolean(), (people_, source, isLinked) => {
        // A label before the list or only before its first entry applies to entries that are recognized as names:
        // others may be a date and a place.
        const one =
          isLinked || source === 'style at the first' || source === 'text'
            ? link
            : (name: string) => `<span><span>${name}</span></span>`;
        const box = (part: string) => (source === 'class' ? part : `x${part.length}${part.charCodeAt(0)}`);
        const lists = people_.filter(({ names }) => names.length > 0);
        const lines = header(
          ...lists.map(
            ({ part, names }) =>
              (source === 'text' ? `<b>${words[part]}：</b>` : '') +
              list(box(part), names, source === 'class' ? link : one),
          ),
        );
        const where = { style: '', 'style at the first': ' li:first-child', 'style at each': ' li' };
        const css = parts
          .map((part) =>
            source in where
              ? `.${box(part)}${where[source as keyof typeof where]}::before{content:"${words[part]}："}`
              : '',
          )
          .join('\n');
        const by = Object.fromEntries(people_.map(({ part, names }) => [part, people(...names)]));
        const state = source === 'state' ? nuxt({ ...detail, ...by, translator: by.translate }) : '';
        const [authors, translators] = people_.map(({ names }) => names);
        expect(roles(lines, { css, state })).toEqual([authors, translators]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a person did for an article', () => {
  it.each([
    ['Written by Ana Ruiz, edited by Bo Lind', ['Ana Ruiz'], []],
    ['Authored by Ana Ruiz', ['Ana Ruiz'], []],
    ['Co-authored by Ana Ruiz, moderated by Bo Lind', ['Ana Ruiz'], []],
    ['Contributed by Ana Ruiz, fact-checked by Bo Lind', ['Ana Ruiz'], []],
    ['By Ana Ruiz, translated by Bo Lind, proofed by Cy Dale', ['Ana Ruiz'], ['Bo Lind']],
  ])('%s', (line, authors, translators) => {
    expect(roles(`<p>${line}</p>${date}`)).toEqual([authors, translators]);
  });
});

describe('a name without any label', () => {
  const day = '2031-04-08 北京';
  it.each([
    ['in a box of its own', `<div><span>阿潮</span></div><ul><li>${day}</li></ul>`, ['阿潮']],
    ['next to the date', `<div><span>阿潮</span><i>·</i><span>${day}</span></div>`, ['阿潮']],
    ['in one text node with the date', `<div>Ana Ruiz | ${day}</div>`, ['Ana Ruiz']],
    ['one of two', `<div><span>阿潮、白芷</span><span>发布于 ${day}</span></div>`, ['阿潮', '白芷']],
  ])('is the author’s right before the date: %s', (_, lines, authors) => {
    expect(roles(lines)).toEqual([authors, []]);
  });

  it.each([
    [
      'a topic that the page links to',
      `<div><span>架构</span><span>${day}</span></div>`,
      { foot: '<a href="/topic/1">架构</a>' },
    ],
    ['a topic that it does not link to', `<div><span>架构</span><span>${day}</span></div>`, {}],
    ['a label', `<div><span>原创</span><span>${day}</span></div>`, {}],
    ['a count', `<div><span>本文字数</span><span>${day}</span></div>`, {}],
    ['a sentence', `<div><p>先说结论。</p><span>${day}</span></div>`, {}],
    ['a planner', header(list('planner', ['蔡蔚'])), {}],
  ])('is not a person: %s', (_, lines, options) => {
    expect(roles(lines, options)).toEqual([[], []]);
  });
});

describe('labels', () => {
  it.each([
    ['in brackets, in elements', '<p><span>【作者】孟星</span> <span>【编辑】冬梅</span></p>', ['孟星'], []],
    ['in brackets, in one line', '<p>【作者】周舟【译者】林一【策划】Tina</p>', ['周舟'], ['林一']],
    ['in square brackets', '<p><span>[作者] Leo Park</span><span>[译者] 平川</span></p>', ['Leo Park'], ['平川']],
    ['joined by a point', '<div>作者·周舟　编辑·冬梅</div>', ['周舟'], []],
    ['behind names', '<p>周舟 | 撰文</p><p>冬梅 | 编辑</p>', ['周舟'], []],
    ['behind a name, of an editor', '<p>冬梅 | 编辑</p>', [], []],
    [
      'before a preposition',
      '<p>By <b>Ana Ruiz</b>, translated by <b>Rui Melo</b> on Apr 15, 2031</p>',
      ['Ana Ruiz'],
      ['Rui Melo'],
    ],
    ['of an editor alone', '<p><span>【编辑】冬梅</span></p>', [], []],
    ['in an element of their own', '<p>By <b>Renata Lopes</b>, reviewed by <b>Tom Reed</b></p>', ['Renata Lopes'], []],
    ['of an author without a colon', '<p>作者 蔡芳芳</p>', ['蔡芳芳'], []],
    ['of a model', '<p>Summary by AI</p><p>By <a href="/profile/r/">Renata Lopes</a></p>', ['Renata Lopes'], []],
  ])('%s', (_, line, authors, translators) => {
    expect(roles(`${line}<p>2031-04-08</p>`)).toEqual([authors, translators]);
  });

  it('name people, and a place beside the date does not', () => {
    const place = '<ul><li>上海</li><li>2031-04-08</li></ul>';
    expect(roles(`<p>作者：孟星</p>${place}`)).toEqual([['孟星'], []]);
  });
});

describe('the last line of the text', () => {
  it.each([
    ['译者：白芷 原文：<a href="https://a.example/1">The Watch</a>', [], ['白芷']],
    ['作者：Ana Ruiz，译者：白芷、杜若', ['Ana Ruiz'], ['白芷', '杜若']],
    ['译者：白芷写过的书，都在灯塔的架子上，欢迎来借。', [], []],
  ])('provides names that the header does not have: %s', (line, authors, translators) => {
    expect(roles(date, { end: `<p>${line}</p>` })).toEqual([authors, translators]);
  });
});
