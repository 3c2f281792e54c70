// Articles that a real library changes: measurements behind the panel have to give the same results as on the page.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Base address of a package's files. */
const base = 'https://static001.infoq.cn/packages';

const contentTypes = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const formulas = `<p>风速是 $v=\\frac{d}{t}$，离海岸是 $\\sqrt{x^2+1}$。</p><p>$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}$$</p>`;

const mathJax2 = (config) => ({
  packages: { mathjax2: 'npm:mathjax@2.7.9' },
  files: {
    mathjax2: [
      'MathJax.js',
      'config',
      'extensions',
      'fonts/HTML-CSS/TeX/woff',
      'jax/element',
      'jax/input',
      'jax/output',
    ],
  },
  head: `<script type="text/x-mathjax-config">MathJax.Hub.Config({
    messageStyle: 'none', showMathMenu: false, skipStartupTypeset: true, tex2jax: { inlineMath: [['$', '$']] } });</script>
<script src="${base}/mathjax2/MathJax.js?config=${config}"></script>`,
  body: formulas,
  start: `MathJax.Hub.Queue(['Typeset', MathJax.Hub], done)`,
});

const mathJax4 = (output) => ({
  packages: { mathjax4: 'npm:mathjax@4.1.3' },
  files: { mathjax4: ['.'], '@mathjax/mathjax-newcm-font': ['chtml', 'svg', 'chtml.js', 'svg.js'] },
  head: `<script>window.MathJax = { tex: { inlineMath: [['$', '$']] }, startup: { typeset: false },
    options: { enableEnrichment: false, menuOptions: { settings: { enrich: false } } },
    loader: { paths: { 'mathjax-newcm': '${base}/@mathjax/mathjax-newcm-font' } } };</script>
<script src="${base}/mathjax4/tex-${output}.js"></script>`,
  body: formulas,
  start: `MathJax.startup.promise.then(() => MathJax.typesetPromise()).then(done)`,
});

/**
 * By name: npm packages (as `npm install` takes them), their files and folders that a page may request, the contents of
 * its head and its text, and the script that starts the library and calls `done()` at the end.
 */
export const libraries = {
  'CodeMirror 5': {
    packages: { codemirror: 'codemirror@5.65.21' },
    files: { codemirror: ['lib', 'mode/javascript'] },
    head: `<link rel="stylesheet" href="${base}/codemirror/lib/codemirror.css">
<script src="${base}/codemirror/lib/codemirror.js"></script>
<script src="${base}/codemirror/mode/javascript/javascript.js"></script>`,
    body: `<textarea id="code">${'const wind = readings.map((reading) => reading.direction);\n'.repeat(24)}</textarea>`,
    start: `CodeMirror.fromTextArea(document.querySelector('#code'), { lineNumbers: true, mode: 'javascript' }); done()`,
  },
  slick: {
    packages: { jquery: 'jquery@3.8.0', 'slick-carousel': 'slick-carousel@2.0.0' },
    files: { jquery: ['dist'], 'slick-carousel': ['slick'] },
    head: `<link rel="stylesheet" href="${base}/slick-carousel/slick/slick.css">
<script src="${base}/jquery/dist/jquery.js"></script><script src="${base}/slick-carousel/slick/slick.js"></script>`,
    body: `<div class="slides">${['北', '东', '南', '西']
      .map(
        (one) =>
          `<div><img src="https://static001.infoq.cn/${one}.png" alt="${one}" width="500" height="160"><p>${one}风</p></div>`,
      )
      .join('')}</div>`,
    start: `jQuery('.slides').slick({ slidesToShow: 2 }); done()`,
  },
  'MathJax 2': mathJax2('TeX-MML-AM_CHTML'),
  'MathJax 2, as pictures': mathJax2('TeX-AMS_SVG'),
  'MathJax 4': mathJax4('chtml'),
  'MathJax 4, as pictures': mathJax4('svg'),
  'Mermaid 10': {
    packages: { mermaid: 'mermaid@10.9.8' },
    files: { mermaid: ['dist/mermaid.min.js'] },
    head: `<script src="${base}/mermaid/dist/mermaid.min.js"></script>
<script>mermaid.initialize({ startOnLoad: false, deterministicIds: true });</script>`,
    body: `<pre class="mermaid">graph LR
  A[看守人] --> B{风向}
  B -->|北| C[第一本]
  B -->|南| D[第二本]</pre>
<pre class="mermaid">sequenceDiagram
  甲->>乙: 风向如何
  乙-->>甲: 北风</pre>`,
    start: `mermaid.run().then(done)`,
  },
};

