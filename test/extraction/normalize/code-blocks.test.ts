import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { normalizeCode } from '../../../src/extraction/normalize/code/code-blocks.ts';

/** Language and text of each code block after normalizing, and the text around the blocks. */
function read(html: string) {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  normalizeCode(root);
  const blocks = [...root.querySelectorAll('pre > code')].map((code) => [
    code.getAttribute('data-lang'),
    code.textContent,
  ]);
  for (const pre of root.querySelectorAll('pre')) pre.remove();
  return { blocks, rest: root.textContent?.trim() ?? '' };
}

const lines = 'if a:\n\tb()\n\n    c()';

test('a no-break space in code becomes a space', () => {
  expect(read('<p>用<code>a&nbsp;b</code></p>').rest).toBe('用a b');
});

describe('normalizeCode', () => {
  it.each([
    ['plain', `<pre>${lines}</pre>`, null],
    ['in code', `<pre><code class="language-python">${lines}</code></pre>`, 'python'],
    ['with a class of lang-', `<pre class="lang-py"><code>${lines}</code></pre>`, 'py'],
    ['with a class for the type of its container', `<div class="code-view"><pre>${lines}</pre></div>`, null],
    ['with a class of code-', `<div class="code-python"><pre>${lines}</pre></div>`, 'python'],
    [
      'with its language in a bar above',
      `<div class="c"><div><span>Python</span><button>复制</button></div><pre>${lines}</pre></div>`,
      'python',
    ],
    ['with a brush', `<pre class="brush: python; toolbar: false">${lines}</pre>`, 'python'],
    ['with data-lang', `<pre data-lang="Python"><code>${lines}</code></pre>`, 'python'],
    ['with lang, of an unknown name', `<pre lang="mermaid"><code>${lines}</code></pre>`, 'mermaid'],
    ['with lang for screen readers', `<pre lang="zh-CN"><code>${lines}</code></pre>`, null],
    ['with its language on a wrapper', `<div class="code" data-lang="python"><pre>${lines}</pre></div>`, 'python'],
    ['in GitHub’s markup', `<div class="highlight highlight-source-python"><pre>${lines}</pre></div>`, 'python'],
    [
      'with one code element per line',
      '<pre data-lang="python"><code>if a:</code><code>\tb()</code><code><br></code><code>    c()</code></pre>',
      'python',
    ],
    [
      'with one code element per line, empty lines empty',
      '<pre><code>if a:</code><code>\tb()</code><code></code><code>    c()</code></pre>',
      null,
    ],
    [
      'with one code element per line, a no-break space in the empty one',
      '<pre><code>if a:</code><code>\tb()</code><code>&nbsp;</code><code>    c()</code></pre>',
      null,
    ],
    [
      'with one container per line next to their numbers, a no-break space in the empty one',
      '<table><tr><td class="gutter"><div>1</div><div>2</div><div>3</div><div>4</div></td><td class="code"><div><div><code>if a:</code></div><div><code>\tb()</code></div><div>&nbsp;</div><div><code>    c()</code></div></div></td></tr></table>',
      null,
    ],
    [
      'next to its numbers, each in a pre of its own inside a common one',
      `<pre class="highlight"><code class="language-python"><table><tr><td><pre>1\n2\n3\n4\n</pre></td><td><pre>${lines}</pre></td></tr></table></code></pre>`,
      'python',
    ],
    ['with br', '<pre>if a:<br>\tb()<br><br>    c()</pre>', null],
    ['with Windows line ends', '<pre>if a:&#13;\n\tb()&#13;\n&#13;\n    c()</pre>', null],
    ['with blank lines at both ends', `<pre>\n\n  \n${lines}\n\n</pre>`, null],
    ['with a div per line', '<pre><div>if a:</div><div>\tb()</div><div><br></div><div>    c()</div></pre>', null],
    [
      'with a span per line',
      '<pre><span class="line">if a:</span><span class="line">\tb()</span><span class="line"></span><span class="line">    c()</span></pre>',
      null,
    ],
    [
      'with a span per line and line ends',
      '<pre><code><span class="line">if a:</span>\n<span class="line">\tb()</span>\n<span class="line"></span>\n<span class="line">    c()</span></code></pre>',
      null,
    ],
    [
      'that is a list of lines',
      '<pre class="prettyprint linenums"><ol><li>if a:</li><li>\tb()</li><li></li><li>    c()</li></ol></pre>',
      null,
    ],
    [
      'lines with their numbers',
      '<pre><div><i>1</i>if a:</div><div><i>2</i>\tb()</div><div><i>3</i></div><div><i>4</i>    c()</div></pre>',
      null,
    ],
    ['with a gutter of numbers', `<pre><span class="gutter">1\n2\n3\n4\n</span><code>${lines}</code></pre>`, null],
    [
      'in a table of two cells',
      `<table><tr><td><pre>1\n2\n3\n4</pre></td><td><pre><code class="language-python">${lines}</code></pre></td></tr></table>`,
      'python',
    ],
    [
      'in a table in pre, one row per line',
      '<pre><table><tr><td>1</td><td>if a:</td></tr><tr><td>2</td><td>\tb()</td></tr><tr><td>3</td><td></td></tr><tr><td>4</td><td>    c()</td></tr></table></pre>',
      null,
    ],
    [
      'in a panel with a gutter',
      '<div class="p"><div class="g"><div>1</div><div>2</div><div>3</div><div>4</div></div><div class="l"><div>if a:</div><div>\tb()</div><div><br></div><div>    c()</div></div></div>',
      null,
    ],
    [
      'of code elements without pre',
      '<div data-lang="python"><code>if a:</code><code>\tb()</code><code></code><code>    c()</code></div>',
      'python',
    ],
    [
      'with highlighted words',
      '<pre><code class="hljs python"><span class="k">if</span> a:\n\t<span class="f">b</span>()\n\n    c()</code></pre>',
      'python',
    ],
    ['in a script', `<script type="syntaxhighlighter" class="brush: python"><![CDATA[${lines}]]></script>`, 'python'],
    ['with a button after it', `<div><pre>${lines}</pre><div class="copy">复制代码</div></div>`, null],
    ['with a button in it', `<pre><button>Copy</button><code>${lines}</code></pre>`, null],
    [
      'with its numbers in a list after it',
      `<pre><code class="python">${lines}</code><ul><li>1</li><li>2</li><li>3</li><li>4</li></ul></pre>`,
      null,
    ],
    [
      'with a bar above it in its own container',
      `<pre><div><div></div><div><span>python</span><div>复制代码</div></div></div><code class="hljs language-python">${lines}</code></pre>`,
      'python',
    ],
    ['with its language as a label', `<div><div>Python</div><pre>${lines}</pre></div>`, 'python'],
    ['in a figure', `<figure class="highlight python"><pre>${lines}</pre></figure>`, 'python'],
  ])('reads a block %s', (_, html, lang) => {
    expect(read(html)).toEqual({ blocks: [[lang, lines]], rest: '' });
  });

  it('keeps entities and the indentation of the first line', () => {
    expect(read('<pre>\n    a &lt; b &amp;&amp; c</pre>').blocks).toEqual([[null, '    a < b && c']]);
  });

  it('does not split a line of highlighted words', () => {
    expect(read('<pre><code><span>return</span><span> x</span></code></pre>').blocks).toEqual([[null, 'return x']]);
  });

  it.each([
    ['at the beginning', '<pre><code><span>1</span>\nb();</code></pre>', '1\nb();'],
    ['alone', '<pre><code><span>1</span>\n<span>2</span>\n<span>3</span></code></pre>', '1\n2\n3'],
    ['on each line', '<pre><code>1</code><code>2</code><code>3</code></pre>', '1\n2\n3'],
    ['inside', '<pre><code><b>a</b>(<i>1</i>)\n<i>2</i></code></pre>', 'a(1)\n2'],
  ])('keeps numbers that are code: %s', (_, html, text) => {
    expect(read(html).blocks).toEqual([[null, text]]);
  });

  it.each([
    ['a copy button in it', '<pre>a<span>复制代码</span></pre>', 'a', ''],
    [
      'a toolbar with its language',
      '<div><pre>a</pre><div><div><span>CSS</span></div><div><button>Copy</button></div></div></div>',
      'a',
      '',
    ],
    [
      'a word of its code that is also the label of a button',
      '<pre><code><b>COPY</b> . .\n<b>RUN</b></code></pre>',
      'COPY . .\nRUN',
      '',
    ],
    ['a paragraph of one word below', '<pre>a</pre><p>运行</p>', 'a', '运行'],
    ['lines with their own line ends', '<pre><code>a\n</code><code>b\n</code></pre>', 'a\nb', ''],
    [
      'lines that are blocks by style',
      '<pre><span style="display:block">a</span><span style="display:block">b</span></pre>',
      'a\nb',
      '',
    ],
  ])('reads a block with %s', (_, html, text, rest) => {
    const found = read(html);
    expect([found.blocks.map(([, code]) => code), found.rest]).toEqual([[text], rest]);
  });

  it('keeps code words of one line together', () => {
    expect(read('<p><code>a</code> <code>b</code></p>').blocks).toEqual([]);
  });

  it('keeps a table of one row with line breaks', () => {
    expect(read('<table><tr><td>1<br>2</td><td>甲<br>乙</td></tr></table>').blocks).toEqual([]);
  });

  it('keeps inline code, and text about copying', () => {
    const html = '<p>用 <code>ls</code> 复制代码</p><p><code>a</code> 与 <code>b</code></p>';
    expect(read(html)).toEqual({ blocks: [], rest: '用 ls 复制代码a 与 b' });
  });

  it('keeps a table of numbers', () => {
    const html = '<table><tr><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table>';
    expect(read(html).blocks).toEqual([]);
  });

  it('keeps adjacent blocks separate', () => {
    expect(read('<div><pre>a</pre><pre>b</pre></div>').blocks).toEqual([
      [null, 'a'],
      [null, 'b'],
    ]);
  });
});

