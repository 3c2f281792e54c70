/** The expected result for a line: the article's body, its code and outline, and its Markdown. */
export interface Right {
  /** Without white space, and without code, formulas and drawings. */
  readonly text?: string;
  readonly code?: readonly string[];
  readonly codeHas?: readonly string[];
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly count?: readonly [selector: string, count: number];
  readonly outline?: readonly string[];
  readonly markdown?: readonly string[];
  readonly matches?: readonly RegExp[];
  readonly lacks?: readonly string[];
}

const S = String.raw;
const svg = (inner: string, attributes = '') => `<svg viewBox="0 0 400 300" ${attributes}>${inner}</svg>`;

/** Lines of HTML like those in bug reports of reader modes, clippers and converters. */
export const reported: readonly (readonly [about: string, html: string, right: Right])[] = [
  ['wbr', '<p>very<wbr>long</p>', { text: 'verylong', markdown: ['verylong'] }],
  [
    'picture with formats',
    '<picture><source srcset="https://static001.infoq.cn/x.avif" type="image/avif"><img src="https://static001.infoq.cn/x.jpg" alt="a"></picture>',
    { count: ['img', 1] },
  ],
  [
    'placeholder with srcset',
    '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" srcset="https://static001.infoq.cn/a-300.jpg 300w, https://static001.infoq.cn/a-1200.jpg 1200w" alt="a"></p>',
    { has: ['img[src*="a-1200"]'] },
  ],
  [
    'listing caption',
    '<figure><pre><code>a()</code></pre><figcaption>Listing 1: the call</figcaption></figure>',
    { code: ['a()'], text: 'Listing1:thecall' },
  ],
  [
    'table caption in figure',
    '<figure><table><tr><th>a</th></tr><tr><td>b</td></tr></table><figcaption>Table 1</figcaption></figure>',
    { text: 'abTable1', markdown: ['| a |', 'Table 1'] },
  ],
  [
    'quote with figcaption',
    '<figure><blockquote><p>Be kind.</p></blockquote><figcaption>— A. Smith</figcaption></figure>',
    { text: 'Bekind.—A.Smith', markdown: ['> Be kind.', '— A. Smith'] },
  ],
  [
    'quote with footer',
    '<blockquote><p>Be kind.</p><footer>— <cite>A. Smith</cite></footer></blockquote>',
    { text: 'Bekind.—A.Smith' },
  ],
  ['aside note', '<aside class="note"><p>Note: stay.</p></aside>', { text: 'Note:stay.' }],
  [
    'admonition',
    '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Hot.</p></div>',
    { text: 'WarningHot.' },
  ],
  [
    'GitHub alert',
    '<div class="markdown-alert markdown-alert-note" dir="auto"><p class="markdown-alert-title" dir="auto"><svg class="octicon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M0 8a8 8 0 1 1 16 0"></path></svg>Note</p><p>Useful.</p></div>',
    { text: 'NoteUseful.', hasNot: ['svg'] },
  ],
  [
    'nested table',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><table><tr><td>d</td><td>e</td></tr></table></td></tr></table>',
    { text: 'abcde', count: ['table', 2] },
  ],
  [
    'layout table of one cell',
    '<table><tr><td><p>Para one.</p><pre><code>x()</code></pre></td></tr></table>',
    { text: 'Paraone.', code: ['x()'], markdown: ['Para one.', 'x()'] },
  ],
  [
    'list continues after code',
    '<ol><li>a</li></ol><pre><code>x</code></pre><ol start="2"><li>b</li></ol>',
    { markdown: ['1. a', '2. b'] },
  ],
  [
    'dl with div',
    '<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd>d</dd></div></dl>',
    { text: 'abcd', count: ['dt', 2] },
  ],
  ['dl with several dt and dd', '<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>', { text: 'abcd' }],
  ['nested kbd', '<p>Press <kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd> now</p>', { text: 'PressCtrl+Cnow', has: ['kbd'] }],
  ['var and samp', '<p>Set <var>n</var> to <samp>ok</samp></p>', { text: 'Setntook' }],
  ['rb and rtc', '<p><ruby><rb>漢</rb><rp>（</rp><rt>kan</rt><rp>）</rp></ruby>字</p>', { has: ['ruby rt'] }],
  ['rtl', '<p dir="rtl">שלום <b>עולם</b></p>', { has: ['p[dir="rtl"]'], markdown: ['**עולם**'] }],
  ['bdo', '<p>a <bdo dir="rtl">abc</bdo> b</p>', { has: ['bdo[dir="rtl"]'] }],
  [
    'poem with pre-line',
    '<p style="white-space: pre-line">roses are red\nviolets are blue\nsugar is sweet</p>',
    { count: ['br', 2] },
  ],
  [
    'poem with pre-wrap',
    '<div style="white-space:pre-wrap">one\n  two\n\nthree</div>',
    { has: ['br'], text: 'onetwothree' },
  ],
  ['xmp', '<xmp><b>raw</b> & more</xmp>', { code: ['<b>raw</b> & more'] }],
  ['listing element', '<listing>a &lt; b\n  c</listing>', { code: ['a < b\n  c'] }],
  [
    'code with br is a block',
    '<p><code>git add .<br>git commit<br>git push</code></p>',
    { code: ['git add .\ngit commit\ngit push'] },
  ],
  [
    'Prism line rows',
    '<pre class="line-numbers language-js"><code class="language-js">a();\nb();<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre>',
    { code: ['a();\nb();'] },
  ],
  [
    'file name above code',
    '<div class="codeBlockContainer"><div class="codeBlockTitle">src/index.js</div><div><pre class="language-js"><code>a()</code></pre></div></div>',
    { code: ['a()'], text: 'src/index.js' },
  ],
  [
    'MDN example',
    '<div class="code-example"><div class="example-header"><span class="language-name">js</span><button type="button">Copy</button></div><pre class="brush: js notranslate"><code>let a;</code></pre></div>',
    { code: ['let a;'], text: '', has: ['code[data-lang="js"]'] },
  ],
  [
    'formula as image',
    '<p>with <img class="latex" alt="x^2" src="https://static001.infoq.cn/latex?x%5E2"> here</p>',
    { has: ['img[alt="x^2"]'] },
  ],
  [
    'Wikipedia formula',
    '<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="{\\displaystyle x^{2}}"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">{\\displaystyle x^{2}}</annotation></semantics></math></span><img src="https://wikimedia.org/api/rest_v1/media/math/render/svg/abc" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="{\\displaystyle x^{2}}"></span> grows</p>',
    { count: ['math', 1], hasNot: ['img'], markdown: ['x^{2}'] },
  ],
  ['raw TeX', S`<p>Euler: \(e^{i\pi}\) and \[a_1 * b_1\]</p>`, { text: S`Euler:\(e^{i\pi}\)and\[a_1*b_1\]` }],
  [
    'title of a drawing',
    svg('<title>Chart of waits</title><desc>d</desc><rect width="80" height="60"/>'),
    { has: ['svg title, svg[aria-label]'] },
  ],
  [
    'name of a drawing',
    svg('<rect width="80" height="60"/>', 'role="img" aria-label="Chart of waits"'),
    { has: ['svg[aria-label="Chart of waits"], svg title'] },
  ],
  [
    'alt of two lines',
    '<p><img src="https://static001.infoq.cn/a.png" alt="one\n\ntwo"></p>',
    { markdown: ['![one two](https://static001.infoq.cn/a.png)'] },
  ],
  [
    'file name with spaces',
    '<p><img src="https://static001.infoq.cn/a (1) b.png" alt="a"></p>',
    { markdown: ['a%20(1)%20b.png'] },
  ],
  [
    'protocol relative',
    '<p><a href="//e.org/x">x</a><img src="//static001.infoq.cn/y.png" alt="y"></p>',
    { has: ['a[href="https://e.org/x"]', 'img[src="https://static001.infoq.cn/y.png"]'] },
  ],
  [
    'javascript link',
    '<p>go <a href="javascript:void(0)">there</a> now</p>',
    { text: 'gotherenow', hasNot: ['a[href]'] },
  ],
  [
    'address with Chinese characters',
    '<p id="中文">target</p><p><a href="#%E4%B8%AD%E6%96%87">go</a></p>',
    { has: ['[id="中文"]', 'a[href="#%E4%B8%AD%E6%96%87"]'] },
  ],
  [
    'title with blank line',
    '<p><a href="https://e.org/t" title="a\n\nb">go</a></p>',
    { markdown: ['[go](https://e.org/t "a b")'] },
  ],
  [
    'link of two lines',
    '<p><a href="https://e.org/t">a<br>b</a></p>',
    { has: ['a br'], matches: [/\[a(\\| {2})\nb\]\(https:\/\/e\.org\/t\)/] },
  ],
  [
    'heading that is an image',
    '<h2><img src="https://static001.infoq.cn/h.png" alt="Step 1"></h2><p>a</p>',
    { has: ['img[alt="Step 1"]'] },
  ],
  [
    'heading with a note reference',
    '<h2>Title<sup><a href="#f1" id="r1">[1]</a></sup></h2><p>a</p><ol><li id="f1">the note <a href="#r1">↩</a></li></ol>',
    { outline: ['Title'] },
  ],
  [
    'GitHub notes',
    '<p>a<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>the note <a href="#user-content-fnref-1" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li></ol></section>',
    { markdown: ['[^1]', '[^1]: the note'], lacks: ['↩'] },
  ],
  [
    'pandoc notes',
    '<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol><li id="fn1"><p>the note<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    { markdown: ['a[^1]', '[^1]: the note'], lacks: ['↩'] },
  ],
  [
    'Word notes',
    '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> the note</p>',
    { markdown: ['a[^1]', '[^1]: the note'] },
  ],
  [
    'Wikipedia notes',
    '<p>a<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">The text</span></li></ol>',
    { markdown: ['a[^1]', '[^1]: The text'], lacks: ['**^**'] },
  ],
  [
    'a note named twice with letters',
    '<p>a<sup id="r-0"><a href="#n-1">[1]</a></sup> b<sup id="r-1"><a href="#n-1">[1]</a></sup></p><ol><li id="n-1"><span>^ <a href="#r-0"><sup><i><b>a</b></i></sup></a> <a href="#r-1"><sup><i><b>b</b></i></sup></a></span> <span>The text</span></li></ol>',
    { markdown: ['[^1]: The text'] },
  ],
  [
    'Substack notes',
    '<p>a<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>The text</p></div></div>',
    { markdown: ['a[^1]', '[^1]: The text'] },
  ],
  [
    'sidenote of Tufte',
    '<p>The gate<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"><span class="sidenote">Built in 1902.</span> stands.</p>',
    { text: 'ThegateBuiltin1902.stands.', lacks: ['[ ]', '☐'] },
  ],
  [
    'details in a list',
    '<ul><li><details open><summary>a</summary><p>b</p></details></li><li>c</li></ul>',
    { text: 'abc' },
  ],
  [
    'Google Docs bold that is not bold',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p>plain <span style="font-weight:700">bold</span></p></b>',
    { lacks: ['**plain'], markdown: ['plain **bold**'] },
  ],
  [
    'i that is an icon',
    '<p>a <i style="font-style:normal">b</i> c <strong style="font-weight:400">d</strong></p>',
    { lacks: ['*b*', '**d**'] },
  ],
  ['marquee', '<marquee>runs</marquee>', { text: 'runs' }],
  [
    'object with fallback',
    '<object data="https://e.org/x.pdf" type="application/pdf"><p>See <a href="https://e.org/x.pdf">the file</a></p></object>',
    { text: 'Seethefile', has: ['a[href="https://e.org/x.pdf"]'] },
  ],
  [
    'players whose address is elsewhere',
    '<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/abcdefgh" title="The talk"></iframe><iframe data-litespeed-src="https://e.org/player/1"></iframe><figure class="media"><oembed url="https://youtu.be/ijklmnop"></oembed></figure><lite-youtube videoid="qrstuvwx"></lite-youtube><object><param name="movie" value="https://e.org/movie/2"><embed src="https://e.org/movie/2"></object><video data-original="https://e.org/v.mp4" controls></video>',
    {
      count: ['figure[data-media]', 6],
      has: [
        'a[href="https://www.youtube.com/watch?v=abcdefgh"][data-label="The talk"]',
        'a[href="https://e.org/player/1"]',
        'a[href="https://youtu.be/ijklmnop"]',
        'a[href="https://www.youtube.com/watch?v=qrstuvwx"]',
        'a[href="https://e.org/movie/2"]',
        'a[href="https://e.org/v.mp4"]',
      ],
    },
  ],
  [
    'pictures in preformatted text',
    '<pre>Step 1: open\n<img src="https://static001.infoq.cn/step.png" width="600">\nStep 2: close</pre><pre><img src="https://static001.infoq.cn/whole.png"></pre><pre>a <img src="https://static001.infoq.cn/icon.png" width="16"> b</pre>',
    {
      code: ['Step 1: open', 'Step 2: close', 'a  b'],
      count: ['figure > img', 2],
      has: ['img[src="https://static001.infoq.cn/step.png"]', 'img[src="https://static001.infoq.cn/whole.png"]'],
    },
  ],
  [
    'pictures whose size is a ratio or in lines',
    '<p>a</p><img src="https://static001.infoq.cn/a.png" width="1" height="1" style="width:100%"><p>b <img src="https://static001.infoq.cn/b.png" width="1em" height="1em"></p><img src="https://static001.infoq.cn/pixel.png" width="1px" height="1px"><img src="https://static001.infoq.cn/p2/pixel.png" width="1" height="1" style="width:1px;height:1px">',
    { count: ['img', 2], hasNot: ['img[src$="pixel.png"]'] },
  ],
  [
    'signs that link to what they stand in',
    '<table id="t1"><caption>Table 1<a href="#t1">¶</a></caption><tr><td>a</td></tr></table><dl><dt id="d1">this.py<a href="#d1">#</a></dt><dd>b</dd></dl><p id="p7">c <a href="#t1">#</a></p>',
    { text: 'Table1athis.pybc#' },
  ],
  [
    'a video that an attribute describes',
    `<p>放在这里：</p><div data-attrs="{'type':'video','data':{'id':'7','name':'换班.mp4','poster':'https://static001.infoq.cn/p.jpg','url':'https://media001.geekbang.org/a/b-sd.m3u8'}}"></div><div data-attrs='{"url":"https://e.org/a.mp3"}'></div><div data-attrs="{'type':'rule'}"></div>`,
    {
      count: ['figure[data-media]', 2],
      has: [
        'figure[data-media="video"] a[href="https://media001.geekbang.org/a/b-sd.m3u8"][data-label="换班.mp4"][data-poster="https://static001.infoq.cn/p.jpg"]',
        'figure[data-media="audio"] a[href="https://e.org/a.mp3"]',
      ],
    },
  ],
  [
    'text in angle brackets',
    '<p>主键是 <clustering-key, uniquifier>。</p><p>一个是 <k1>，另一个是 <k2, row_locator></p><p>返回 <row_locator></p><p><icon></icon>甲<icon></icon></p><p><blink>乙</blink></p>',
    { text: '主键是<clustering-key,uniquifier>。一个是<k1>，另一个是<k2,row_locator>返回<row_locator>甲乙' },
  ],
  [
    'a button as the words of a link',
    '<p>Next: <a href="https://e.org/x"><button>Download it</button></a></p>',
    { text: 'Next:Downloadit' },
  ],
  [
    'a button in a heading',
    '<h2>Title <button>Copy link</button></h2><p>a</p><h2>Two <span><button>Copy link</button></span></h2><p>b</p>',
    { outline: ['Title', 'Two'] },
  ],
  ['a result beside a line of code', '<div class="ex"><pre>2+2</pre><div>4</div></div>', { text: '4', code: ['2+2'] }],
  [
    'a formula with its source in alttext',
    '<p>a <math alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>',
    { markdown: ['$\\frac{a}{b}$'] },
  ],
  [
    'buttons in headings that are their words',
    '<h2><span><button>Title one</button></span></h2><p>a</p><h2>2. <button>Title two</button></h2><p>b</p><h3><div><button aria-expanded="true">Title three</button></div></h3><p>c</p>',
    { outline: ['Title one', '2. Title two', 'Title three'] },
  ],
  [
    'numbers in spans that are code',
    '<pre><code><span class="mi">1</span><span class="p">,</span><span class="n">ann</span>\n<span class="mi">2</span><span class="p">,</span><span class="n">bob</span>\n</code></pre>',
    { code: ['1,ann\n2,bob'] },
  ],
  [
    'blocks in code, and an indentation between them',
    '<pre><code><div>if a {</div>    <div>b</div>}</code></pre>',
    { code: ['if a {\n    b\n}'] },
  ],
  [
    'a language below a block',
    '<div><pre>a()</pre><div><span>Go</span><button>运行</button></div></div>',
    { lacks: ['```go'] },
  ],
  [
    'a class that says another language than the bar of tabs',
    '<div><div><span>Java</span><span>Kotlin</span><button>Copy</button></div><pre class="language-kotlin">val a = 1</pre></div>',
    { markdown: ['```kotlin'] },
  ],
  [
    'other addresses on a player',
    '<video data-preview="https://e.org/a.jpg" controls><source data-src="https://e.org/a.mp4"></video><iframe src="about:blank" data-ad="https://e.org/ad"></iframe><p><a data-videoid="123" href="https://e.org/watch">watch</a></p>',
    { count: ['figure[data-media]', 1], has: ['a[href="https://e.org/a.mp4"]'] },
  ],
  [
    'an object whose content is shown instead',
    '<object data="https://e.org/a.svg" type="image/svg+xml"><img src="https://e.org/a.png" alt="a" width="600" height="300">no drawings</object>',
    { count: ['figure', 1] },
  ],
  [
    'a frame without an address',
    '<p>a</p><iframe></iframe><iframe src="about:blank"></iframe>',
    { count: ['figure', 0] },
  ],
  [
    'numbers of react-syntax-highlighter',
    '<pre><code><span style="display:flex"><span class="linenumber react-syntax-highlighter-line-number">1</span><span>def a():</span>\n</span><span style="display:flex"><span class="linenumber react-syntax-highlighter-line-number">2</span><span>  b()</span>\n</span></code></pre>',
    { code: ['def a():\n  b()'] },
  ],
  [
    'lines in blocks beside an empty box',
    '<pre><code class="hljs"><ol class="hljs-ln"><li><span>int a;</span></li><li><span>  b();</span></li></ol></code><div class="hljs-button" data-title="复制"></div></pre>',
    { code: ['int a;\n  b();'] },
  ],
  ['code before its lines in blocks', '<pre>a()<div>b()</div><div>c()</div></pre>', { code: ['a()\nb()\nc()'] }],
  [
    'the diagram language in the class of a block',
    '<pre class="mermaid">graph TD;\n A--&gt;B;</pre>',
    { markdown: ['```mermaid'] },
  ],
  [
    'an editor in a block',
    '<pre class="ne-codeblock"><div class="cm-content"><div class="cm-line">a()</div><div class="cm-line">b()</div></div></pre>',
    { code: ['a()\nb()'], count: ['pre', 1] },
  ],
  ['template', '<template><p>hidden</p></template><p>a</p>', { text: 'a' }],
  ['empty strong', '<p>a<strong></strong>b<em> </em>c</p>', { markdown: ['ab c'], lacks: ['****', '**'] }],
  ['empty code', '<p>a <code></code> b</p>', { lacks: ['``'], text: 'ab' }],
  ['link around a space', '<p>a<a href="https://e.org/s"> </a>b</p>', { lacks: ['e.org'], markdown: ['a b'] }],
  [
    'link around an icon with a name',
    '<p>See <a href="https://e.org/gh" aria-label="GitHub"><svg width="16" height="16" viewBox="0 0 16 16"><path d="M0 0h9"/></svg></a></p>',
    { markdown: ['https://e.org/gh'] },
  ],
  [
    'code block in a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><pre><code>x\n  y</code></pre></td></tr></table>',
    { code: ['x\n  y'] },
  ],
  ['flex columns', '<div style="display:flex"><div>one</div><div>two</div></div>', { matches: [/one *\n+two/] }],
  [
    'spans as lines',
    '<p><span style="display:block">one</span><span style="display:block">two</span></p>',
    { matches: [/one *\n+two/] },
  ],
  ['deleted paragraph', '<del><p>old</p></del><ins><p>new</p></ins>', { has: ['del', 'ins'], text: 'oldnew' }],
  [
    'bar and meter',
    '<p>Done: <progress value="3" max="5">3/5</progress>, <meter value="0.6">60%</meter></p>',
    { text: 'Done:3/5,60%' },
  ],
  [
    'drop cap',
    '<p><span class="dropcap" style="float:left;font-size:3em">T</span>he gate</p>',
    { markdown: ['The gate'], text: 'Thegate' },
  ],
  [
    'icon anchor in heading',
    '<h2 id="g"><a href="#g" aria-label="Link to section"><svg width="16" height="16" viewBox="0 0 16 16"><path d="M0 0h9"/></svg></a>Gate</h2><p>a</p>',
    { outline: ['Gate'], hasNot: ['h2 a', 'h2 svg'] },
  ],
  [
    'list of images',
    '<ul><li><img src="https://static001.infoq.cn/1.png" alt="1"></li><li><img src="https://static001.infoq.cn/2.png" alt="2"></li></ul>',
    { count: ['li img', 2] },
  ],
  ['item with an empty first paragraph', '<ul><li><p></p><p>a</p></li></ul>', { markdown: ['- a'] }],
  [
    'lists nested seven deep',
    '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5<ul><li>6<ul><li>7</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>',
    { count: ['li', 7] },
  ],
  [
    'quote in list in quote',
    '<blockquote><ul><li>a<blockquote><p>b</p><pre><code>c\n\nd</code></pre></blockquote></li></ul></blockquote>',
    { code: ['c\n\nd'] },
  ],
  [
    'lines that begin like lists',
    '<p>Term<br>- no list<br>1) no list<br># no heading<br>&gt; no quote<br>+ no</p>',
    { count: ['br', 5] },
  ],
  [
    'reference definition as text',
    '<p>[note]: https://e.org "x"</p><p>[^1]: like a note</p><p>*[HTML]: a language</p><p>HTML</p>',
    { markdown: ['\\[note'] },
  ],
  ['kramdown delimiters', '<p>a</p><p>{: .class}</p><p>^</p><p>{::comment}</p><p>b</p><p>{:toc}</p>', {}],
  [
    'pandoc divs and tables',
    '<p>::: warning</p><p>a</p><p>:::</p><p>  a    b<br>----- -----<br>  1     2</p><p>+---+---+<br>| a | b |<br>+---+---+</p>',
    {},
  ],
  ['citations', '<p>See [@smith2020, p. 3] and @doe2020 [p. 4] and -@x1.</p>', {}],
  ['Hugo shortcodes', '<p>Use {{&lt; ref "a.md" &gt;}} or {{% note %}} here.</p>', {}],
  ['wikilinks as text', '<p>See [[Page]] and ![[Embed]] there</p>', { lacks: ['[[Page]]', '![[Embed'] }],
  [
    'callout as text',
    '<blockquote><p>[!NOTE] not one</p></blockquote><blockquote><p>[!tip]- folded</p></blockquote>',
    { lacks: ['> [!NOTE]', '> [!tip]'] },
  ],
  ['line separators', '<p>a&#x2028;b&#x2029;c&#x85;d</p>', {}],
  [
    'formula with unusual parts',
    '<p><math><semantics><mrow><mfenced open="[" close=")"><mi>x</mi><mi>y</mi></mfenced><mspace width="1em"/><mstyle mathcolor="red" scriptlevel="1"><menclose notation="box"><mi>z</mi></menclose></mstyle><maction actiontype="toggle"><mi>p</mi><mi>q</mi></maction></mrow><annotation-xml encoding="text/html"><p>words</p></annotation-xml></semantics></math></p>',
    { count: ['math', 1] },
  ],
  [
    'Inkscape drawing',
    '<svg viewBox="0 0 400 300" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.2" sodipodi:docname="a.svg"><metadata><rdf:rdf><cc:work>meta words</cc:work></rdf:rdf></metadata><sodipodi:namedview pagecolor="#fff"></sodipodi:namedview><g inkscape:label="L1" inkscape:groupmode="layer"><rect width="80" height="60"/><text x="1" y="9" xml:space="preserve">Gate</text></g></svg>',
    { count: ['svg text', 1], hasNot: ['metadata', '[inkscape\\:label]'] },
  ],
  [
    'Illustrator drawing',
    '<svg version="1.1" x="0px" y="0px" viewBox="0 0 400 300" enable-background="new 0 0 400 300" xml:space="preserve" tabindex="0" focusable="false"><style type="text/css">.st0{fill:#FFF;font-family:\'Myriad "Pro"\'}</style><rect class="st0" width="80" height="60"/><switch><g><text transform="matrix(1 0 0 1 1 9)">Gate</text></g></switch></svg>',
    { count: ['svg text', 1], hasNot: ['style', '[enable-background]'] },
  ],
  [
    'mermaid source that was not drawn',
    '<div class="mermaid">graph TD;\n  A--&gt;B;\n  B--&gt;C;</div>',
    { code: ['graph TD;\n  A-->B;\n  B-->C;'] },
  ],
  [
    'sequence diagram that was not drawn',
    '<div class="mermaid">\n  sequenceDiagram\n    Alice-&gt;&gt;Bob: Hello\n    Bob--&gt;&gt;Alice: Hi\n</div>',
    { codeHas: ['sequenceDiagram'] },
  ],
  [
    'link around code',
    '<a href="https://e.org/run"><pre><code>run()</code></pre></a>',
    { code: ['run()'], markdown: ['https://e.org/run'] },
  ],
  [
    'details with code and list',
    '<details><summary>Show</summary><ol><li>a<pre><code>x</code></pre></li></ol></details>',
    { code: ['x'] },
  ],
  ['audio', '<audio controls src="https://e.org/a.mp3"></audio>', { markdown: ['https://e.org/a.mp3'] }],
  [
    'video with sources',
    '<video controls poster="https://static001.infoq.cn/p.png"><source src="https://e.org/v.webm" type="video/webm"><source src="https://e.org/v.mp4">Your browser does not support video.</video>',
    { matches: [/https:\/\/e\.org\/v\.(webm|mp4)/], lacks: ['does not support'] },
  ],
  [
    'tweet',
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Ship it.</p>— Ann (@ann) <a href="https://twitter.com/ann/status/1">May 1, 2024</a></blockquote>',
    { text: 'Shipit.—Ann(@ann)May1,2024' },
  ],
  [
    'codepen',
    '<p class="codepen" data-slug-hash="abc"><span>See the Pen <a href="https://codepen.io/a/pen/abc">Gate</a></span></p>',
    { text: 'SeethePenGate' },
  ],
  [
    'text in the middle of nested spans',
    '<p><span><span>a</span> <span> b</span></span><span> </span><b>c</b></p>',
    { markdown: ['a b **c**'] },
  ],
  ['no-break space in code', '<p><code>a&nbsp;b</code></p>', { markdown: ['`a b`'] }],
  ['summary only', '<summary>loose</summary><p>a</p>', { text: 'loosea' }],
  [
    'bold heading as paragraph in list',
    '<ol><li><strong>First step.</strong> do<br>this</li></ol>',
    { markdown: ['**First step.** do'] },
  ],
  [
    'adjacent links',
    '<p><a href="https://e.org/1">a</a><a href="https://e.org/2">b</a></p>',
    { markdown: ['[a](<https://e.org/1>)[b](https://e.org/2)'] },
  ],
  ['ordered list in Chinese', '<p>一、甲</p><p>二、乙</p><p>①丙</p>', { text: '一、甲二、乙①丙' }],
  [
    'full-width punctuation',
    '<p>＊不是＊ ＿也不＿ ＃不是 ［链］（x）</p>',
    { text: '＊不是＊＿也不＿＃不是［链］（x）' },
  ],
  [
    'ids of rebuilt blocks',
    `<p id="p1"><img src="https://static001.infoq.cn/a.png" alt="a"></p><pre id="p2">x()\ny()</pre><p id="p3"></p><p><a name="p4"></a>b</p><div id="p5"><span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span></span></span></div><p>${[1, 2, 3, 4, 5].map((n) => `<a href="#p${n}">c</a>`).join()}</p>`,
    { has: [1, 2, 3, 4, 5].map((n) => `[id="p${n}"]`), count: ['a[href^="#p"]', 5] },
  ],
  [
    'tooltips',
    '<p><abbr title="Service Level">SL</abbr> <a href="https://e.org/t" title="A tip">go</a> <img src="https://static001.infoq.cn/a.png" alt="x" title="Two"></p>',
    { markdown: ['<abbr title="Service Level">SL</abbr>', '(https://e.org/t "A tip")', 'a.png "Two")'] },
  ],
  [
    'Dart',
    '<pre><code class="language-dart">var a;</code></pre>',
    { markdown: ['```dart\nvar a;'], has: ['code[data-lang="dart"]'] },
  ],
];
