import type { Case } from '../extraction/load.ts';

const note = (id: string, text: string) => `<ol><li id="${id}">${text}</li></ol>`;
const tex = (source: string, mathml = '<mi>q</mi>') =>
  `<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow>${mathml}</mrow><annotation encoding="application/x-tex">${source}</annotation></semantics></math></span></span>`;
const block = (source: string) => `<span class="katex-display">${tex(source)}</span>`;
const chart =
  '<svg viewBox="0 0 400 300"><rect x="10" y="10" width="90" height="40" fill="#888"/><text x="20" y="30">peak * 2 _load_</text></svg>';

/** One-line articles that are hard to write as Markdown: the difficulty, and the HTML. */
export const samples: readonly (readonly [about: string, html: string])[] = [
  // Special characters in text.
  [
    'Markdown delimiters',
    '<p>2*3*4 is _not_ a [link](x) nor ![one](y), `no code`, 5 &gt; 4, ~~kept~~ and \\*kept\\*.</p>',
  ],
  [
    'text that looks like HTML',
    '<p>Set &lt;b&gt; or &lt;/div&gt;, &lt;!-- no --&gt;, List&lt;String&gt;, a&lt;b, &amp;lt; and &amp;#42; and &amp;copy;.</p>',
  ],
  [
    'delimiters at the start of lines',
    '<p># one</p><p>- two</p><p>+ three</p><p>1. four</p><p>&gt; five</p><p>2) six</p><p>* seven</p>',
  ],
  [
    'thematic breaks and heading underlines as text',
    '<p>head<br>===</p><p>head<br>---</p><p>***</p><p>- - -</p><p>___</p>',
  ],
  ['fences as text', '<p>```js</p><p>~~~</p><p>text ```` text</p>'],
  [
    'list markers of other dialects',
    '<p>(1) first</p><p>a. second</p><p>(ii) third</p><p>#. fourth</p><p>IV) fifth</p><p>(@) sixth</p><p>A.  seventh</p>',
  ],
  ['definitions of other dialects', '<p>term<br>: definition</p><p>term</p><p>: definition</p><p>~ other</p>'],
  [
    'attributes of other dialects',
    '<h2>Setup {#setup}</h2><p>Text {.note} and {{ braces }} and {% tag %} and <code>x</code>{.js}.</p>',
  ],
  [
    'a heading that ends with a number sign',
    '<h2>学习 #</h2><p>甲</p><h2>All about C#</h2><p>乙</p><h2># #</h2><p>丙</p>',
  ],
  ['a heading that begins with a number', '<h2>1. Why</h2><p>a</p><h2>- How</h2><p>b</p>'],
  ['tags and ids of Obsidian', '<p>见 #标签 与 #tag/sub，见 ^abc</p><p>%%hidden%% and ==marked== text ^block-1</p>'],
  ['superscripts and subscripts', '<p>x^2^ and H~2~O and 2^10^, a^b c^d ^[note].</p>'],
  ['dashes and arrows', '<p>Run it with --all --force, a -- b, x --- y, &lt;&lt;EOF &gt;&gt; file, wait...</p>'],
  ['emoji codes and mentions', '<p>See :tada: and a:b:c and 10:30:45, @Bean of @someone, std::vector::size.</p>'],
  ['dollars', '<p>From $5 to $10, $HOME and $PATH, US$3, $\u007ba} and $$.</p>'],
  ['pipes', '<p>a | b | c<br>--- | ---<br>d | e</p><p>| f |</p>'],
  ['backslashes', '<p>C:\\new\\_x \\ \\\\ \\[ a \\] \\( b \\) d:\\</p>'],
  [
    'an exclamation mark before a link',
    '<p>Do it now!<a href="https://e.org/h">here</a> or ![<a href="https://e.org/i">there</a>]</p>',
  ],
  ['brackets around links', '<p>[<a href="https://e.org/a">a</a>](b) and [<a href="https://e.org/c">c]</a>: d</p>'],
  ['adjacent formatted words', '<p>snake<em>case</em>name, un<b>bold</b>ed, 1<i>2</i>3, _<b>a</b>_ *<i>b</i>*</p>'],
  [
    'names in angle brackets in any script',
    '<p>Run &lt;命令&gt; and &lt;_a&gt; <b>now</b> <code>b</code></p><h2>The &lt;名称&gt;</h2><p>c</p>',
  ],
  // Addresses.
  [
    'bare addresses',
    '<p>见 https://e.org/~user/_next_/a*b*c?q=a_b[0]&amp;r=~1，后面，and http://e.org/x_y_. End (https://e.org/a(b)c).</p>',
  ],
  [
    'an address without a scheme',
    '<p>At www.e.org/_drafts_/one, mail first_last@e.org or see file:///tmp/_a_/_b_ today.</p>',
  ],
  ['quotation marks after an address', "<p>https://e.org/a'b and \"https://e.org/c\" and 'https://e.org/d'</p>"],
  ['an address in bold', '<p><b>https://e.org/_a_/</b>，<em>https://e.org/b*</em></p>'],
  [
    'an address within a link',
    '<p><a href="https://e.org/real">https://e.org/shown_x_</a> and <a href="https://e.org/a_b_">https://e.org/a_b_</a></p>',
  ],
  [
    'addresses that are hard to write',
    '<p><a href="https://e.org/a(b)c(d">one</a> <a href="https://e.org/a b&lt;c&gt;">two</a> <a href="https://e.org/?a=1&amp;copy=2&amp;lt;">three</a> <a href="https://e.org/a|b*c_d`e">four</a></p>',
  ],
  ['titles of links', '<p><a href="https://e.org/t" title="A &quot;fine&quot; [place] \\ here">go</a></p>'],
  ['a link without text', '<p>before<a href="https://e.org/none"></a> after</p>'],
  [
    'a link around an image',
    '<p><a href="https://e.org/p"><img src="https://static001.infoq.cn/p.png" alt="a [b] *c*"></a></p>',
  ],
  ['an image within text', '<p>before <img src="https://static001.infoq.cn/p_(1).png" alt="x_y_ `z` | w"> after</p>'],
  [
    'links with formatting inside',
    '<p><a href="https://e.org/m"><b>bold</b> and <code>co]de</code> and <i>it</i></a></p>',
  ],
  [
    'a bold link between words',
    '<p>见<b><a href="https://e.org/z">《手册》</a></b>。再见<a href="https://e.org/y"><b>“引号”</b></a>后</p>',
  ],
  ['addresses with a capital scheme', '<p>见 Https://e.org/_a_，HTTP://e.org/b_ 与 FTP://e.org/_c_</p>'],
  [
    'link text that looks like a link',
    '<p><a href="https://e.org/a">[a](b)</a> [c](d) <a href="https://e.org/e">e](</a></p>',
  ],
  // Bold and italics.
  [
    'Chinese bold with punctuation',
    '<p>结论<b>“先测量”</b>再说，这叫<strong>先慢后快。</strong>然后<b>注意：</b>别急；<b>（附）</b>见<b>《书》</b>，<b>C++</b>也行</p>',
  ],
  ['Chinese italics with punctuation', '<p>他说<em>“好”</em>就走，<em>是的。</em>于是<i>《书》</i>卖完</p>'],
  ['adjacent formatting', '<p><b>a</b><i>b</i><b>c</b><b>d</b><del>e</del><b>f</b></p>'],
  ['nested formatting', '<p><b>a <i>b</i></b> <i><b>c</b> d</i> <b><i>e</i></b> <i><b>，</b></i> <b>f<b>g</b></b></p>'],
  ['bold deleted between words', '<p>前<del><b>甲</b></del>后，前<b><del>乙</del></b>后，a<s><i>b</i></s>c</p>'],
  [
    'formatting next to emoji and around invisible characters',
    '<p>a ✅<b>！</b>b, ☑<i>“c”</i>, <b>d\u200d</b>e, <i>\u200bf</i>g</p>',
  ],
  ['formatting with spaces inside', '<p>a<b> b </b>c <i>&nbsp;d</i>e<b> </b>f</p>'],
  [
    'bold around code',
    '<p>设<b><code>max_conn</code></b>值，再<b>看<code>a*b</code></b>吧，<em><code>x</code></em>y</p>',
  ],
  ['bold across a line break', '<p><b>first<br>second</b> third</p>'],
  ['a dollar in bold', '<p>报价<strong>$5/月</strong>起，<b>100%</b>可用，<b>#1</b>名</p>'],
  [
    'preserved inline elements',
    '<p>H<sub>2</sub>O x<sup>*2*</sup> <kbd>Ctrl_</kbd> <mark>a_b_</mark> <u>u</u> <ins>i</ins> <q>q</q> <abbr title="Service Level &quot;Objective&quot;">SLO</abbr></p>',
  ],
  ['ruby', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>'],
  [
    'nested deleted text next to other formatting',
    '<p><b>a<i>b<del>c</del></i></b><del>d<b>e<i>f</i></b></del></p><p><b>g</b><del>h</del><i>i</i></p>',
  ],
  // Code.
  ['adjacent inline code', '<p><code>a</code><code>b</code> and <code>c</code>`<code>d</code></p>'],
  ['backticks in code', '<p><code>`</code> <code>``</code> <code>a`b``c</code> <code> x </code></p>'],
  [
    'delimiters in code',
    '<p><code>\\</code> <code>a\\*b</code> <code>&amp;lt;</code> <code>$x$</code> <code>[a](b)</code> <code>{{x}}</code></p>',
  ],
  ['a fence within code', '<pre><code class="language-md">````md\n```js\na\n```\n````</code></pre>'],
  ['blank lines and tabs in code', '<pre><code class="language-go">func a() {\n\n\tb()\n\n\n}\n    c  </code></pre>'],
  [
    'code in lists',
    '<ol><li>run<pre><code class="language-sh">a\n\n  b</code></pre>then</li><li><pre><code>c</code></pre></li></ol>',
  ],
  [
    'code in quotes',
    '<blockquote><p>see</p><pre><code class="language-py">def f():\n\n    pass</code></pre></blockquote>',
  ],
  [
    'names of languages',
    '<pre><code class="language-c++">int a;</code></pre><pre><code class="language-objective-c">id a;</code></pre>',
  ],
  // Lists.
  ['a list within a line', '<ul><li>甲<ul><li>内</li></ul>乙</li><li>丙</li></ul>'],
  ['a list directly in a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>'],
  [
    'nested lists with a start number',
    '<ol><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li>d<ol start="0"><li>e</li></ol></li></ol>',
  ],
  ['an item that is a list', '<ul><li><ul><li>a</li></ul></li><li><ol><li>b</li></ol></li></ul>'],
  ['lists of both kinds', '<ol><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ol>'],
  ['lists one after another', '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>'],
  ['a list before code', '<ul><li>a</li></ul><pre><code>b</code></pre><ol><li>c</li></ol><p>d</p>'],
  [
    'items with several blocks',
    '<ul><li><p>a</p><p>b</p></li><li><blockquote><p>c</p></blockquote></li><li><h3>d</h3><p>e</p></li></ul>',
  ],
  [
    'items that begin with delimiters',
    '<ul><li>- a</li><li>1. b</li><li># c</li><li>[x] d</li><li>&gt; e</li><li>+ f</li></ul>',
  ],
  ['tasks', '<ul><li><input type="checkbox" checked> done</li><li><input type="checkbox"> <b>open</b></li></ul>'],
  [
    'long list numbers',
    '<ol><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li><li>f</li><li>g</li><li>h</li><li>i</li><li>j<ul><li>k</li></ul></li></ol>',
  ],
  ['lists with a start number', '<ol start="3"><li>a</li><li>b</li></ol><p>c</p><ol start="0"><li>d</li></ol>'],
  [
    'lists with other numbers',
    '<ol><li value="4">a *</li><li value="7">b</li></ol><p>c</p><ol reversed><li>d</li><li>e</li></ol><p>f</p><ol start="-2"><li>g</li></ol>',
  ],
  [
    'lists with letters and Roman numerals',
    '<ol type="a"><li>a</li><li>b * c</li></ol><p>d</p><ol style="list-style-type:upper-roman" start="3"><li>e<ul><li>f</li></ul></li></ol><ul><li>g<ol type="i"><li>h</li><li>i</li></ol></li></ul><p>j</p><ol type="1"><li>k</li></ol>',
  ],
  [
    'markers that a style sheet draws',
    `<ol><li style="list-style-type: decimal-leading-zero">a</li><li style="list-style-type: decimal-leading-zero">b * c</li></ol><p>d</p><ul><li style="list-style-type: '# '">e</li><li style="list-style-type: '&gt; '">f</li><li style="list-style-type: '1) '"><p>g</p><p>h</p></li><li style="list-style-type: '[x] '">i<ul><li style="list-style-type: '- '">j</li></ul></li></ul><p>k</p><table><tr><td><ol><li style="list-style-type: lower-greek">l</li></ol></td></tr></table>`,
  ],
  [
    'numbers of nine and of more digits',
    '<ol start="1234567890"><li>a</li></ol><p>b</p><ol start="999999999"><li>c</li></ol><p>d</p><ol start="999999999"><li>e</li><li>f</li></ol>',
  ],
  [
    'lists without markers',
    '<ol style="list-style:none"><li>（1）a</li><li>（2）b</li></ol><p>c</p><ul style="list-style:none"><li>d</li></ul>',
  ],
  [
    'lists that an item without a marker indents',
    '<ul><li>a</li><li style="list-style-type:none"><ul><li>b</li></ul></li><li>c</li></ul><p>d</p><ol><li>e</li><li style="list-style-type:none"><ol><li>f</li></ol></li><li>g</li></ol>',
  ],
  [
    'levels and numbers that an editor draws',
    '<ol><li data-number="1">a</li><li data-indent="1" data-number="1">b</li><li data-indent="1" data-number="2">c</li><li data-number="2">d</li></ol><p>e</p><ol><li data-number="3">f</li></ol>',
  ],
  ['an empty item', '<ul><li>a</li><li></li><li>b</li></ul>'],
  ['a table within a list', '<ul><li>a<table><tr><th>b</th></tr><tr><td>c</td></tr></table></li></ul>'],
  [
    'a definition list',
    '<dl><dt>甲</dt><dd>乙</dd><dt>丙 <code>x</code></dt><dd><p>丁</p><ul><li>戊</li></ul></dd></dl>',
  ],
  ['an item that is a thematic break', '<ul><li>a</li><li><hr>b</li></ul>'],
  [
    'an item that is a quote with code',
    '<ol><li><blockquote><p>a</p><pre><code>b\n\n  c</code></pre></blockquote></li><li>d</li></ol>',
  ],
  [
    'items outside of a list',
    '<li>a</li><li>b</li><p>c</p><div><li>d</li></div><table><tr><th>e</th></tr><tr><td><li>f</li></td></tr></table>',
  ],
  ['boxes around items', '<ol><div><li>a</li><li>b</li></div><div><li>c</li></div></ol>'],
  [
    'a definition list whose terms are headings',
    '<dl><dt><h3>甲</h3></dt><dd>乙</dd><dt><h3>丙？</h3></dt><dd>丁</dd></dl>',
  ],
  // Blocks inside inline elements.
  ['a heading within a link', '<a href="https://e.org/h"><h3>Title</h3></a><p>text</p>'],
  ['a list within bold', '<b><ul><li>a</li><li>b</li></ul></b><p>c</p>'],
  ['blocks within italics', '<i><p>a</p><p>b</p></i>'],
  ['a quote of quotes', '<blockquote><blockquote><p>a</p></blockquote><p>b</p><ul><li>c</li></ul></blockquote>'],
  ['line breaks', '<p>a<br>b<br><br>c</p><p>d<br></p>'],
  ['a rule', '<p>a</p><hr><p>b</p>'],
  [
    'a caption',
    '<figure><img src="https://static001.infoq.cn/f.png" alt="f"><figcaption>图 1：<b>甲</b> 与 * 乙</figcaption></figure><p>后</p>',
  ],
  [
    'collapsible parts',
    '<details><summary>A <b>b</b> &lt;c&gt; *d*</summary><p>e <b>f</b></p><pre><code>g\n\nh</code></pre></details><p>i</p>',
  ],
  ['a heading in a summary', '<details open><summary><h3>T * t</h3></summary><p>u</p></details><p>v</p>'],
  // Tables.
  ['a plain table', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><b>d</b></td></tr></table>'],
  [
    'pipes in cells',
    '<table><tr><th>a|b</th><th>c</th></tr><tr><td><code>d || e</code></td><td>f \\| g</td></tr><tr><td><code>h \\| i</code></td><td><a href="https://e.org/j|k">l|m</a></td></tr></table>',
  ],
  [
    'line breaks in cells',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c<br>d</td><td><p>e</p><p>f</p></td></tr></table>',
  ],
  [
    'a backslash at the end of a cell',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>c\\</td><td><code>\\</code></td></tr></table>',
  ],
  ['a table without a header', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>'],
  ['empty cells', '<table><tr><th></th><th>a</th></tr><tr><td>b</td><td></td></tr></table>'],
  ['a table of one row', '<table><tr><td>a *</td><td><b>b</b></td></tr></table><table><tr><th>c</th></tr></table>'],
  ['a table of one column', '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>'],
  [
    'merged cells with any content',
    `<p>x<sup><a href="#m1">[1]</a></sup></p><table><tr><th colspan="2">a * b _c_</th></tr><tr><td>${tex('m_1', '<mi>m</mi><mo>*</mo><mn>1</mn><mo>*</mo>')}</td><td>d<sup><a href="#m2">[2]</a></sup><ul><li><input type="checkbox" checked> t</li></ul>${chart}<iframe src="https://www.youtube.com/embed/abcdefg" title="Talk"></iframe></td></tr></table>${'<ol><li id="m1">first note here</li><li id="m2">second note here</li></ol>'}`,
  ],
  [
    'code in a merged table',
    '<table><tr><th colspan="2">a</th></tr><tr><td><pre><code class="language-js">b &lt; c\n\n  d * e * f</code></pre></td><td><code>g_h_</code></td></tr></table>',
  ],
  [
    'lists and quotes in cells',
    '<table><tr><th>a</th></tr><tr><td><ul><li>b</li><li>c<ul><li>d</li></ul></li></ul></td></tr><tr><td><blockquote><p>e</p></blockquote></td></tr></table>',
  ],
  ['a caption of a table', '<table><caption>Costs <b>now</b></caption><tr><th>a</th></tr><tr><td>b</td></tr></table>'],
  [
    'images and formulas in cells',
    `<table><tr><th>a</th></tr><tr><td><img src="https://static001.infoq.cn/x|y.png" alt="p|q"></td></tr><tr><td>${tex('\\|v\\| = |w|')}</td></tr></table>`,
  ],
  [
    'list markers at the start of a cell or a summary',
    '<table><tr><th colspan="2">1. a</th></tr><tr><td>- b</td><td>(2) c</td></tr><tr><td><p>+ d</p>iv) e</td><td><ul><li>A. f</li></ul></td></tr></table><details><summary>1. Why *</summary><p>g</p></details>',
  ],
  [
    'quotation marks and ellipses in code of a merged table',
    `<table><tr><th colspan="2">a</th></tr><tr><td><code>f(...args, 'b', "c")</code></td><td><code>--d</code></td></tr></table>`,
  ],
  // Code.
  [
    'links, images and line breaks in code',
    '<p>call <code>new <a href="https://e.org/api_x">foo()</a> or <b><a href="https://e.org/c">c</a></b></code>, <code><a href="#k">d</a>()</code> <code><img src="https://static001.infoq.cn/k.png" alt="K">e</code></p><h2 id="k">K</h2><ul><li><code>f<br>g</code></li></ul><table><tr><th>h</th></tr><tr><td><code><a href="https://e.org/i">i|j</a></code></td></tr></table>',
  ],
  [
    'mail addresses in angle brackets',
    '<p>lin &lt;12345@e.org&gt;, &lt;a.b@e.org&gt;, &lt;+x@e.org&gt; and 3 &lt; 4 @ 5 &gt; 2</p>',
  ],
  // Formulas.
  [
    'TeX with a comment',
    `<p>甲</p>${block('\\begin{aligned}\na &amp;= b % by * hand\n\\\\\nc &amp;= d\n\\end{aligned}')}<p>乙 ${tex('a % no\n+ b')} 丙</p>`,
  ],
  [
    'TeX with dollars',
    `<p>price ${tex('p = \\$5', '<mi>p</mi><mo>=</mo><mi>$</mi><mn>5</mn>')} each, ${tex('\\text{a $b$ c}', '<mtext>a b c</mtext>')} too</p>`,
  ],
  ['TeX that ends with a space', `<p>a ${tex('x\\ ')} b ${tex('\\alpha ')} c</p>`],
  ['TeX between characters', `<p>a${tex('x_1')}5 and 7${tex('y*2*z')}b，乙${tex('a&lt;b&gt;c')}丙</p>`],
  [
    'TeX with asterisks and underscores',
    `<p>${tex('a_{*} + b_{*}')} and ${tex('f(x) = \\{ x \\mid x &lt; 0 \\}')} *</p>`,
  ],
  ['TeX that looks like a block', `<p>甲</p>${block('- a\n+ b\n= c')}<p>乙</p>${block('&gt; 0')}`],
  [
    'formulas without TeX',
    '<p>乘积是 <math><mi>a</mi><mo>*</mo><mi>b</mi><mo>*</mo><mi>c</mi><mo>&lt;</mo><mn>2</mn></math>。</p><math display="block"><mi>e</mi><mo>_</mo><mi>f</mi></math>',
  ],
  [
    'a formula in bold and in a link',
    `<p><b>若 ${tex('n_0')} 则</b> <a href="https://e.org/f">见 ${tex('m^2')}</a></p>`,
  ],
  [
    'a formula in a summary',
    `<details><summary>When ${tex('x_*')} is <i>0</i></summary><p>${tex('y_*')}</p></details>`,
  ],
  [
    'formulas in lists and quotes',
    `<ul><li>a ${tex('b_1')}</li><li>c${block('d = 1')}e</li></ul><blockquote><p>f</p>${block('g')}</blockquote>`,
  ],
  ['TeX that looks like a link', `<p>a ${tex('f[n](x)')} b ${tex('A[i][j] + \\sqrt[3]{y}')} c</p>`],
  ['TeX that looks like a definition', `<p>a</p>${block(': X \\to Y')}${block('~ y')}`],
  // Notes.
  [
    'notes',
    `<p>a<sup><a href="#n1">1</a></sup> b<sup><a href="#n2">2</a></sup></p><ol><li id="n1">one * <a href="https://e.org/n">two</a></li><li id="n2">1. three</li></ol>`,
  ],
  [
    'a note that is only an address',
    `<p>a<sup><a href="#n1">[1]</a></sup> b</p>${note('n1', '<a href="https://e.org/only">https://e.org/only</a>')}`,
  ],
  [
    'notes whose labels differ in case',
    '<p>x<sup><a href="#na">[a]</a></sup> y<sup><a href="#nb">[A]</a></sup></p><ol><li id="na">the lower note</li><li id="nb">the upper note</li></ol>',
  ],
  [
    'several references in a superscript',
    `<p>a<sup><a href="#n1">1</a>,<a href="#n2">2</a></sup> b<sup><a href="#n1">[1]</a><a href="#n2">[2]</a></sup> c</p><ol><li id="n1">the first note</li><li id="n2">the second note</li></ol>`,
  ],
  [
    'a reference beside words in a superscript',
    `<p>a<sup>see <a href="#n1">1</a></sup> b<sup><a href="https://e.org/x">x</a>, <a href="#n1">1</a></sup> c</p>${note('n1', 'the note here')}`,
  ],
  [
    'notes in a table',
    '<p>a<sup><a href="#r1">[1]</a></sup> b<sup><a href="#r2">[2]</a></sup></p><table><caption id="r2">the caption here</caption><tr><th>#</th><th>Source</th></tr><tr><td>1</td><td id="r1">Smith, The Book</td></tr></table>',
  ],
  [
    'a note that is a caption',
    '<p>a<sup><a href="#f1">[1]</a></sup> b</p><figure><img src="/a.png" alt="a" width="600" height="300"><figcaption id="f1">The picture of it</figcaption></figure>',
  ],
  ['addresses to fill in', '<p>访问 http://你的域名/_next/static/_a_ 或 https://你的IP:8080/*b* 即可</p>'],
  ['adjacent formulas', `<p>${tex('a')}，${tex('b', '<mi>b</mi>')}${tex('c', '<mi>c</mi>')}。</p>`],
  [
    'a drawing in an address',
    '<p>a</p><p><img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0MCAzMCI+PHJlY3Qgd2lkdGg9IjMwIiBoZWlnaHQ9IjIwIi8+PC9zdmc+" alt="chart" width="400" height="300"></p>',
  ],
  ['a note of one word', `<p>a<sup><a href="#n1">[1]</a></sup> b</p>${note('n1', '同上')}`],
  [
    'a note with several blocks',
    `<p>a<sup><a href="#n1">[1]</a></sup> b</p>${note('n1', '<p>one</p><pre><code>two\n\nthree</code></pre><ul><li>four</li></ul>')}`,
  ],
  [
    'a note with a reference to a note',
    '<p>a<sup><a href="#n1">[1]</a></sup></p><ol><li id="n1">see also<sup><a href="#n2">[2]</a></sup></li><li id="n2">the second one</li></ol>',
  ],
  [
    'a note referenced from a summary',
    `<details><summary>a<sup><a href="#n1">[1]</a></sup></summary><p>b</p></details>${note('n1', 'the only note')}`,
  ],
  [
    'a note before a bracket',
    `<p>a<sup><a href="#n1">[1]</a></sup>: b, c<sup><a href="#n1">[1]</a></sup>(d)</p>${note('n1', 'a note of it')}`,
  ],
  [
    'notes of several lines',
    `<p>a<sup><a href="#n1">[1]</a></sup> b<sup><a href="#n2">[2]</a></sup> c<sup><a href="#n3">[3]</a></sup></p><ol><li id="n1">https://e.org/seen<br>seen in 2020</li><li id="n2">同上<br>（见下）</li><li id="n3">one two<br>three four</li></ol>`,
  ],
  [
    'notes that look like link definitions',
    `<p>a<sup><a href="#n1">[1]</a></sup> b<sup><a href="#n2">[2]</a></sup> c<sup><a href="#n3">[3]</a></sup></p><ol><li id="n1">同上 (p. 12)</li><li id="n2">Knuth "The Art"</li><li id="n3">Kay 'Early'</li></ol>`,
  ],
  // Drawings, cards, and content in unusual places.
  ['a drawing', `<p>before</p>${chart}<p>after *</p>`],
  ['a card', '<p>a</p><iframe src="https://www.youtube.com/embed/abcdefg" title="A *talk* [x]"></iframe><p>b</p>'],
  ['a card in a list', '<ul><li>a<video src="https://v.org/1.mp4" title="T"></video></li></ul>'],
  ['no-break spaces', '<p>a&nbsp;b&nbsp;&nbsp;c</p><p>&nbsp;&nbsp;&nbsp;&nbsp;indented</p><p>　　缩进</p>'],
  ['zero-width and unusual characters', '<p>a\u200bb\u00adc\ufdd0d</p>'],
  [
    'headings with any content',
    `<h2>A <code>b*</code> <i>c</i> <a href="https://e.org/h">d</a> ${tex('e_1')}</h2><p>f</p><h3>G<br>H</h3><p>i</p>`,
  ],
  [
    'a long line with all kinds of formatting',
    '<p><b>a</b>，<i>b</i>。<code>c</code>！<del>d</del>？<a href="https://e.org">e</a>；<b><i>f</i></b>：“<b>g</b>”</p>',
  ],
];

const filler =
  'Teams keep a log of what they tried, what they measured and what they gave up on, so that the next change starts from facts and not from memory.';

/** The HTML as an article of the site, between known paragraphs. */
export function samplePage(html: string): Case {
  const url = 'https://www.infoq.com/articles/sample-of-markdown/';
  const page = `<!DOCTYPE html><html lang="en"><head><title>A Sample of Markdown - InfoQ</title><meta property="og:title" content="A Sample of Markdown"></head><body><main><article data-type="article" class="article"><h1 class="heading">A Sample of Markdown</h1><div class="article__content"><div class="article__data"><p>${filler}</p>${html}<p>${filler}</p></div></div></article></main></body></html>`;
  return {
    slug: 'sample',
    html: page,
    expected: {
      url,
      kind: 'article',
      title: 'A Sample of Markdown',
      authors: [],
      translators: [],
      published: null,
      lang: 'en',
      original: null,
      outline: [],
      optionalOutline: [],
      paragraphs: [],
      optionalText: [],
      code: [],
      images: [],
      tables: [],
      links: [],
      formulas: [],
      anchors: [],
      clutter: [],
      settleMs: 0,
      notes: '',
    },
  };
}