describe('text around code', () => {
  const block = (around: string) =>
    `<div><div><div><pre lang="go"><code>a()</code><code>b()</code></pre></div>${around}</div></div>`;
  it.each([
    ['a copy button', '<div>复制代码</div>'],
    ['a second button with an unknown label', '<div>AI 代码解释</div><div>复制代码</div>'],
    ['a second button in another language', '<div>Explain this</div><div>Copy</div>'],
    ['the message that it was copied', '<div>问问看</div><div>已复制</div>'],
    ['a button after the copy button', '<div>复制代码</div><div>帮我读懂</div>'],
    ['several of them', '<div>Copy</div><div>Ask me why</div><div>换主题</div>'],
    ['line numbers and an unknown button', '<div><i>1</i><i>2</i></div><div>帮我读懂</div>'],
    ['a real button', '<button>帮我读懂它好不好谢谢你了</button>'],
    ['a bar with both', '<div><span>换主题</span><span>复制代码</span></div>'],
  ])('is removed: %s', (_, around) => {
    expect(read(block(around))).toEqual({ blocks: [['go', 'a()\nb()']], rest: '' });
  });

  it.each([
    ['a sentence', '<p>这段代码有两行。</p><div>复制代码</div>'],
    ['a line that introduces the code', '<div>如下：</div>'],
    ['a caption', '<figcaption>清单 1</figcaption><div>复制代码</div>'],
    ['its file name', '<div>main.go</div><div>复制代码</div>'],
  ])('is kept: %s', (_, around) => {
    const { blocks, rest } = read(block(around));
    expect(blocks).toEqual([['go', 'a()\nb()']]);
    expect(rest).toContain(new JSDOM(around).window.document.body.firstElementChild?.textContent);
  });

  it('is checked in bounded time for a word in sixty nested boxes', () => {
    const nested = `${'<div>'.repeat(60)}甲${'</div>'.repeat(60)}`;
    expect(read(`<div>${nested}<pre lang="go"><code>a()</code></pre></div>`).rest).toBe('甲');
  });

  it('is removed next to a caption that is kept', () => {
    const around = '<div>Copy</div><div>Ask me why</div><div>清单 1：两次调用</div>';
    expect(read(block(around))).toEqual({ blocks: [['go', 'a()\nb()']], rest: '清单 1：两次调用' });
  });
});

