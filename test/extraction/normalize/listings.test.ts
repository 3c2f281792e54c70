import { type Sample, testSamples } from '../samples.ts';

const token = '<code class="java keyword">int</code> <code class="java plain">a;</code>';
const sh = (gutter: string, lines: string, caption = '') =>
  `<div><div class="syntaxhighlighter java"><div class="toolbar"><a href="#">?</a></div><table>${caption}<tbody><tr>${gutter}<td class="code"><div class="container">${lines}</div></td></tr></tbody></table></div></div>`;
const shLines = `<div class="line number1 index0 alt2">${token}</div><div class="line number2 index1 alt1">&nbsp;</div><div class="line number3 index2 alt2"><code class="java spaces">&nbsp;&nbsp;</code><code class="java plain">b();</code></div>`;
const cm5 = (style: string, lines: readonly string[], first = 1) =>
  `<div class="CodeMirror"><div><textarea></textarea></div><div class="CodeMirror-scroll"><div class="CodeMirror-sizer" style="${style}"><div class="CodeMirror-lines"><div class="CodeMirror-measure"><pre class="CodeMirror-line-like"><span>xxxxxxxxxx</span></pre></div><div class="CodeMirror-cursors"><div class="CodeMirror-cursor" style="height: 15px">&nbsp;</div></div><div class="CodeMirror-code">${lines.map((line, at) => `<div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">${first + at}</div></div><pre class=" CodeMirror-line "><span>${line}</span></pre></div>`).join('')}</div></div></div></div></div></div>`;
const cm6 = (inner: string) =>
  `<div class="cm-editor"><div class="cm-announced"></div><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true"><div class="cm-gutter"><div class="cm-gutterElement" style="height:0;visibility:hidden">9</div><div class="cm-gutterElement">1</div><div class="cm-gutterElement">2</div></div></div><div class="cm-content" role="textbox" data-language="javascript">${inner}</div></div></div>`;
const gist = (rows: readonly string[]) =>
  `<table class="highlight js-file-line-container"><tbody>${rows.map((row, at) => `<tr><td class="blob-num js-line-number" data-line-number="${at + 1}"></td><td class="blob-code js-file-line">${row}</td></tr>`).join('')}</tbody></table>`;

