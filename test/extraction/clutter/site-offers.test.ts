import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../../src/extraction/clutter/find-clutter.ts';
import { findInnerClutter } from '../../../src/extraction/clutter/find-inner-clutter.ts';
import { infoqCn } from '../../../src/sites/infoq-cn.ts';

// Boxes among an author's paragraphs that contain a site's phrases. The same phrases in the author's own blocks stay.

const prose = '<p>灯塔的簿子每天写两遍。</p><p>夜里那一遍没有人看。</p>';
const picture = '<img src="https://static001.infoq.cn/resource/image/a.png" alt="">';

/** Texts of the blocks that are found in an article that contains this HTML. */
function find(html: string, before = prose, after = '<p>天亮以后，两遍都归档。</p>'): (string | undefined)[] {
  const { document } = new JSDOM(`<main>${before}${html}${after}</main>`).window;
  const root = document.querySelector('main');
  if (!root) throw new Error('no text');
  return findInnerClutter(root).map(({ element }) => element.textContent?.trim());
}

describe('an offer of the site, in the text', () => {
  it.each([
    ['a tip jar with its count', '<div><p>欢迎赞赏作者</p><div gk-button>赞赏</div><p>12 人已赞赏</p></div>'],
    [
      'a tip jar with its QR code',
      `<div><h3>赞赏支持</h3><p>您的支持是作者创作的动力</p>${picture}<p>长按识别二维码</p></div>`,
    ],
    [
      'amounts',
      '<div><div>给作者打赏，鼓励 TA 写下去！</div><div><span>¥2</span><span>¥5</span><span>其他金额</span></div></div>',
    ],
    [
      'a survey with three answers',
      '<div><p>你的灯塔用哪种簿子？</p><div><button>硬皮</button><button>软皮</button><button>都不用</button></div></div>',
    ],
    [
      'a survey with fields',
      '<div><p>用哪种簿子？</p><label><input type="radio">硬皮</label><label><input type="radio">软皮</label></div>',
    ],
    ['a question with links', '<div><h4>Was this helpful?</h4><a href="#y">Yes</a> <a href="#n">No</a></div>'],
    [
      'a column to subscribe to',
      '<div><div>所属专栏：灯塔往事</div><div>共 12 篇</div><button>订阅专栏</button></div>',
    ],
    ['a notice of rights', '<div><h4>版权声明</h4><p>著作权归作者所有，转载请联系守塔人。</p></div>'],
    ['the same in a line', '<div><span>© 著作权归作者所有</span><span>举报</span></div>'],
    ['a prohibition', '<div>未经允许不得转载</div>'],
    ['a license', '<div>本文遵守【CC-BY 4.0】协议。</div>'],
    ['a license with its name', '<div>本文采用知识共享署名 4.0 国际协议</div>'],
    [
      'a card of a conference',
      '<div><h4>2031 AICon 灯塔人工智能大会</h4><p>6 月 26 日 — 27 日 · 上海，60+ 讲师，早鸟票 8 折优惠中</p><a href="https://aicon.infoq.cn/2031/">查看日程</a></div>',
    ],
    ['a QR code', `<div>${picture}<p>扫码关注灯塔</p><p>长按识别二维码</p></div>`],
    ['an app', '<div><span>打开 InfoQ App 阅读，体验更佳</span><a href="/app">立即打开</a></div>'],
    ['an app in one line', '<div><div gk-button>在 <b>InfoQ App</b> 内打开</div></div>'],
    ['an app in English', '<div><a href="/app">Open in app</a></div>'],
    ['an app in Japanese', '<div><a href="/jp/app">アプリで開く</a></div>'],
    ['an app in French', '<div><a href="/fr/app">Ouvrir dans l’application</a></div>'],
    ['an app in Portuguese', '<div><a href="/br/app">Abrir no aplicativo</a></div>'],
    ['a tip jar in Portuguese', '<div><span>Deixe uma gorjeta</span><button>Apoiar</button></div>'],
    ['a question in French', '<div><span>Cet article vous a-t-il été utile ?</span><button>Oui</button></div>'],
    ['a question', '<div><span>Was this article helpful?</span><button>Yes</button><button>No</button></div>'],
    [
      'a player',
      '<div><span>00:00</span> / <span>12:45</span><ul><li>1x</li><li>1.5x</li></ul><span>下载音频</span></div>',
    ],
    [
      'services',
      '<div>Listen and subscribe on: <a href="https://a.example/">One</a> <a href="https://b.example/">Two</a></div>',
    ],
  ])('is removed: %s', (_, html) => {
    expect(find(html)).toHaveLength(1);
  });

  it.each([
    ['a paragraph', '<p>打开 InfoQ App 阅读</p><p>Open in app</p>'],
    ['a heading', '<h2>赞赏作者</h2>'],
    ['a list', '<ul><li>赞赏作者</li><li>Buy me a coffee</li></ul>'],
    ['a list in a box', '<div><ul><li>Open in app</li><li>Get the app</li></ul></div>'],
    ['a quote', '<blockquote><div>Was this article helpful?</div></blockquote>'],
    [
      'a caption',
      `<div data-type="image"><div data-content>${picture}</div><div data-title>打开 InfoQ App 阅读</div></div>`,
    ],
    ['a caption next to its image', `${picture}<div>打开 InfoQ App 阅读</div>`],
    ['text of a drawing', '<div><div>用户</div><div>打赏</div><div>作者</div></div>'],
    [
      'a row of a table made of boxes',
      '<div><div><div>倍速</div><div>1.5x</div></div><div><div>音质</div><div>高</div></div></div>',
    ],
    ['code with a button', '<div><pre><code>10:30 12:45</code></pre><button>复制</button></div>'],
    [
      'a linked image with its caption',
      `<div><a href="https://a.example/">${picture}</a><div>打开 InfoQ App</div></div>`,
    ],
    ['audio of the author’s', '<div><audio src="/a.mp3"></audio><span>00:00 / 12:45</span><button>播放</button></div>'],
    ['a sentence in a box', '<div>我们最后还是没有上线打赏</div><div>这样的簿子对守塔人有帮助吗？</div>'],
    ['a box with more text', '<div>打开 InfoQ App 阅读：这一行按钮我们改了九遍。</div>'],
    ['a line on who was surveyed', '<div>用户为什么不满意：<a href="https://a.example/">调查结果</a></div>'],
    ['what they answered', '<div>守塔人对新的灯满意吗？不满意的占三成</div>'],
    ['a paragraph on rights', '<p>版权声明：本文首发于灯塔的簿子，转载请注明。</p>'],
    [
      'a table of prices',
      '<table><tr><th>灯</th><th>价格</th></tr><tr><td>大</td><td>¥99</td></tr><tr><td>小</td><td>¥19</td></tr></table>',
    ],
    ['a list of prices with terms', '<dl><dt>大灯</dt><dd>¥99</dd><dt>小灯</dt><dd>¥19</dd></dl>'],
    ['a sentence on protocols, in a box', '<div>本文为灯语协议系列的第三篇，介绍授权码的写法。</div>'],
    ['a sentence on permission, in a box', '<section><p>未经许可的船会被守塔人拦下。</p></section>'],
    [
      'a card on a conference that sells nothing',
      '<div><h4>灯塔大会的讲稿</h4><p>六十位守塔人的讲稿都在这里，按潮水排列</p><a href="https://aicon.infoq.cn/2031/">灯塔人工智能大会</a></div>',
    ],
    ['a section on licenses', '<section><h2>未经许可</h2><p>未经许可的灯，我们许可了两盏。</p></section>'],
    ['collapsible questions', '<div><button>谁点灯？</button><div>守塔人</div></div>'],
    ['a figure with a code', `<div>${picture}<div>扫码关注灯塔的公众号</div></div>`],
    ['a verse of two lines', '<div>扫码上船的人多，<br>扫码下船的人少</div>'],
    ['a verse of two boxes', '<div><div>扫码关注潮水，</div><div>长按识别灯塔</div></div>'],
    ['questions', '<div><div>木板有用吗？</div><div>水位有帮助吗？</div></div>'],
    ['a line on prices', '<div>船票 ¥5，月票 ¥80</div>'],
    ['a line on players', '<div>倍速播放时，1.5 倍速最好</div>'],
    ['a line on apps', '<div>在 App 内阅读和下载客户端阅读的人，正好一半</div>'],
    ['a line with a link', '<div>这块木板有用吗，<a href="https://a.example/">守塔人的回答</a>很短</div>'],
    ['a caption of two lines', `<div>${picture}<div>左：扫码上船；右：扫码下船</div></div>`],
    ['times of a talk', '<p>00:00 / 45:12</p><div>00:12 - 03:40 开场</div>'],
    [
      'services in a sentence',
      '<p>Follow on <a href="https://a.example/">One</a> and <a href="https://b.example/">Two</a></p>',
    ],
  ])('is kept: %s', (_, html) => {
    expect(find(html)).toEqual([]);
  });

  it('is kept if the paragraphs are boxes', () => {
    const lines = '<div>灯塔的簿子每天写两遍。</div><div>夜里那一遍没有人看。</div>';
    expect(find('<div>打开 InfoQ App 阅读</div>', lines, '<div>天亮以后归档。</div>')).toEqual([]);
  });
});

