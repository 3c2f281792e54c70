/**
 * An article page for warming up, with a heading, a list, code, a picture, a table, a quotation and the usual clutter. The
 * selectors of all sites match its text.
 */
export const sampleArticle = `<html lang=zh><title>一次预热 - InfoQ</title><header><a href=/>InfoQ</a></header>
<main><h1>一次预热</h1><p>作者：<a href=/u/1>某人</a></p><p>2026-01-02 03:04</p><article class="ProseMirror article__data">
${'<p>一段，<b>没有人</b>读，<a href=/>一</a>、<code>a</code>。</p>'.repeat(9)}
<h2>第一节</h2><ol><li>一<ul><li>二</ul></ol><pre><code class=language-js>let a = 1;
let b = 2;</code></pre><button>复制代码</button>
<h3>第二节</h3><figure><img src=/a.png width=640 height=360><figcaption>图一</figcaption></figure>
<table><tr><th>一<tr><td>二</table><blockquote><p>一。</p></blockquote>
</article></main><aside><h3>推荐阅读</h3><ul><li><a href=/article/1>一</a><li><a href=/article/2>二</a></ul></aside>
<section><h2>评论</h2><textarea></textarea><button>发布</button></section><footer>© InfoQ</footer>`;
