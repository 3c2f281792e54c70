// An article with content for every control of the panel, several screens long.
import type { Fixture } from '../../../../scripts/lib/launch.mjs';

const url = 'https://www.infoq.cn/article/aPageOfOurOwn0000007';

const sentences = [
  '灯塔的旋梯一共三百一十二级，每一级都比上一级矮一点。',
  '守塔人说这是为了让上去的人觉得越走越轻，让下来的人不敢走神。',
  '可是量过的人都说，那只是石匠换了三次，每个人的尺子不一样长。',
];

const headings = ['第一章 旋梯', '第二章 灯油', '第三章 雾号', '第四章 换班', '第五章 拆灯'];

const code = `def wind(turns):
    return [turn * 0.5 for turn in range(turns)]`;

const paragraphs = (chapter: number) =>
  Array.from({ length: 6 }, (_, index) => `<p>${chapter}.${index} ${sentences.join('')}</p>`).join('\n');

const extras: readonly string[] = [
  `<p>石匠的名字已经没有人记得<sup><a href="#fn1" id="ref1">1</a></sup>，但是<a href="https://example.org/stairs">图纸</a>还在。</p>`,
  `<pre><code class="language-python">${code}</code></pre>`,
  '<p><img src="https://static001.infoq.cn/resource/image/lamp.png?w=900&h=500" alt="灯室的剖面" width="900" height="500"></p>',
  '<table><tr><th>班次</th><th>人数</th></tr><tr><td>早</td><td>2</td></tr><tr><td>晚</td><td>3</td></tr></table>',
  '<p><img src="https://static001.infoq.cn/resource/image/horn.png?w=900&h=500" alt="雾号" width="900" height="500"></p>',
];

function html(intro: string): string {
  const sections = headings.map((heading, index) => `<h2>${heading}</h2>${extras[index]}${paragraphs(index + 1)}`);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>三百一十二级_InfoQ精选文章</title></head>
<body><div id="layout"><div class="article-main"><h1 class="article-title">三百一十二级</h1>
<p>作者：<a class="com-author-name">林三更</a></p><ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="article-preview"><div class="ProseMirror">${intro}<p>${sentences.join('')}</p>${sections.join('\n')}
<hr><ol><li id="fn1">塔里的账本只写了“石匠三人”。<a href="#ref1">↩</a></li></ol></div></div>
<div class="comment-container"><h2>评论</h2><textarea></textarea><div>发布</div><div>暂无评论</div></div></div></div></body></html>`;
}

export const whole = {
  url,
  title: '三百一十二级',
  headings,
  code,
  /** `intro`: markup before the text, for a page that has changed. */
  fixtures: (intro = ''): Record<string, Fixture> => ({ [url]: { body: html(intro) } }),
};
