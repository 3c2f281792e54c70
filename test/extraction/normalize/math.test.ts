import { type Sample, testSamples } from '../samples.ts';

const box = 'viewBox="0 0 400 300"';

const katexRow = (inner: string) =>
  `<span class="vlist-t vlist-t2"><span class="vlist-r"><span class="vlist">${inner}</span><span class="vlist-s">\u200b</span></span></span>`;
const c = (code: string) => `<mjx-c class="mjx-c${code} TEX-I"></mjx-c>`;

const formulas: readonly Sample[] = [
  [
    'KaTeX without MathML',
    '<p>设<span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord mathnormal">E</span><span class="mrel">=</span><span class="mord mathnormal">m</span></span></span></span>。</p>',
    { formulas: ['<mi>E</mi><mo>=</mo><mi>m</mi>'], counts: { formulas: '1/1' } },
  ],
  [
    'KaTeX, only its visible part',
    '<p>设<span class="katex-html" aria-hidden="true"><span class="mord">7</span></span>。</p>',
    { formulas: ['<mn>7</mn>'] },
  ],
  [
    'a fraction of KaTeX',
    `<p><span class="katex"><span class="katex-html"><span class="mord"><span class="mfrac">${katexRow('<span style="top:-2.3em"><span class="mord">3</span></span><span style="top:-3.2em"><span class="frac-line"></span></span><span style="top:-3.6em"><span class="mord mathnormal">a</span></span>')}</span></span></span></span></p>`,
    { formulas: ['<mfrac><mi>a</mi><mn>3</mn></mfrac>'] },
  ],
  [
    'a power of KaTeX',
    '<p><span class="katex"><span class="katex-html"><span class="mord"><span class="mord mathnormal">c</span><span class="msupsub"><span class="vlist-t"><span class="vlist"><span style="top:-3em"><span class="mord">2</span></span></span></span></span></span></span></span></p>',
    { formulas: ['<msup><mi>c</mi><mn>2</mn></msup>'] },
  ],
  [
    'MathJax 3, glyphs by class',
    `<p><mjx-container jax="CHTML"><mjx-math><mjx-mi>${c('1D465')}</mjx-mi><mjx-mo>${c('3D')}</mjx-mo><mjx-mn>${c('31')}</mjx-mn></mjx-math></mjx-container></p>`,
    { formulas: ['<mi>x</mi><mo>=</mo><mn>1</mn>'] },
  ],
  [
    'a fraction of MathJax 3',
    `<p><mjx-container><mjx-math><mjx-mfrac><mjx-frac><mjx-num><mjx-nstrut></mjx-nstrut><mjx-mi>${c('1D44E')}</mjx-mi></mjx-num><mjx-dbox><mjx-den><mjx-mi>${c('1D44F')}</mjx-mi></mjx-den></mjx-dbox></mjx-frac></mjx-mfrac></mjx-math></mjx-container></p>`,
    { formulas: ['<mfrac><mi>a</mi><mi>b</mi></mfrac>'] },
  ],
  [
    'a sum of MathJax 3, above before below',
    `<p><mjx-container><mjx-math><mjx-msubsup><mjx-mi>${c('1D465')}</mjx-mi><mjx-script><mjx-mn>${c('32')}</mjx-mn><mjx-spacer></mjx-spacer><mjx-mi>${c('1D456')}</mjx-mi></mjx-script></mjx-msubsup></mjx-math></mjx-container></p>`,
    { formulas: ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>'] },
  ],
  [
    'MathJax 3 as a drawing',
    `<p><mjx-container jax="SVG"><svg ${box}><g data-mml-node="math"><g data-mml-node="msup"><g data-mml-node="mi"><use data-c="1D450"></use></g><g data-mml-node="mn"><use data-c="32"></use></g></g></g></svg></mjx-container></p>`,
    { formulas: ['<msup><mi>c</mi><mn>2</mn></msup>'], counts: { formulas: '1/1', drawings: '0/0' } },
  ],
  [
    'a root of MathJax as a drawing',
    `<p><mjx-container><svg ${box}><g data-mml-node="math"><g data-mml-node="msqrt"><g data-mml-node="mo"><use data-c="221A"></use></g><g><g data-mml-node="mi"><use data-c="1D465"></use></g></g></g></g></svg></mjx-container></p>`,
    { formulas: ['<msqrt><mi>x</mi></msqrt>'] },
  ],
  [
    'MathJax 4, the TeX on the outermost part',
    '<p><mjx-container jax="CHTML"><mjx-math data-latex="E=mc"><mjx-mi data-latex="E"><mjx-c class="mjx-c1D438">𝐸</mjx-c></mjx-mi><mjx-mo data-latex="="><mjx-c class="mjx-c3D">=</mjx-c></mjx-mo></mjx-math><mjx-speech aria-label="E"></mjx-speech></mjx-container></p>',
    { formulas: ['E=mc'], counts: { formulas: '1/1' } },
  ],
  [
    'MathJax 4 as a drawing',
    `<div><mjx-container jax="SVG" display="true"><svg ${box}><g data-mml-node="math" data-latex="a\\le b"><g data-mml-node="mi" data-latex="a"><use data-c="1D44E"></use></g></g></svg></mjx-container></div>`,
    { formulas: ['a\\le b'] },
  ],
  [
    'a formula that only draws',
    `<p><mjx-container><svg ${box}><path d="M0 0L9 9"/></svg></mjx-container></p>`,
    { whole: false, counts: { formulas: '0/1' } },
  ],
  [
    'pangu.js in MathML',
    '<p><math><msup><mi>x</mi><pangu> </pangu><mn>2</mn></msup></math></p>',
    { formulas: ['<msup><mi>x</mi><mn>2</mn></msup>'] },
  ],
  [
    'a small drawing whose container has its TeX',
    '<p>设<span data-tex="x+1"><svg viewBox="0 0 90 30"><path d="M0 0"/></svg></span>。</p>',
    { formulas: ['x+1'], counts: { formulas: '1/1' } },
  ],
  [
    'TeX that could not be drawn',
    '<p>设<span class="katex-error" title="ParseError">\\frac{</span>。</p>',
    { formulas: [], text: '设\\frac{。' },
  ],
  [
    'a container with TeX around MathML',
    '<p><span data-math="a_1"><math><msub><mi>a</mi><mn>1</mn></msub></math></span></p>',
    { formulas: ['a_1'] },
  ],
];

testSamples(formulas);
