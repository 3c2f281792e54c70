/** An article page for warming up, with a heading, a list, code, a picture, a table, a quotation and the usual clutter. */
export const sampleArticle = `<html lang="zh"><head><title>一次预热 - InfoQ</title></head><body><header><a href="/">InfoQ</a> <a href="/topics">话题</a></header>
<main><h1>一次预热</h1><p>作者：<a href="/u/1">某人</a></p><p>2026-01-02 03:04</p><article>
${'<p>这一段只为让浏览器先跑一遍，<b>没有人</b>会读到它，<a href="https://www.infoq.cn/">链接</a>、<code>code</code> 和标点都有一些。</p>'.repeat(6)}
<h2>第一节</h2><ol><li>一<ul><li>二</li></ul></li></ol><pre><code class="language-js">let one = 1;
let two = 2;</code></pre><div role="button">复制代码</div>
<h3>第二节</h3><figure><img src="https://static001.infoq.cn/one.png" alt="图" width="640" height="360"><figcaption>图一</figcaption></figure>
<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><blockquote><p>引文。</p></blockquote>
</article></main><aside><h3>推荐阅读</h3><ul><li><a href="/article/1">别的文章一</a></li><li><a href="/article/2">别的文章二</a></li></ul></aside>
<section><h2>评论</h2><textarea></textarea><button>发布</button></section><footer>© InfoQ</footer></body></html>`;
