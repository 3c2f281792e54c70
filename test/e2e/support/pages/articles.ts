// Short pages with one difficulty each.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';
import { drawPicture } from '../../../../scripts/lib/placeholder-image.mjs';

const first = 'https://www.infoq.cn/article/aPageOfOurOwn0000001';
const second = 'https://www.infoq.cn/article/aPageOfOurOwn0000002';

const sentences = [
  '仓库里的每一把钥匙都有两份，一份挂在墙上，一份写在本子里。',
  '本子上的字迹换过四个人，钥匙却从来没有换过地方。',
  '直到有一天，墙上多出了一把没有人认识的钥匙。',
];

function articleHtml(title: string, headings: readonly string[]): string {
  const sections = headings.map((heading) => `<h2>${heading}</h2>${sentences.map((one) => `<p>${one}</p>`).join('')}`);
  return `<div class="article-main"><h1 class="article-title">${title}</h1>
<p>作者：<a class="com-author-name">林三更</a></p><ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror"><p>${sentences.join('')}</p>${sections.join('\n')}</div></div>
<div class="comment-container"><h2>评论</h2><textarea></textarea><div>发布</div><div>暂无评论</div></div></div>`;
}

function pageHtml(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_InfoQ精选文章</title></head>
<body><div id="layout">${body}</div></body></html>`;
}

/** A page that replaces its article when its button is clicked, and is empty for a moment in between. */
export const swap = {
  first: { url: first, title: '多出来的钥匙', headings: ['第一章 数数', '第二章 试锁'] },
  second: { url: second, title: '少了一页的本子', headings: ['缺页', '补页', '装订'] },
  fixtures: (): Record<string, Fixture> => {
    const [one, two] = [swap.first, swap.second];
    const script = `<script>
const articles = ${JSON.stringify({ [one.url]: articleHtml(one.title, one.headings), [two.url]: articleHtml(two.title, two.headings) })};
const show = () => {
  const box = document.querySelector('#box');
  box.textContent = '加载中';
  setTimeout(() => {
    box.innerHTML = articles[location.href];
    document.title = box.querySelector('h1').textContent + '_InfoQ精选文章';
  }, 80);
};
addEventListener('popstate', show);
const next = () => { history.pushState(null, '', ${JSON.stringify(two.url)}); show(); };
</script>`;
    const body = pageHtml(one.title, `<div id="box">${articleHtml(one.title, one.headings)}</div>${script}`);
    return { [one.url]: { body } };
  },
};

/** An outline of three levels; before each section an image without a size, served once `after` resolves. */
export const long = {
  url: first,
  title: '长长的楼梯',
  headings: ['底层', '门厅', '信箱', '二层', '走廊', '窗', '锁', '三层', '阁楼', '瓦'],
  fixtures: (after: Promise<void> = Promise.resolve()): Record<string, Fixture> => {
    const levels = [2, 3, 3, 2, 3, 4, 4, 2, 2, 3];
    const sections = long.headings.map((heading, index) => {
      const [level, src] = [levels[index], long.picture(index)];
      // The last two sections are short, so that none of their headings reaches the top of a window.
      const text = `<p>${sentences.join('')}</p>`.repeat(index < 8 ? 5 : 1);
      return `<h${level}>${heading}</h${level}>${text}${index < 8 ? `<p><img loading="lazy" src="${src}" alt=""></p>` : ''}`;
    });
    const body = `<div class="article-main"><h1 class="article-title">${long.title}</h1>
<div class="article-preview"><div class="ProseMirror"><p>${sentences.join('')}</p>${sections.join('\n')}</div></div></div>`;
    const pictures = sections.map((_, index): [string, Fixture] => [
      long.picture(index),
      { body: drawPicture(long.picture(index)), contentType: 'image/svg+xml', after },
    ]);
    return { [first]: { body: pageHtml(long.title, body) }, ...Object.fromEntries(pictures) };
  },
  picture: (index: number): string => `https://static001.infoq.cn/resource/image/stairs/${index}.png?w=640&h=360`,
};

/** Content that is wider than any phone, each piece in its own way. */
export const wide = {
  url: first,
  fixtures: (): Record<string, Fixture> => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const address = `https://example.org/${'langer-weg/'.repeat(4)}${'ohneAbsatz'.repeat(16)}`;
    const cells = (tag: string, text: string) => `<tr>${`<${tag}>${text}</${tag}>`.repeat(9)}</tr>`;
    const nested = ['ul', 'ul', 'blockquote', 'blockquote', 'ul'].reduce(
      (inside, tag) => (tag === 'ul' ? `<ul><li>层${inside}</li></ul>` : `<blockquote>${inside}</blockquote>`),
      `<p>${address}</p>`,
    );
    const code = `<pre><code>const ${word} = await fetch('${address}', { headers: { accept: 'application/json' } });</code></pre>`;
    const pieces = [
      ...[`<p><a href="${address}">${address}</a></p>`, `<p><code>${word.repeat(2)}</code></p>`, code, nested],
      `<table>${cells('th', '很长的表头')}${cells('td', 'ABCDEFGHIJKLMNOP')}</table>`,
      '<p><img src="https://static001.infoq.cn/resource/image/wide.png?w=3000&h=200" width="3000" height="200" alt=""></p>',
    ];
    const body = `<div class="article-main"><h1 class="article-title">${word}</h1>
<p>作者：${`<a class="com-author-name">${word}</a>`}</p><ul class="read-time"><li><span class="date">2019-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror"><p>${sentences.join('')}</p><h2>${word}</h2>${pieces.join('')}
<h3>尾声</h3><p>${sentences.join('')}</p></div></div></div>`;
    return { [first]: { body: pageHtml('宽', body) } };
  },
};

