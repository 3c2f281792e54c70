// The measured pages: a corpus, and built pages of any length in the site's layout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '../lib/find-corpus.mjs';

const said = [
  '凌晨两点，值班的同学发现队列的积压从三千涨到了四十万，而所有的监控面板都是绿色的。',
  '我们先怀疑网络，再怀疑磁盘，最后才想到去看那段三年没有人动过的重试逻辑。',
  '重试本身没有错，错的是每一次重试都会带着前一次的超时时间，于是请求像雪球一样越滚越大。',
  '把 timeout 从 30s 改成 2s 之后，P99 latency 在五分钟之内从 12s 掉回了 180ms。',
];

/** An article of `size` × 3,000 characters: headings, code, images, a table, and feed and comments in proportion. */
export function buildPage(size) {
  const id = `bench${String(size).padStart(15, '0')}`;
  const url = `https://www.infoq.cn/article/${id}`;
  const title = `一条队列的${size}个夜晚`;
  return { name: `built × ${size}`, url, title, html: pageHtml(title, sections(size), feed(size), comments(size)) };
}

/** Sections of about 750 characters; four of them make up one unit of `size`. */
function sections(size) {
  return Array.from({ length: size * 4 }, (_, index) => {
    const paragraphs = Array.from({ length: 4 }, () => `<p>${said.join('')}</p><p><br></p>`);
    const code = `<pre><code class="language-java">${codeLines(index).join('\n')}\n</code></pre><div role="button">复制代码</div>`;
    const image = `<div class="image-wrap"><img src="https://static001.infoq.cn/resource/image/${index}.png"></div>`;
    const table =
      '<table><tbody><tr><td>阶段</td><td>积压</td></tr><tr><td>改前</td><td>四十万</td></tr></tbody></table>';
    const extra = [code, image, code, table][index % 4];
    return `<h${2 + (index % 2)}>第 ${index + 1} 夜</h${2 + (index % 2)}>${paragraphs.join('')}${extra}`;
  }).join('\n');
}

function codeLines(index) {
  return Array.from({ length: 12 }, (_, line) => `  retry(${index}, ${line}); // &lt;next attempt&gt; of ${line}`);
}

function feed(size) {
  const items = Array.from({ length: Math.min(20 * size, 2000) }, (_, index) => {
    const address = `https://xie.infoq.cn/article/${String(index).padStart(24, 'a')}`;
    return (
      `<div class="article-item"><div class="item-main"><h4 class="title"><a class="com-article-title" href="${address}">` +
      `别人写的第 ${index} 篇文章</a></h4><p>${said[index % 4]}</p><a class="com-author-name">路人 ${index}</a></div></div>`
    );
  });
  return `<div class="more-list"><h3>发现更多内容</h3>${items.join('')}</div>`;
}

function comments(size) {
  const items = Array.from({ length: Math.min(4 * size, 1000) }, (_, index) => {
    return `<div class="comment-item"><a class="com-author-name">读者 ${index}</a><p>${said[index % 4]}</p><span>回复</span></div>`;
  });
  return `<div class="comment-container"><h2>评论</h2><div><textarea></textarea><div>发布</div></div>${items.join('')}</div>`;
}

function pageHtml(title, body, feedHtml, commentsHtml) {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_架构_InfoQ精选文章</title></head><body>
<div id="layout"><div class="header layout-header"><a href="/">InfoQ</a><ul><li><a href="/topics">话题</a></li></ul></div>
<div class="inner-content"><div class="content-main layout-content"><div class="article-wrap"><div class="article-main">
<h1 class="article-title">${title}</h1><div class="article-description"><ul class="read-time">
<li class="author">作者：<a class="com-author-name">林三更</a></li><li><span class="date">2026-03-02</span></li></ul></div>
<div class="article-content-wrap"><div class="article-preview"><div class="ProseMirror">${body}</div></div></div>
${commentsHtml}</div></div>${feedHtml}</div></div>
<div class="layout-footer-wrap"><div class="footer">关于我们 京 ICP 备 0000 号</div></div></div></body></html>`;
}

/** The articles of a corpus, or of the fixtures if there is no corpus, and one of its pages that is not an article. */
export function readCorpus(folder) {
  const from = findCorpus(folder) ?? 'test/fixtures';
  const cases = readdirSync(from).flatMap((slug) => {
    const expected = join(from, slug, 'expected.json');
    if (!existsSync(expected)) return [];
    const { url, kind, settleMs = 0 } = JSON.parse(readFileSync(expected, 'utf8'));
    return [{ name: slug, url, kind, settleMs, html: readFileSync(join(from, slug, 'source.html'), 'utf8') }];
  });
  return {
    articles: cases.filter(({ kind }) => kind === 'article'),
    others: cases.filter(({ kind }) => kind === 'other'),
  };
}
