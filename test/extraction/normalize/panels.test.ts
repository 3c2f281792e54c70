import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { labelPanels } from '../../../src/extraction/normalize/panels.ts';
import { type Sample, testSamples } from '../samples.ts';

const code = (text: string) => `<pre><code>${text}</code></pre>`;

/** Each label with the content that it shows, as `label: text`, and the text next to them. */
function read(html: string): { readonly pairs: readonly string[]; readonly rest: string } {
  const { document } = new JSDOM(`<main><p>先。</p>${html}<p>后。</p></main>`).window;
  const root = document.querySelector('main');
  if (!root) throw new Error('no root');
  labelPanels(root);
  const words = (one: Element | null) => one?.textContent?.replace(/\s+/g, '') ?? '';
  const pairs = [...root.querySelectorAll('dt')].map((term) => `${words(term)}: ${words(term.nextElementSibling)}`);
  for (const list of root.querySelectorAll('dl')) list.remove();
  return { pairs, rest: words(root) };
}

describe('tabs become labels above what they show', () => {
  const two = ['npm: npmi', 'yarn: yarnadd'];

  it.each([
    [
      'by their roles',
      `<div role="tablist"><button role="tab">npm</button><button role="tab">yarn</button></div><div role="tabpanel">${code('npm i')}</div><div role="tabpanel" hidden>${code('yarn add')}</div>`,
    ],
    [
      'by the ids of the panels',
      `<section><div><div role="tablist"><span role="tab" aria-controls="b">yarn</span><span role="tab" aria-controls="a">npm</span></div></div><div><div id="a">${code('npm i')}</div><div id="b">${code('yarn add')}</div></div></section>`,
      ['yarn: yarnadd', 'npm: npmi'],
    ],
    [
      'by the ids of the tabs',
      `<div role="tablist"><button role="tab" id="t1">npm</button><button role="tab" id="t2">yarn</button></div><div aria-labelledby="t1">${code('npm i')}</div><div aria-labelledby="t2">${code('yarn add')}</div>`,
    ],
    [
      'as buttons',
      '<div><div><button>npm</button><button>yarn</button></div><div>npm i</div><div>yarn add</div></div>',
    ],
    [
      'as a list above code',
      `<div><ul><li>npm</li><li>yarn</li></ul><div><div>${code('npm i')}</div><div>${code('yarn add')}</div></div></div>`,
    ],
    [
      'as links to the panels',
      '<div><ul><li><a href="#a">npm</a></li><li><a href="#b">yarn</a></li></ul><div id="a">npm i</div><div id="b">yarn add</div></div>',
    ],
    [
      'as boxes, if one panel is folded',
      '<div><div><span>npm</span><span>yarn</span></div><div>npm i</div><div style="display:none">yarn add</div></div>',
    ],
  ])('%s', (_, html, pairs = two) => {
    expect(read(html)).toEqual({ pairs, rest: '先。后。' });
  });

  it('if the page has only one panel, the selected tab', () => {
    const html = `<div><div role="tablist"><button role="tab">npm</button><button role="tab" aria-selected="true">yarn</button></div><div role="tabpanel">${code('yarn add')}</div></div>`;
    expect(read(html).pairs).toEqual(['yarn: yarnadd']);
  });
});

describe('a button becomes a label above what it unfolds', () => {
  it.each([
    ['for what follows it', '<div><button aria-expanded="false">谁换木板？</button><div hidden>船工。</div></div>'],
    [
      'for what it controls',
      '<div><div><button aria-expanded="true" aria-controls="a">谁换木板？</button></div><div><p id="a">船工。</p></div></div>',
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual({ pairs: ['谁换木板？: 船工。'], rest: '先。后。' });
  });
});

describe('no label is added to what is labeled already', () => {
  it.each([
    [
      'a table of contents',
      '<div><ul><li><a href="#a">水</a></li><li><a href="#b">木</a></li></ul><div id="a"><h3>水</h3><p>位。</p></div><div id="b"><h3>木</h3><p>板。</p></div></div>',
    ],
    ['a list and boxes', '<div><ul><li>水</li><li>木</li></ul><div>第一。</div><div>第二。</div></div>'],
    ['line numbers', `<div><div><i>1</i><i>2</i></div><div>${code('a')}</div><div>${code('b')}</div></div>`],
    ['dots of a carousel', '<div><div><button>1</button><button>2</button></div><div>甲</div><div>乙</div></div>'],
    ['buttons of code', `<div><div><button>复制</button><button>运行</button></div>${code('a')}${code('b')}</div>`],
    ['answers above one box', '<div><div><button>好</button><button>差</button></div><div>谢谢。</div></div>'],
    [
      'a button that opens a menu',
      '<div><button aria-expanded="false" aria-haspopup="true">语言</button><div>Go</div></div>',
    ],
    [
      'a button whose label is an action',
      '<div><button aria-expanded="false">展开全文</button><div>木板。</div></div>',
    ],
    ['a button in a heading', '<h3><button aria-expanded="false">问</button></h3><div>答。</div>'],
    [
      'a button that controls another element',
      '<div><button aria-expanded="false" aria-controls="z">问</button><div>答。</div></div><div id="z">乙</div>',
    ],
  ])('%s', (_, html) => {
    expect(read(html).pairs).toEqual([]);
  });
});

const whole: readonly Sample[] = [
  [
    'code under tabs',
    `<div role="tablist"><button role="tab">npm</button><button role="tab">yarn</button></div>${code('npm i')}${code('yarn add')}`,
    { text: '', code: ['npm i', 'yarn add'] },
  ],
  [
    'code under tabs in a container',
    `<div><div role="tablist"><button role="tab">npm</button><button role="tab">yarn</button></div>${code('npm i')}${code('yarn add')}</div>`,
    { text: 'npmyarn', code: ['npm i', 'yarn add'] },
  ],
  [
    'a question that collapses its answer',
    '<h3>1.<button aria-expanded="false">问</button></h3><p>答</p>',
    { text: '1.问答' },
  ],
  ['a term that collapses its answer', '<dl><dt><button>问</button></dt><dd>答</dd></dl>', { text: '问答' }],
  [
    'a button that is a word of a sentence in a box',
    '<div>点<button>确定</button>就行。</div>',
    { text: '点确定就行。' },
  ],
  ['a button in a container of its own', '<div><button>确定</button></div>', { text: '' }],
];

testSamples(whole);
