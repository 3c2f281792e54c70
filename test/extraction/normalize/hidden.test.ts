import { type Sample, testSamples } from '../samples.ts';

const hiddenAnswer = '<h3>要停机吗？</h3><div style="display:none"><p>不要。</p></div>';

const hidden: readonly Sample[] = [
  ['a short folded answer', hiddenAnswer, { text: '要停机吗？不要。' }],
  ['a short hidden answer', '<h3>要停机吗？</h3><div hidden><p>不要。</p></div>', { text: '要停机吗？不要。' }],
  [
    'folded text with a control',
    '<p>答案：<span aria-controls="k">看</span><span id="k" hidden>四十二</span>。</p>',
    { text: '答案：看四十二。' },
  ],
  [
    'a folded drawing',
    '<div style="display:none"><svg viewBox="0 0 400 300"><text>甲</text></svg></div>',
    { drawings: ['甲'] },
  ],
  [
    'a panel with a tab',
    '<ul><li><a role="tab" aria-controls="b" href="#b">乙</a></li></ul><div role="tabpanel" id="b" style="display:none"><pre>b()</pre></div>',
    { code: ['b()'] },
  ],
  ['a hint within a line', '<p>看背压<span hidden>下游变慢时的信号</span>在哪里。</p>', { text: '看背压在哪里。' }],
  ['hidden text in a line, inline', '<p>甲<span style="display:none">转载必究</span>乙</p>', { text: '甲乙' }],
  [
    'hidden text in a line, by a rule',
    '<style>.q{display:none}</style><p>甲<span class="q">转载必究</span>乙</p>',
    { text: '甲乙' },
  ],
  ['text of size 0', '<p>甲<span style="font-size:0;line-height:0">转载必究</span>乙</p>', { text: '甲乙' }],
  [
    'text of size 0, by a rule',
    '<style>.q{font-size:0}</style><p>甲<span class="q">转载必究</span>乙</p>',
    { text: '甲乙' },
  ],
  [
    'text of size 0 with other text in it, by a rule',
    '<style>.q{font-size:0}</style><p>甲<span class="q"><b>转载</b>必究</span>乙</p>',
    { text: '甲乙' },
  ],
  [
    'text with a size in text of size 0',
    '<style>.q{font-size:0}</style><p>甲<span class="q"><b style="font-size:16px">可见</b></span>乙</p>',
    { text: '甲可见乙' },
  ],
  ['text with visibility: hidden', '<p>甲<em style="visibility:hidden">转载必究</em>乙</p>', { text: '甲乙' }],
  [
    'text moved off the page',
    '<p>甲<span style="position:absolute;left:-9999px">转载必究</span>乙</p>',
    { text: '甲乙' },
  ],
  [
    'text clipped to nothing, by a rule',
    '<style>.q{position:absolute;clip:rect(0,0,0,0)}</style><p>甲<span class="q">转载必究</span>乙</p>',
    { text: '甲乙' },
  ],
  ['text of half the size', '<p>甲<span style="font-size:0.5em">小字</span>乙</p>', { text: '甲小字乙' }],
  [
    'a folded block by a rule',
    '<style>.f{display:none}</style><h3>问</h3><div class="f"><p>答。</p></div>',
    { text: '问答。' },
  ],
  ['a tooltip by its role', '<div role="tooltip" style="display:none">已复制</div>', { text: '' }],
];

testSamples(hidden);
