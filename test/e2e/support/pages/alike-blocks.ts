// A long article with blocks of every kind, some of them alike, whose column is wider in the panel than on the page.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

export const address = 'https://www.infoq.cn/article/aPageOfOurOwn0000004';

const prose = (index: number) =>
  `第${index}天，渡口的水位牌又换了一块，木匠说这是他换的第${index * 3}块，油漆还没有干透，船夫就把缆绳系了上去。`.repeat(
    1 + (index % 4),
  );

const code = Array.from(
  { length: 60 },
  (_, index) => `const level${index} = readings[${index}] ?? 0; // mark ${index}`,
);

const section = (index: number) => `<h2>第${index}节 换牌</h2>
${[0, 1, 2, 3].map((one) => `<p>${prose(index * 10 + one)}</p>`).join('')}
<p>水落石出，日日如此。</p><p>水落石出，日日如此。</p><p>水落石出，日日如此。</p>
<ul>${[0, 1, 2].map((one) => `<li>第${index}节的第${one}条：${prose(index + one)}</li>`).join('')}</ul>`;

const table = `<table><tbody>${Array.from({ length: 30 }, (_, index) => `<tr><td>第${index}日</td><td>${index * 3 + 1} 寸</td><td>是</td></tr>`).join('')}</tbody></table>`;

export const picture = 'https://static001.infoq.cn/resource/image/late.png';

const body = `${section(1)}<pre><code class="language-js">${code.join('\n')}</code></pre>${section(2)}
<p><img src="${picture}" alt="水位牌" width="600" height="900"></p>${section(3)}${table}${section(4)}
<p><img src="${picture}?late" alt="旧牌"></p>${section(5)}`;

const style = `body{margin:0;font:15px/1.6 serif}.article-main{width:700px;margin:60px auto}h2{font-size:26px;margin:40px 0}
p{margin:0 0 12px}pre{font:12px/1.5 monospace;overflow:auto}footer{height:1200px}td{padding:3px 20px}`;

export function placePage(): Record<string, Fixture> {
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>水位牌_文化_林三更_InfoQ精选文章</title>
<style>${style}</style></head><body><div id="layout"><div class="article-main"><h1 class="article-title">水位牌</h1>
<p>作者：<a class="com-author-name">林三更</a></p><ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror">${body}</div></div></div></div><footer>Copyright © 2026 InfoQ</footer></body></html>`;
  return { [address]: { body: html } };
}
