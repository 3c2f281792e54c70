// An article with everything that a site puts around it, in three layouts, with original or hashed class names.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

export const address = 'https://www.infoq.cn/article/aPageOfOurOwn0000003';

const sentence = '灯塔的看守人每天记下三次风向，记了四十年，纸堆得比他还高，却从来没有人来要过其中的一页。';

const style = `*{box-sizing:border-box}body{margin:0;font:16px/1.8 sans-serif}img{max-width:none}
.layout-header{position:fixed;top:0;left:0;right:0;height:60px;background:#fff}
.header-notice{height:36px;background:#14d}.sub-nav-wrap{position:fixed;top:96px;left:0;right:0;height:46px;background:#eee}
.layout-header.tall{height:96px}.inner-content{padding-top:174px}
.flex{display:flex;justify-content:space-between;width:1200px;max-width:100%;margin:0 auto}.flex .article-main{width:66%}
.grid{display:grid;grid-template-columns:1fr 308px;width:1200px;max-width:100%;margin:0 auto}
.float{width:1200px;max-width:100%;margin:0 auto;padding-right:340px;position:relative}
.float .article-main{float:left;width:100%}.float .article-aside{position:absolute;right:0;top:0}
.article-aside{width:308px}.operation-bar{position:fixed;left:10px;top:300px;width:48px}
.geo-banner{position:fixed;left:0;right:0;bottom:0;height:72px;background:#036}
.live-fixed-bar{position:fixed;right:20px;bottom:20px;width:60px;height:60px}
.layout-footer{background:#222;color:#aaa;padding:30px}td{padding:0 20px;white-space:nowrap}`;

const links = (words: string, count: number, tag = 'h4') =>
  Array.from(
    { length: count },
    (_, index) =>
      `<li class="article-item"><${tag}><a href="https://xie.infoq.cn/article/${'0'.repeat(23)}${index % 10}${'abcdef'[index % 6]}${index}">${words}${index}：一盏灯的故事</a></${tag}><p>有人写过的第${index}件小事</p></li>`,
  ).join('');

const nav = ['首页', '架构', '云计算', '前端', '开源']
  .map((one) => `<li><a href="/topic/${one}">${one}</a></li>`)
  .join('');

const article = `<h1 class="article-title">看守人的风向簿</h1>
<p class="article-description">作者：<a class="com-author-name">林三更</a></p>
<ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="audioPlayer"><audio src="https://static001.infoq.cn/a.mp3"></audio>00:00 1.0x 大小：565.78K 时长：03:13</div>
<div class="article-preview"><div class="ProseMirror"><p>${sentence.repeat(3)}</p>
<h2>第一本</h2>${`<p>${sentence.repeat(2)}</p>`.repeat(6)}
<pre><code>const wind = readings.map((reading) => ({ ...reading, direction: normalize(reading.direction), place: lighthouse }));</code></pre>
<table><tbody><tr>${'<td>北风三级转西北风四级</td>'.repeat(12)}</tr><tr>${'<td>静</td>'.repeat(12)}</tr></tbody></table>
<h2>最后一本</h2>${`<p>${sentence.repeat(2)}</p>`.repeat(6)}</div></div>`;

const comments = `<div class="comment-container"><h2>评论</h2><textarea></textarea><div class="publish">发布</div>
${['甲', '乙', '丙'].map((who) => `<div class="comment-item"><b>${who}</b><p>风向簿现在在哪里？</p><span>回复</span></div>`).join('')}</div>`;

const aside = `<div class="article-aside"><div class="sidebar-related"><h3>推荐阅读</h3><ul>${links('推荐', 5, 'h6')}</ul></div>
<div class="widget-minibook"><h3>电子书</h3><a href="/minibook/1"><img src="https://static001.infoq.cn/b.png" alt="" width="90" height="120"></a>
<a href="/minibook/1">立即下载</a></div></div>`;

const names = [...new Set([...style.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? ''))].concat(
  'article-title com-author-name read-time date article-preview ProseMirror comment-container article-item sidebar-related widget-minibook audioPlayer article-description comment-item publish more'.split(
    ' ',
  ),
);

/** Renames every class, in the markup and in its style. */
function hash(html: string): string {
  const other = (name: string) => `x${[...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 99991, 7)}`;
  return html
    .replace(/class="([^"]*)"/g, (_, list: string) => `class="${list.split(' ').map(other).join(' ')}"`)
    .replace(/<style>[^<]*<\/style>/, (css) =>
      css.replace(/\.([a-z][\w-]*)/g, (whole, name: string) => (names.includes(name) ? `.${other(name)}` : whole)),
    );
}

export interface CleanPageOptions {
  readonly layout?: 'flex' | 'grid' | 'float';
  readonly hashed?: boolean;
  /** More markup at the end of the body. */
  readonly more?: string;
}

export function cleanPage({
  layout = 'flex',
  hashed = false,
  more = '',
}: CleanPageOptions = {}): Record<string, Fixture> {
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>看守人的风向簿_文化_林三更_InfoQ精选文章</title><style>${style}</style></head>
<body><div id="layout"><div class="layout-header tall"><div class="header-notice"><a href="https://aicon.infoq.cn/">大会早鸟票，限时优惠</a></div><nav><ul>${nav}</ul></nav></div>
<div class="sub-nav-wrap"><ul>${nav}</ul></div>
<div class="inner-content"><div class="${layout}"><div class="article-main">${article}${comments}</div>${aside}</div>
<div class="more"><h3>发现更多内容</h3><ul>${links('更多', 28)}</ul></div></div>
<div class="layout-footer">Copyright © 2026 InfoQ 京ICP备 00000000 号</div></div>
<div class="operation-bar">\ue601 12 \ue602 3</div><div class="geo-banner"><a href="https://qcon.infoq.cn/">QCon 报名</a></div>
<div class="live-fixed-bar"><a href="https://live.infoq.cn/room/1">直播</a></div>${more}</body></html>`;
  return { [address]: { body: hashed ? hash(html) : html } };
}