describe('a summary by a machine, in the text', () => {
  const summary = '<p>文章讲述了两本簿子从无到有的过程，并比较了它们的字迹。</p>';

  it.each([
    ['as the first box', '', `<div><span>AI 摘要</span><span>展开</span>${summary}</div>`, prose],
    ['as the last box', prose, `<section><h4>AI 总结</h4>${summary}</section>`, ''],
    [
      'in Japanese',
      '',
      '<div><p>AIによる要約</p><p>この記事は二冊の帳簿の始まりと字の違いを紹介する。</p></div>',
      prose,
    ],
    [
      'in the middle, with a button',
      prose,
      `<div><div><span>AI 摘要</span><button>重新生成</button></div>${summary}</div>`,
      prose,
    ],
    ['with a sign', '', `<div><span>✨ AI 总结</span>${summary}</div>`, prose],
    ['in other words', '', `<div><span>AI 帮你读</span>${summary}</div>`, prose],
    ['in details', '', `<details open><summary>✨ 智能导读</summary>${summary}</details>`, prose],
    ['in French', '', '<div><h4>Résumé généré par IA</h4><p>Cet article compare deux registres.</p></div>', prose],
  ])('is removed: %s', (_, before, html, after) => {
    expect(find(html, before, after)).toHaveLength(1);
  });

  it.each([
    [
      'a table of the author’s that compares them',
      prose,
      '<table><tr><th>灯塔</th><th>AI 总结</th></tr><tr><td>东边的灯塔，每夜都亮</td><td>有，写在簿子的第一页上</td></tr></table>',
    ],
    ['a numbered section of the author’s at the end', prose, `<section><h3>3.2 智能摘要</h3>${summary}</section>`],
    ['a section of the author’s', prose, `<h2>AI 摘要</h2>${summary}<blockquote>内容由 AI 生成，仅供参考</blockquote>`],
    [
      'a section in a box',
      '<section><h2>簿子</h2><p>灯塔的簿子每天写两遍。</p></section>',
      `<section><h2>AI 摘要</h2>${summary}</section>`,
    ],
    [
      'a box of the author’s in the middle',
      prose,
      `<section><h3>AI 摘要</h3>${summary}<p>有用的只有字迹那一句。</p></section>`,
    ],
    [
      'takeaways',
      '',
      '<div><h3>Key Takeaways</h3><ul><li>Two books.</li><li>One keeper, who reads neither.</li></ul></div>',
    ],
  ])('is kept: %s', (_, before, html) => {
    expect(find(html, before)).toEqual([]);
  });
});