describe('code with line breaks in a line', () => {
  const code = '<code>git add .<br>git commit</code>';
  const normalized = (html: string) => {
    const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
    if (root) normalizeCode(root);
    return root?.innerHTML;
  };
  const block = '<pre><code>git add .\ngit commit</code></pre>';

  test.each([
    ['a paragraph becomes the block', `<p>${code}</p>`, block],
    [
      'a cell contains the block',
      `<table><tbody><tr><td>1</td><td>${code}</td></tr></tbody></table>`,
      `<table><tbody><tr><td>1</td><td>${block}</td></tr></tbody></table>`,
    ],
    ['so does a quotation', `<blockquote>${code}</blockquote>`, `<blockquote>${block}</blockquote>`],
    ['a heading stays one', `<h2>${code}</h2>`, `<h2>${code}</h2>`],
    [
      'and a caption',
      `<figure><figcaption>${code}</figcaption></figure>`,
      `<figure><figcaption>${code}</figcaption></figure>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(normalized(html)).toBe(expected);
  });
});

test.each([
  [
    'steps with a label',
    '<div><div>1</div><div>安装依赖</div><pre>npm ci\nnpm test</pre></div>',
    ['npm ci\nnpm test'],
    '1安装依赖',
  ],
  [
    'a numbered list of sentences, one with a brace',
    '<ol style="list-style:none"><li><span>1</span> 下载<a href="#a">地址</a>在这里;</li><li><span>2</span> 打开它;</li></ol>',
    [],
    '1 下载地址在这里;2 打开它;',
  ],
  [
    'numbers beside paragraphs',
    '<div><div><p>1</p><p>2</p></div><div><p>需求<b>分析</b></p><p>方案设计</p></div></div>',
    [],
    '12需求分析方案设计',
  ],
  [
    'numbers that are data',
    '<pre><code><span class="hljs-number">1</span>,alice\n<span class="hljs-number">2</span>,bob</code></pre>',
    ['1,alice\n2,bob'],
    '',
  ],
  ['input and output', '<section><pre>3\n4\n5</pre><pre>9\n16\n25</pre></section>', ['3\n4\n5', '9\n16\n25'], ''],
  [
    'a numbered listing with a comment in Chinese',
    '<div><div><div>1</div><div>2</div><div>3</div></div><div><div>/*</div><div>返回两数之和 */</div><div>return a + b;</div></div></div>',
    ['/*\n返回两数之和 */\nreturn a + b;'],
    '',
  ],
  [
    'a single line with its number and language',
    '<div><div>1</div><div>bash</div><pre>npm i</pre></div>',
    ['npm i'],
    '',
  ],
] as const)('%s', (_, html, code, rest) => {
  const found = read(html);
  expect(found.blocks.map(([, text]) => text)).toEqual(code);
  expect(found.rest.replace(/\s+/g, ' ')).toBe(rest);
});
