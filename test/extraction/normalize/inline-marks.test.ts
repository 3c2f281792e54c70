import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeInlineMarks, restoreEmoji } from '../../../src/extraction/normalize/inline-marks.ts';

function normalize(html: string, run: (root: Element) => void): string {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  run(root);
  for (const element of root.querySelectorAll('[style]')) element.removeAttribute('style');
  return root.innerHTML;
}

test.each([
  ['<strike>旧</strike>', '<s>旧</s>'],
  [
    '<table><tbody><tr><td style="font-weight:bold">粗</td><td style="font-weight:700"><p>内</p></td></tr></tbody></table>',
    '<table><tbody><tr><td><strong>粗</strong></td><td><p>内</p></td></tr></tbody></table>',
  ],
  ['<span style="font-weight:bold"><div>粗</div></span>', '<span><strong><div>粗</div></strong></span>'],
  ['<ul><li style="font-style:italic">斜</li></ul>', '<ul><li><em>斜</em></li></ul>'],
  ['<tt>a</tt>', '<code>a</code>'],
  ['<span style="text-decoration: underline line-through">旧</span>', '<span><s>旧</s></span>'],
  ['<p style="text-decoration-line:line-through">旧</p>', '<p><s>旧</s></p>'],
  ['<ul><li style="text-decoration:line-through">旧 <b>a</b></li></ul>', '<ul><li><s>旧 </s><b><s>a</s></b></li></ul>'],
  [
    '<div style="text-decoration:line-through">甲<ul><li>乙<p>丙</p></li></ul><pre>丁</pre></div>',
    '<div><s>甲</s><ul><li><s>乙</s><p><s>丙</s></p></li></ul><pre>丁</pre></div>',
  ],
  [
    '<table><tbody><tr style="text-decoration:line-through"><td>旧</td></tr></tbody></table>',
    '<table><tbody><tr><td><s>旧</s></td></tr></tbody></table>',
  ],
  ['<del style="text-decoration:line-through">旧 <b>a</b></del>', '<del>旧 <b>a</b></del>'],
  [
    '<p style="text-decoration:line-through">旧<svg><text>lbl</text></svg><math><mi>x</mi></math></p>',
    '<p><s>旧</s><svg><text>lbl</text></svg><math><mi>x</mi></math></p>',
  ],
  ['<svg><a style="font-weight:bold"><text>lbl</text></a></svg>', '<svg><a><text>lbl</text></a></svg>'],
  ['<label style="font-weight:bold">重</label>', '<label><strong>重</strong></label>'],
  ['<span style="font-weight:700">重</span>', '<span><strong>重</strong></span>'],
  ['<span style="font-weight:400">轻</span>', '<span>轻</span>'],
  ['<strong><span style="font-weight:bold">重</span></strong>', '<strong><span>重</span></strong>'],
  ['<span style="font-style:italic">斜</span>', '<span><em>斜</em></span>'],
  ['x<span style="vertical-align:super">2</span>', 'x<span><sup>2</sup></span>'],
  ['<span style="color:red;font-size:10px">色</span>', '<span>色</span>'],
  ['**留下**', '**留下**'],
])('%s', (html, expected) => {
  expect(normalize(html, normalizeInlineMarks)).toBe(expected);
});

test.each([
  ['<img src="a.svg" alt="🚀">上线', '🚀上线'],
  ['<svg aria-label="🚀"></svg>上线', '🚀上线'],
  ['<img src="a.svg" alt="👨‍👩‍👧">', '👨‍👩‍👧'],
  ['<img src="a.svg" alt="🇨🇳">', '🇨🇳'],
  ['<img src="a.png" alt="🚀 上线的那天">', '<img src="a.png" alt="🚀 上线的那天">'],
  ['<img src="a.png" alt="">', '<img src="a.png" alt="">'],
  ['<img src="a.png" alt="3">', '<img src="a.png" alt="3">'],
])('%s as text', (html, expected) => {
  expect(normalize(html, restoreEmoji)).toBe(expected);
});