/** Names in the page that shadow those of the DOM, and content that tries to run. */
export const hostile = {
  url: first,
  title: '会咬人的页面',
  headings: ['上半页', '下半页'],
  fixtures: (): Record<string, Fixture> => {
    const traps = `<base href="https://example.org/elsewhere/"><form name="body"><input name="parentNode"><input name="attributes">
</form><img name="createElement" alt=""><img name="querySelectorAll" alt=""><a id="documentElement" href="#"></a>`;
    const inside = `<p><img src="x:" onerror="window.ran = 1" alt=""><a href="javascript:window.ran=2">点这里</a></p>
<form><input name="parentNode"><input name="childNodes"></form><iframe srcdoc="<script>parent.ran=3</script>"></iframe>`;
    const article = articleHtml(hostile.title, hostile.headings).replace('<h2>', `${inside}<h2>`);
    return { [first]: { body: pageHtml(hostile.title, traps + article) } };
  },
};

/** Drawings made by the page's scripts, and content that its style sheet hides and shows. */
export const drawn = {
  url: first,
  fixtures: (): Record<string, Fixture> => {
    const style = `<style>.remark{display:none}.quiet{font-size:0}.answer{display:none}.old{text-decoration:line-through}.key{font-weight:700}.roman{list-style-type:upper-roman}.face{height:1em;width:1em}.letter{list-style-type:lower-alpha}.far{height:20000px}.ratio{display:block;padding-top:50%;background:url(${drawn.picture})}.gauge{width:300px;height:120px;background:url(${drawn.picture})}</style>`;
    const diagram = `<pre class="mermaid"><svg id="m1" width="100%" style="max-width:400px" viewBox="0 0 400 200"><style>#m1 .node rect{fill:rgb(1,2,3)}</style><defs><marker id="tip" markerWidth="4" markerHeight="4"><path d="M0 0L4 2L0 4"/></marker></defs><g class="node"><rect width="120" height="40"/><foreignObject width="120" height="40"><div><p>开门</p></div></foreignObject></g><path d="M120 20H280" marker-end="url(#tip)" stroke="#333"/></svg></pre>`;
    const formula =
      '<p>每日<mjx-container jax="CHTML"><mjx-math><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi><mjx-mo><mjx-c class="mjx-c3D"></mjx-c></mjx-mo><mjx-mn><mjx-c class="mjx-c37"></mjx-c></mjx-mn></mjx-math></mjx-container>次。</p>';
    const words = '<p>钥匙<span class="remark">转载必究</span>在<span class="quiet">转载必究</span>墙上。</p>';
    const styled = `<p>原来<span class="old">三把</span>，现在<span class="key">两把</span><img class="face" src="${drawn.face}" alt="[微笑]">。</p><ol class="roman"><li>试锁</li></ol>`;
    const late = `<ol><li class="letter">锁芯</li></ol><ul><li class="old">锁眼</li></ul><p>远处<img loading="lazy" alt="" src="${drawn.late}">有门。</p><span class="ratio" role="img"></span>`;
    const folded = '<h2>谁拿走了？</h2><div class="answer"><p>没有人。</p></div><div class="gauge"></div>';
    const body = `${style}<div class="article-main"><h1 class="article-title">画出来的钥匙</h1>
<div class="article-preview"><div class="ProseMirror"><p>${sentences.join('')}</p>${diagram}${formula}${words}${styled}${folded}<div class="far"></div>${late}</div></div></div>`;
    return {
      [first]: { body: pageHtml('画出来的钥匙', body) },
      [drawn.face]: { body: drawPicture(drawn.face), contentType: 'image/svg+xml' },
      [drawn.picture]: { body: drawPicture(drawn.picture), contentType: 'image/svg+xml' },
    };
  },
  picture: 'https://static001.infoq.cn/resource/image/gauge.png?w=300&h=120',
  face: 'https://static001.infoq.cn/resource/image/face.png?w=160&h=160',
  /** Far below the visible part, so that the browser does not load it. */
  late: 'https://static001.infoq.cn/resource/image/late.png?w=320&h=200',
};