describe('topics without links, after the last sentence', () => {
  it.each([
    ['words with the same markup', '<div><span class="t">仓储系统</span><span class="t">AI&amp;大模型</span></div>'],
    ['words with a label', '<div>标签：<span>灯塔</span><span>簿子</span></div>'],
    ['words with delimiters', '<div><div class="t">#灯塔</div><div class="t">#簿子</div></div>'],
  ])('are removed: %s', (_, html) => {
    expect(find(html, prose, '')).toHaveLength(1);
  });

  it.each([
    ['a list', '<ul class="t"><li>灯塔</li><li>簿子</li></ul>'],
    ['a paragraph', '<p>关键词：灯塔、簿子</p>'],
    ['names', '<div><span>唐守夜</span><span>灯塔站</span></div>'],
    ['names with a label', '<div><span class="t">作者：唐守夜</span><span class="t">策划：灯塔站</span></div>'],
    ['lines of a verse in boxes', '<div><div class="t">渡口的船</div><div class="t">船上的灯</div></div>'],
    ['lines of a verse', '<div><span class="t">潮来</span><br><span class="t">灯还在</span></div>'],
    [
      'links of the author’s',
      '<div><a class="t" href="https://a.example/">灯塔</a><a class="t" href="https://b.example/">簿子</a></div>',
    ],
  ])('are kept: %s', (_, html) => {
    expect(find(html, prose, '')).toEqual([]);
  });
});

it('a QR code below the text is found', () => {
  const { document } = new JSDOM(
    `<body><div><h1>两本簿子</h1><div>${prose}</div><div>${picture}<p>扫码关注灯塔</p></div></div></body>`,
  ).window;
  const [title, content] = [document.querySelector('h1'), document.querySelector('h1 + div')];
  if (!title || !content) throw new Error('a title and a text are needed');
  expect(findClutter(document.body, infoqCn, title, content).map(({ kind }) => kind)).toEqual(['promotion']);
});

it('the same is found below the text, in the column of the article', () => {
  const { document } = new JSDOM(`<body><div><h1>两本簿子</h1><div>${prose}</div>
<div><div>打赏</div><div>给作者打赏，鼓励 TA 写下去！</div>${picture}<p>微信扫码打赏</p></div></div></body>`).window;
  const [title, content] = [document.querySelector('h1'), document.querySelector('h1 + div')];
  if (!title || !content) throw new Error('a title and a text are needed');
  const found = findClutter(document.body, infoqCn, title, content).map(
    ({ kind, element }) => `${kind} ${element.tagName}`,
  );
  expect(found).toEqual(['promotion DIV']);
});
