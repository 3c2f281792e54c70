// An article with all blocks that the panel adds controls to: code, images, tables, notes, formulas, media, links.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

const url = 'https://www.infoq.cn/article/aPageOfOurOwn0000009';

const sentence = '账本翻到最后一页，墨迹还没有干；抄写的人把名字写得很小，好像怕被后来的人认出来。';

/** Tabs, no-break spaces, trailing blanks, characters outside the BMP. */
const exact = `def weigh(stones):\n\treturn\u00a0sum(stones)   \n\n\t# \u{1f5ff} < & > "half"\n${'x = 1  # a long line '.repeat(12)}`;

const long = [
  'public class Ledger {',
  ...Array.from({ length: 118 }, (_, n) => `    int line${n} = read(${n}); // row ${n}`),
  '}',
].join('\n');

const log = '[0.000] boot\n[0.412] mount /data   ok\n[0.733] listen :9000';

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = (count: number) => `<p>${sentence}</p>`.repeat(count);
const cell = (tag: string, text: string) => `<${tag}>${text}</${tag}>`;

const columns = ['组件', '版本', '吞吐', '中位延迟', '最慢延迟', '内存', '处理器', '磁盘', '备注', '负责人'];
const wide = `<table><caption>压测结果</caption><tr>${columns.map((one) => cell('th', one)).join('')}</tr>${Array.from(
  { length: 40 },
  (_, row) =>
    `<tr>${columns.map((one, at) => cell('td', at === 0 ? `第 ${row} 号` : `${one}在第 ${row} 轮的读数`)).join('')}</tr>`,
).join('')}</table>`;

const merged = `<table><tr><th rowspan="2">地区</th><th colspan="2">上半年</th></tr><tr><th>收入</th><th>成本</th></tr>
<tr><td>东</td><td>12</td><td>3</td></tr><tr><td>西</td><td>22</td><td>13</td></tr></table>`;

const formula = `<math display="block"><mrow>${Array.from({ length: 60 }, (_, n) => `<mi>x</mi><mo>+</mo><mn>${n}</mn>`).join('')}</mrow></math>`;

const body = `<p>${sentence}见<a href="https://example.org/ledger">账本</a>、<a href="https://www.infoq.cn/article/anotherOne00000000001" target="_blank">另一篇</a>和<a href="#tables">后面的表</a><sup><a href="#fn1" id="ref1">1</a></sup>。</p>
<h2>抄写</h2><pre><code class="language-python">${escapeHtml(exact)}</code></pre><p>${sentence}</p>
<pre><code>${log}</code></pre><p>${sentence}</p><pre><code>${escapeHtml(long)}</code></pre>${paragraphs(4)}
<h2>描画</h2><p><img src="https://static001.infoq.cn/resource/image/first.png?w=900&h=500" alt="第一张" width="900" height="500"></p>${paragraphs(3)}
<figure><img src="https://static001.infoq.cn/resource/image/second.png?w=900&h=500" alt="第二张"><figcaption>图 2：第二张</figcaption></figure>${paragraphs(3)}
<p><img src="https://static001.infoq.cn/resource/image/third.gif" alt="会动的" width="40" height="30"></p>${paragraphs(3)}
<h2 id="tables">列表</h2>${paragraphs(2)}${wide}<p>${sentence}</p>${merged}${formula}${paragraphs(3)}
<h2>放映</h2>${paragraphs(2)}<iframe title="一次放映" src="https://player.bilibili.com/player.html?bvid=BV1xx411c7mD"></iframe>${paragraphs(12)}
<hr><ol><li id="fn1">账房只留下半句话，<a href="https://example.org/half">见此</a>。<a href="#ref1">↩</a></li></ol>`;

const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>未干的账本_InfoQ精选文章</title></head>
<body><div id="layout"><div class="article-main"><h1 class="article-title">未干的账本</h1>
<p>作者：<a class="com-author-name">林三更</a></p><ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror">${body}</div></div>
<div class="comment-container"><h2>评论</h2><textarea></textarea><div>发布</div><div>暂无评论</div></div></div></div></body></html>`;

export const blocks = {
  url,
  // No-break spaces become spaces: no language treats them as such, but editors use them for indentation.
  code: { exact: exact.replaceAll('\u00a0', ' '), log, long },
  fixtures: (): Record<string, Fixture> => ({ [url]: { body: html } }),
};
