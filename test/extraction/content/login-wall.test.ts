import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readNative } from '../../../src/dom/native.ts';
import { extractFromSnapshot } from '../../../src/extraction/extract-article.ts';
import { takeSnapshot } from '../../../src/extraction/snapshot.ts';
import { sites } from '../../../src/sites/index.ts';
import { detectArticle } from '../../../src/sites/match-article.ts';
import { modules } from '../modules.ts';

// Phrases that say that an article continues after a login, and text that only sounds similar.

const url = 'https://www.infoq.cn/article/Ww1Aa2Ll3Ll4Oo5Ff6Bb';
const title = '石墙与木门';
const say = (n: number) =>
  `第 ${n} 段说明石墙是怎样一块一块垒起来的，每块石头的来历都写在村里的账上，账本又由谁来保管，以及后来为什么在墙上开了一扇木门。`;
const paragraphs = (...numbers: number[]) => numbers.map((n) => `<p>${say(n)}</p>`).join('');

function read(inside: string, below = '', isRendered?: (copy: Element) => boolean) {
  const html = `<html lang="zh"><head><title>${title} - InfoQ</title></head><body><header><a href="/">InfoQ</a><a>登录</a><p>登录后阅读全文</p></header><div><h1>${title}</h1><p>作者：张三</p><article><div class="ProseMirror">${paragraphs(1, 2)}${inside}</div></article>${below}<div class="comment-container"><h2>评论</h2><textarea></textarea><p>登录后阅读全文</p><div>发布</div></div></div></body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const [site, snapshot] = [detectArticle(url, sites), takeSnapshot(document, url)];
  if (!site || !snapshot) throw new Error('no snapshot');
  const seen = { ...snapshot, modules, ...(isRendered ? { isRendered } : {}) };
  const article = extractFromSnapshot(seen, site, url, readNative(document, 'defaultView'))?.article;
  return { excerpt: article?.isExcerpt ?? false, text: article?.body.textContent ?? '' };
}

describe('a text is an excerpt with', () => {
  it.each([
    '登录后阅读全文',
    '登錄後繼續閱讀',
    '本文为会员专享，开通会员即可阅读全文',
    '本文需付费阅读',
    '剩余 70% 内容，登录后可查看',
    '您还没有登录，登录后可继续阅读',
    '试读结束，开通会员阅读完整内容',
    '会員登録すると続きをお読みいただけます',
    '剩余 60% 的内容，登录用户可阅读全文。',
    '本文仅限注册用户阅读，登录后继续阅读全文。',
    'Log in to continue reading',
    'Sign up or log in to read the full article',
    'The rest of this article is for members.',
    'Read the rest of this article with a free InfoQ account. Become a member',
    '查看剩余50%的内容，扫码即可成为极客时间会员',
    '查看剩余50%的内容，请先点击右上角按钮免费登录',
    '登录后阅读完整的文章',
    '登录后查看完整报告',
    '成为“InfoQ 会员”后可阅读全文',
    '开通会员，阅读完整专栏',
    'Keep reading with a membership',
    'Connectez-vous pour lire la suite',
    'Faça login para continuar lendo',
  ])('“%s”, below the text or as its last line', (words) => {
    for (const wall of [`<div class="w"><p>${words}</p><button>登录</button></div>`, `<p>${words}</p>`]) {
      expect(read('', wall).excerpt).toBe(true);
      const inside = read(wall);
      expect(inside.excerpt).toBe(true);
      expect(inside.text).not.toContain(words);
      expect(inside.text).toContain(say(2));
    }
  });

  it('a wall under a heading of its own', () => {
    const wall =
      '<div><h4>本文为会员专享内容</h4><p>剩余 62% 内容，开通会员后继续阅读</p><button>立即开通</button></div>';
    expect(read('', wall).excerpt).toBe(true);
  });

  it('a wall that covers the page', () => {
    expect(
      read('', '</div><div class="mask"><div><h3>登录后继续阅读</h3><a href="/login">登录</a></div>').excerpt,
    ).toBe(true);
  });
});

describe('a text is a complete article despite', () => {
  it.each([
    ['an invitation to comment', '<p>登录后参与评论</p><p>登录后查看完整评论</p>'],
    ['a newsletter', '<p>订阅 InfoQ 每周精要，阅读更多精彩内容</p><p>Subscribe to our newsletter</p>'],
    ['a login', '<p>登录</p><p>注册</p><p>Log In or Register</p>'],
    ['an offer for members of a conference', '<p>会员购票享八折优惠</p>'],
    ['a link to another text', '<p>点击阅读全文</p>'],
    [
      'titles of other articles',
      '<div><h4>延伸</h4><a href="/article/a1">会员如何阅读全文</a><a href="/article/a2">木门</a></div>',
    ],
  ])('%s', (_, below) => {
    expect(read('', below).excerpt).toBe(false);
  });

  it.each(['登录后查看完整日志', '会员可以查看完整的用量明细', '点击“阅读全文”按钮登录后台'])(
    '“%s” as its last line',
    (words) => {
      const found = read(`<p>${words}</p>`);
      expect(found.excerpt).toBe(false);
      expect(found.text).toContain(words);
    },
  );

  it('a wall that is hidden', () => {
    expect(read('', '<div><p>登录后阅读全文</p></div>', () => false).excerpt).toBe(false);
  });

  it.each([
    ['in the middle of the text', `<p>登录后阅读全文</p>${paragraphs(3, 4)}`],
    ['in a sentence', `<p>${say(3)}读者后来发现，只要登录就能继续阅读，而登录要等守墙的人醒来。</p>`],
    ['in its last sentence', '<p>所以，村里人不必登录就能继续阅读。</p>'],
    ['in a last list', '<ul><li>会员：登录后可以查看全文</li><li>访客：登录后阅读全文</li></ul>'],
    ['in last code', '<pre><code>// 未登录的人不能阅读全文</code></pre>'],
    [
      'in a last table',
      '<table><tr><th>谁</th><th>能做什么</th></tr><tr><td>访客</td><td>登录后阅读全文</td></tr></table>',
    ],
    ['among its last lines, in the author’s words', '<p>他说，登录后继续阅读的人少了一半。</p><p>木门后来拆了。</p>'],
  ])('such phrases %s', (_, inside) => {
    const { excerpt, text } = read(inside);
    expect(excerpt).toBe(false);
    expect(text).toContain('登录');
  });
});
