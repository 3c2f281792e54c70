import { type Sample, testSamples } from '../samples.ts';

const box = 'viewBox="0 0 400 300"';
const png = 'data:image/png;base64,AAAA';

const drawings: readonly Sample[] = [
  [
    'an empty style',
    `<svg ${box}><style></style><rect width="80" height="60"/></svg>`,
    { drawings: [''], counts: { drawings: '1/1' } },
  ],
  [
    'a style in its defs',
    `<svg ${box}><defs><style>*{stroke-linejoin:round}</style></defs><path d="M0 0L9 9"/></svg>`,
    { drawings: [''] },
  ],
  [
    'glyphs by reference',
    `<svg ${box}><defs><path id="g-41" d="M1 1"/></defs><g><use xlink:href="#g-41"/><use xlink:href="#g-41" x="9"/></g></svg>`,
    { drawings: [''] },
  ],
  [
    'an icon from a sprite in the page',
    `<svg ${box}><use href="#none"/><text x="1" y="9">入口</text></svg>`,
    { drawings: ['入口'] },
  ],
  [
    'a link around a shape',
    `<svg ${box}><a href="https://a.example/"><rect width="9" height="9"/><text>去</text></a></svg>`,
    { drawings: ['去'] },
  ],
  [
    'labels in HTML',
    `<svg ${box}><foreignObject width="90" height="20"><div>校验</div></foreignObject></svg>`,
    { drawings: ['校验'], text: '' },
  ],
  [
    'a label with two lines',
    `<svg ${box}><foreignObject width="90" height="40"><p>校验<br>失败</p></foreignObject></svg>`,
    { drawings: ['校验失败'] },
  ],
  [
    'an image from the web',
    `<svg ${box}><image href="https://a.example/1.png" width="400" height="300"/></svg>`,
    { drawings: [], images: ['https://a.example/1.png'] },
  ],
  [
    'an image with a data: address',
    `<svg ${box}><image href="${png}" width="40" height="30"/></svg>`,
    { drawings: [''] },
  ],
  [
    'code in a label',
    `<svg ${box}><rect/><foreignObject width="90" height="20"><pre>a()</pre></foreignObject></svg>`,
    { drawings: [''], code: ['a()'] },
  ],
  [
    'a table in a label',
    `<svg ${box}><rect/><foreignObject width="90" height="20"><table><tr><td>甲</td></tr></table></foreignObject></svg>`,
    { drawings: [''], text: '甲' },
  ],
  [
    'a code block that was turned into a drawing',
    `<pre class="mermaid"><svg ${box}><style>.n{fill:red}</style><g class="n"><rect/><text>始</text></g></svg></pre>`,
    { drawings: ['始'], code: [], counts: { code: '0/0', drawings: '1/1' } },
  ],
  [
    'a box that was turned into a drawing',
    `<div class="mermaid"><svg ${box}><g><foreignObject width="9" height="9"><span>始</span></foreignObject><foreignObject width="9" height="9"><span>终</span></foreignObject></g></svg></div>`,
    { drawings: ['始终'], text: '' },
  ],
  [
    'a figure with a caption',
    `<figure><svg ${box}><style>a{}</style><rect/></svg><figcaption>图 1：闸</figcaption></figure>`,
    { drawings: [''], text: '图1：闸' },
  ],
  [
    'an icon in a line',
    '<p>按<svg width="16" height="16"><style></style><path d="M0 0"/></svg>键</p>',
    { drawings: [], text: '按键', counts: { drawings: '0/0' } },
  ],
  [
    'a sprite',
    `<svg style="display:none" ${box}><symbol id="s"><path d="M0 0"/></symbol></svg>`,
    { drawings: [], counts: { drawings: '0/0' } },
  ],
  [
    'an animated drawing',
    `<svg ${box}><circle r="9"><animate attributeName="r" to="30"/></circle></svg>`,
    { drawings: [''] },
  ],
  [
    'a switch with labels',
    `<svg ${box}><switch><foreignObject width="90" height="9"><div>入口网关</div></foreignObject><text x="4" y="4">入口…</text></switch></svg>`,
    { drawings: ['入口网关'] },
  ],
  ['a script in it', `<svg ${box}><script>x()</script><rect/><text>甲</text></svg>`, { drawings: ['甲'] }],
  ['a canvas', '<canvas width="600" height="300"></canvas>', { whole: false, counts: { drawings: '0/1' } }],
  [
    'a canvas of the usual size',
    '<div class="chart"><canvas></canvas></div>',
    { whole: false, counts: { drawings: '0/1' } },
  ],
  [
    'a canvas that is an icon',
    '<p>甲<canvas width="16" height="16"></canvas></p>',
    { whole: true, counts: { drawings: '0/0' } },
  ],
  ['a hidden canvas', '<canvas style="display: none" width="600" height="300"></canvas>', { whole: true }],
];

testSamples(drawings);
