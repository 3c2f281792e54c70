// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mayAnimate } from '../../../../src/panel/article/enhance/animated-images.ts';
import { setCodeFolded } from '../../../../src/panel/article/enhance/code-folding.ts';
import { enhanceBody } from '../../../../src/panel/article/enhance/enhance-body.ts';
import { t } from '../../sample.ts';

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  enhanceBody(body, 'zh-CN', t);
  return body;
}

const codeOf = (lines: number) =>
  `<pre><code>${Array.from({ length: lines }, (_, n) => `l${n}`).join('\n')}</code></pre>`;

test('code of many lines is folded, and its text is complete', () => {
  const body = bodyOf(codeOf(41) + codeOf(40));
  const [long, short] = body.querySelectorAll<HTMLElement>('.code');
  expect([long?.getAttribute('data-fold'), short?.getAttribute('data-fold')]).toEqual(['closed', null]);
  expect(long?.textContent?.split('\n')).toHaveLength(41);
  const button = long?.querySelector('[data-do="fold"]');
  expect([button?.getAttribute('aria-expanded'), button?.getAttribute('aria-label')]).toEqual([
    'false',
    'Show all 41 lines',
  ]);
  if (long) setCodeFolded(long, false);
  expect([button?.getAttribute('aria-expanded'), button?.getAttribute('aria-label')]).toEqual(['true', 'Fold code']);
});

test('below a header that spans rows, the first cell of a row is not in the first column', () => {
  const body =
    bodyOf(`<table><thead><tr><th rowspan="2">queue</th><th colspan="2">delay</th></tr><tr><th>mean</th><th>max</th></tr></thead>
<tr><td>heron</td><td>1</td><td>9</td></tr></table>`);
  const leads = [...body.querySelectorAll('[data-lead]')].map((cell) => cell.textContent);
  expect(leads).toEqual(['queue', 'heron']);
});

test.each([
  ['<p data-heading-level="2">甲</p><h3 data-heading-level="3">乙</h3>', ['heading 2']],
  ['<p data-heading-level="1">甲</p><p data-heading-level="2">乙</p>', ['heading 2', 'heading 3']],
])('a paragraph that is a heading has its role: %s', (html, expected) => {
  const named = [...bodyOf(html).querySelectorAll('[role]')];
  expect(named.map((one) => `${one.getAttribute('role')} ${one.getAttribute('aria-level')}`)).toEqual(expected);
});

test('media become a link to their page, and a button to their place on this one', () => {
  const body = bodyOf('<figure data-media="video"><a href="https://example.org/v" data-label="A talk"></a></figure>');
  expect(body.querySelector('a')?.getAttribute('aria-label')).toBe('A talk');
  expect(body.querySelector('[data-do="play"]')?.getAttribute('aria-label')).toBe('Play on the page: A talk');
  expect(body.textContent).toBe('');
});

test('a size that no image has reserves no space', () => {
  const body = bodyOf(
    '<p><img src="a.png" width="1" height="99999"></p><p><img src="b.png" width="800" height="8000"></p>',
  );
  const heights = [...body.querySelectorAll('img')].map((image) => image.getAttribute('height'));
  expect(heights).toEqual([null, '8000']);
});

test('images that may be animated are recognized by their address', () => {
  const moves = (src: string) => {
    const image = document.createElement('img');
    image.src = src;
    return mayAnimate(image);
  };
  expect(['https://a.cn/x.gif', 'https://a.cn/x.GIF?y=1', 'data:image/gif;base64,AA'].map(moves)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['https://a.cn/x.png', 'https://a.cn/gif/x.webp', 'https://a.cn/x.gifted'].map(moves)).toEqual([
    false,
    false,
    false,
  ]);
});
