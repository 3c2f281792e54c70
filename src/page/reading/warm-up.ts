import { readNative } from '../../dom/native.ts';
import { extractFromSnapshot } from '../../extraction/extract-article.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';

// More than half of what the first reading of a page takes is being the first: engines compile and optimize what has
// run. While the article is still on its way, an article of one of each is read, and nothing is made of it.

const sample = `<html lang="zh"><head><title>一次预热 - InfoQ</title></head><body><header><a href="/">InfoQ</a> <a href="/topics">话题</a></header>
<main><h1>一次预热</h1><p>作者：<a href="/u/1">某人</a></p><p>2026-01-02 03:04</p><article>
${'<p>这一段只为让浏览器先跑一遍，<b>没有人</b>会读到它，<a href="https://www.infoq.cn/">链接</a>、<code>code</code> 和标点都有一些。</p>'.repeat(6)}
<h2>第一节</h2><ol><li>一<ul><li>二</li></ul></li></ol><pre><code class="language-js">let one = 1;
let two = 2;</code></pre><div role="button">复制代码</div>
<h3>第二节</h3><figure><img src="https://static001.infoq.cn/one.png" alt="图" width="640" height="360"><figcaption>图一</figcaption></figure>
<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><blockquote><p>引文。</p></blockquote>
</article></main><aside><h3>推荐阅读</h3><ul><li><a href="/article/1">别的文章一</a></li><li><a href="/article/2">别的文章二</a></li></ul></aside>
<section><h2>评论</h2><textarea></textarea><button>发布</button></section><footer>© InfoQ</footer></body></html>`;

/** An idle moment shorter than this is left to the page, in ms: reading for the first time takes about as long. */
const shortestMs = 30;

/** So many idle moments are waited for: at rest nothing runs. */
const maxMoments = 20;

/** Reads the sample in an idle moment, if there is one while nothing of the article is there. */
export function warmUp(document: Document, site: SiteAdapter, url: string, signal: AbortSignal): void {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  if (typeof requestIdleCallback !== 'function') return;
  const wait = (moments: number) => {
    requestIdleCallback((deadline) => {
      if (signal.aborted || moments === 0 || isArticleThere(document)) return;
      if (deadline.timeRemaining() < shortestMs) return wait(moments - 1);
      const page = new DOMParser().parseFromString(sample, 'text/html');
      extractFromSnapshot({ page, liveOf: () => undefined, base: url }, site, url, window);
    });
  };
  wait(maxMoments);
}

function isArticleThere(document: Document): boolean {
  const find = readNative<Document['querySelector']>(document, 'querySelector');
  return find('h1, h2, article, p') !== null;
}