const sentence = '灯塔的看守人每天记下三次风向，记了四十年，纸堆得比他还高，却从来没有人来要过其中的一页。';

const hosts = {
  'https://www.infoq.cn/article/aPageOfOurOwn0000031': ['article-preview', 'InfoQ精选文章'],
  'https://xie.infoq.cn/article/0123456789abcdef012345678': ['article-content', 'InfoQ写作社区'],
};

export const libraryAddresses = Object.keys(hosts);

/**
 * Fixtures of an article at `address` with the library called `name`, whose packages are in `folder`. The library starts
 * with the page, or with `whenCalled` when `start()` is called. `document.body.dataset.done` is set when it is finished.
 */
export function libraryPage(name, address, folder, { whenCalled = false } = {}) {
  const { head, body, files, start } = libraries[name];
  const [box, site] = hosts[address];
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>风向簿_文化_林三更_${site}</title>
<style>*{box-sizing:border-box}body{margin:0;font:16px/1.8 sans-serif}.all{display:flex;width:1200px;margin:0 auto}
.article-main{width:66%}.article-aside{width:308px}</style>${head}</head><body><div id="layout"><div class="all">
<div class="article-main"><h1 class="article-title">风向簿</h1><p>作者：<a class="com-author-name">林三更</a></p>
<ul class="read-time"><li><span class="date">2026-03-02</span></li></ul>
<div class="${box}"><div class="ProseMirror"><p>${sentence.repeat(3)}</p><h2>第一本</h2><p>${sentence.repeat(2)}</p>
${body}<h2>最后一本</h2><p>${sentence.repeat(3)}</p></div></div>
<div class="comment-container"><h2>评论</h2><textarea></textarea><div>发布</div></div></div>
<div class="article-aside"><div class="sidebar-related"><h3>推荐阅读</h3></div></div></div></div>
<script>window.start = () => { const done = () => { document.body.dataset.done = ''; }; ${start}; };
${whenCalled ? '' : 'start();'}</script></body></html>`;
  const fixtures = { [address]: { body: html } };
  for (const [pack, wanted] of Object.entries(files))
    for (const path of wanted.flatMap((one) => listFiles(join(folder, pack), one))) {
      const contentType = contentTypes[extname(path)];
      if (!contentType) continue;
      const headers = { 'access-control-allow-origin': '*' };
      fixtures[`${base}/${pack}/${path}`] = { body: readFileSync(join(folder, pack, path)), contentType, headers };
    }
  const config = Object.keys(fixtures).find((one) => one.endsWith('/MathJax.js'));
  if (config) fixtures[/src="([^"]*MathJax\.js[^"]*)"/.exec(head)[1]] = fixtures[config];
  return fixtures;
}

/** Files at or below a path of a folder, with `/` between the parts. */
function listFiles(folder, path) {
  if (extname(path) !== '' && path !== '.') return [path];
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Waits for images and fonts; returns the page's markup, with sorted attributes, and its pixels. */
export async function lookAtPage(page) {
  const html = await page.evaluate(async () => {
    await document.fonts.ready;
    const copy = document.documentElement.cloneNode(true);
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      // MathJax 2 writes attributes in the order in which its parts happen to load.
      const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    return copy.outerHTML;
  });
  return { html, pixels: await page.screenshot({ encoding: 'base64' }) };
}