const listings: readonly Sample[] = [
  [
    'CodeMirror 5',
    cm5('min-height: 60px', ['if (a) {', '<span>\u200b</span>', '  b();', '}']),
    { code: ['if (a) {\n\n  b();\n}'], text: '', counts: { code: '1/1' } },
  ],
  [
    'CodeMirror 5, partly rendered',
    cm5('min-height: 6000px', ['a();', 'b();']),
    { whole: false, counts: { code: '0/1' } },
  ],
  [
    'CodeMirror 5 made from a text field',
    `<textarea style="display: none">a();\nb();\nc();</textarea>${cm5('min-height: 6000px', ['a();', 'b();'])}`,
    { code: ['a();\nb();\nc();'], whole: true },
  ],
  [
    'CodeMirror 6',
    cm6(
      '<div class="cm-line"><span>if</span> (a) {</div><div class="cm-line"><br></div><div class="cm-line">  b();</div>',
    ),
    { code: ['if (a) {\n\n  b();'], text: '' },
  ],
  [
    'CodeMirror 6, only its content',
    '<div class="cm-content"><div class="cm-line">let a;</div><div class="cm-line">  b();</div></div>',
    { code: ['let a;\n  b();'], text: '' },
  ],
  [
    'CodeMirror 6, partly rendered',
    cm6(
      '<div class="cm-line">a();</div><div class="cm-line">b();</div><div class="cm-gap" style="height: 900px"></div>',
    ),
    { whole: false, counts: { code: '0/1' } },
  ],
  [
    'Monaco, in the order in which its lines were rendered',
    '<div class="monaco-editor" style="height: 90px"><div class="view-lines" style="height: 100px"><div class="view-line" style="top:19px;height:19px"><span>&nbsp;&nbsp;b();</span></div><div class="view-line" style="top:0px;height:19px"><span>if&nbsp;(a)</span></div></div></div>',
    { code: ['if (a)\n  b();'], whole: true },
  ],
  [
    'Monaco, partly rendered',
    '<div class="monaco-editor" style="height: 90px"><div class="view-lines" style="height: 7700px"><div class="view-line" style="top:0px;height:19px"><span>a();</span></div><div class="view-line" style="top:19px;height:19px"><span>b();</span></div></div></div>',
    { whole: false, counts: { code: '0/1' } },
  ],
  [
    'Ace',
    '<div class="ace_editor"><div class="ace_gutter"><div class="ace_gutter-cell">1</div><div class="ace_gutter-cell">2</div></div><div class="ace_text-layer"><div class="ace_line" style="height:14px;top:0px">a();</div><div class="ace_line" style="height:14px;top:14px">b();</div></div><div class="ace_scrollbar-v"><div class="ace_scrollbar-inner" style="height:28px">&nbsp;</div></div></div>',
    { code: ['a();\nb();'], text: '', whole: true },
  ],
  ['SyntaxHighlighter without a gutter', sh('', shLines), { code: ['int a;\n\n  b();'], text: '' }],
  [
    'SyntaxHighlighter from line 10',
    sh(
      '<td class="gutter"><div class="line">10</div><div class="line">11</div><div class="line">12</div></td>',
      shLines,
    ),
    { code: ['int a;\n\n  b();'], text: '' },
  ],
  ['SyntaxHighlighter with one line', sh('', `<div class="line number1">${token}</div>`), { code: ['int a;'] }],
  [
    'SyntaxHighlighter with a title',
    sh('', shLines, '<caption>Weir.java</caption>'),
    { code: ['int a;\n\n  b();'], text: 'Weir.java' },
  ],
  [
    'line numbers of highlight.js',
    '<pre><code><table class="hljs-ln"><tbody><tr><td class="hljs-ln-numbers" data-line-number="1"></td><td class="hljs-ln-code">a();</td></tr><tr><td class="hljs-ln-numbers" data-line-number="2"></td><td class="hljs-ln-code"> </td></tr><tr><td class="hljs-ln-numbers" data-line-number="3"></td><td class="hljs-ln-code">  b();</td></tr></tbody></table></code></pre>',
    { code: ['a();\n\n  b();'] },
  ],
  [
    'a gist',
    gist(['<span class="pl-k">def</span> a():', '\n', '    return 1']),
    { code: ['def a():\n\n    return 1'], text: '' },
  ],
  ['a gist with one line', gist(['pip install weir']), { code: ['pip install weir'] }],
  [
    'lines with two spans each',
    '<div class="x"><div class="line"><span class="lineno">1</span><span>if a:</span></div><div class="line"><span class="lineno">2</span><span>    b()</span></div></div>',
    { code: ['if a:\n    b()'], text: '' },
  ],
  [
    'lines in Doxygen’s markup',
    '<div class="fragment"><div class="line"><a id="l1"></a><span class="lineno">   10</span>&#160;<span>int</span> a;</div><div class="line"><span class="lineno">   11</span>&#160;  b();</div></div>',
    { code: ['int a;\n  b();'] },
  ],
  [
    'lines in containers of their own',
    '<div class="code-block"><div class="code-line">a();</div><div class="code-line">  b();</div></div>',
    { code: ['a();\n  b();'] },
  ],
  [
    'a numbered table that is not code',
    '<table class="highlight"><tr><td>1</td><td>苹果</td></tr><tr><td>2</td><td>梨</td></tr></table>',
    { code: [], text: '1苹果2梨' },
  ],
  [
    'numbered steps that are not code',
    '<div><div><span>1</span><span>准备</span></div><div><span>2</span><span>开始</span></div></div>',
    { code: [], text: '1准备2开始' },
  ],
];

testSamples(listings);
