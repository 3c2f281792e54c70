import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeImages } from '../../../src/extraction/normalize/images.ts';

/** The caption of the only image, its lines separated by `/`, and the text that is left next to the figure. */
function read(html: string) {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  normalizeImages(root, 'https://www.infoq.cn/');
  const caption = root.querySelector('figure > figcaption');
  for (const end of caption?.querySelectorAll('br') ?? []) end.replaceWith('/');
  const text = caption?.textContent ?? '';
  root.querySelector('figure')?.remove();
  return [text, root.textContent?.trim()];
}

const image = '<img src="https://a.example/1.png">';
const centered = (text: string) => `<p data-align-center>${text}</p>`;

test.each([
  ['the editor’s title', `<div><div>${image}</div><div data-title>风向簿。</div></div><p>正文</p>`, '风向簿。', '正文'],
  ['a centered paragraph', `${image}${centered('风向簿')}<p>正文</p>`, '风向簿', '正文'],
  ['after an empty paragraph', `${image}<p></p>${centered('风向簿')}<p>正文</p>`, '风向簿', '正文'],
  ['with formatting in it', `${image}${centered('<span style="color:#888">风<b>向</b>簿</span>')}`, '风向簿', ''],
  ['in two lines', `${image}${centered('风向簿')}${centered('来源：馆藏')}<p>正文</p>`, '风向簿/来源：馆藏', '正文'],
  ['in the paragraph of its image', `<p>${image}<br><em>图 1：风向簿</em></p><p>正文</p>`, '图 1：风向簿', '正文'],
  ['a source', `${image}<p>图片来源：馆藏</p><p>正文</p>`, '图片来源：馆藏', '正文'],
  ['a source in English', `${image}<p>Image source: the museum</p><p>Text</p>`, 'Image source: the museum', 'Text'],
  ['a label in Japanese', `${image}<p>図1: 全体</p>`, '図1: 全体', ''],
  ['a label in Portuguese', `${image}<p>Fonte: museu</p>`, 'Fonte: museu', ''],
  ['behind a sign', `${image}<p>▲ 图 3：风向簿</p>`, '▲ 图 3：风向簿', ''],
  ['behind a sign, without a label', `${image}<p>▲守塔人的风向簿</p><p>正文</p>`, '▲守塔人的风向簿', '正文'],
  ['a number in brackets', `${image}<p>【图 3】风向簿</p>`, '【图 3】风向簿', ''],
  ['where it is from', `${image}<p>（图片来自馆藏）</p><p>正文</p>`, '（图片来自馆藏）', '正文'],
  ['an agency', `${image}<p>图/馆藏</p><p>正文</p>`, '图/馆藏', '正文'],
  ['above and below', `${image}<p>上图：封面，下图：扉页</p>`, '上图：封面，下图：扉页', ''],
  ['a sentence about it is text', `${image}<p>图 1 展示了风向簿的一页。</p>`, '', '图 1 展示了风向簿的一页。'],
  ['a sentence in English is text', `${image}<p>Figure 1 shows a page of it.</p>`, '', 'Figure 1 shows a page of it.'],
  ['a numbered sentence after a colon', `${image}<p>图 1：风向簿的一页。</p>`, '图 1：风向簿的一页。', ''],
  ['a caption that begins like a sentence', `${image}<p>图 3 中间件的调用链路。</p>`, '图 3 中间件的调用链路。', ''],
  ['a caption about a layer', `${image}<p>图 1 展示层的划分。</p>`, '图 1 展示层的划分。', ''],
  ['years', `${image}${centered('<small>2015 → 2025</small>')}`, '2015 → 2025', ''],
  [
    'a sentence about where pictures are from is text',
    `${image}<p>图片来自守塔人的日志，我们按月切分，再逐一核对。</p>`,
    '',
    '图片来自守塔人的日志，我们按月切分，再逐一核对。',
  ],
  ['bullets are text', `${image}<p>▲ 点灯</p><p>▲ 看风</p>`, '', '▲ 点灯▲ 看风'],
  ['an announcement of the next one is text', `${image}<p>下图：扉页</p>`, '', '下图：扉页'],
  ['a centered divider is text', `${image}${centered('* * *')}`, '', '* * *'],
  ['the end of the text is text', `${image}${centered('—— END ——')}`, '', '—— END ——'],
  ['a centered section is text', `${image}${centered('第二部分')}`, '', '第二部分'],
  ['a line in italics', `${image}<p><em>The book of winds</em></p><p>Text</p>`, 'The book of winds', 'Text'],
  [
    'a sentence, centered and gray',
    `${image}${centered('<span style="color: #808080">风向簿还在馆里。</span>')}`,
    '风向簿还在馆里。',
    '',
  ],
  [
    'two gray lines with an empty one between',
    `${image}${centered('<span style="color:#888">馆里的风向簿。</span>')}${centered('')}${centered('<span style="color:#888">由守塔人记录。</span>')}<p>正文</p>`,
    '馆里的风向簿。/由守塔人记录。',
    '正文',
  ],
  ['a small line', `${image}<p><span style="font-size:12px">风向簿</span></p><p>正文</p>`, '风向簿', '正文'],
  [
    'a long line with a label',
    `${image}${centered(`图 2：${'每一页记一天，'.repeat(13)}共百页`)}`,
    `图 2：${'每一页记一天，'.repeat(13)}共百页`,
    '',
  ],
  ['a red line is text', `${image}<p><span style="color:#f00">风向簿</span></p><p>正文</p>`, '', '风向簿正文'],
  [
    'lines of verse with empty ones between',
    `${image}${['一', '二', '三'].map(centered).join(centered(''))}`,
    '',
    '一二三',
  ],
  ['a gray byline is text', `${image}<p style="color:#888888">文 | 李四</p>`, '', '文 | 李四'],
  [
    'a caption ends before a centered heading',
    `${image}${centered('图 1 灯塔')}<p></p><h2 data-align-center data-heading-level="2">油</h2>`,
    '图 1 灯塔',
    '油',
  ],
  [
    'and before the line of the next picture',
    `${image}${centered('灯塔')}<p></p>${centered('图 2 门')}`,
    '灯塔',
    '图 2 门',
  ],
  [
    'and before a centered table',
    `${image}${centered('图 1 灯塔')}<div align="center"><table><tr><td>油</td></tr></table></div>`,
    '图 1 灯塔',
    '油',
  ],
  [
    'and before a motto below an empty line',
    `${image}${centered('灯塔')}<p></p>${centered('油灯长明')}`,
    '灯塔',
    '油灯长明',
  ],
  ['a sentence in italics is text', `${image}<p><em>It is still there.</em></p>`, '', 'It is still there.'],
  ['a question in italics is text', `${image}<p><em>InfoQ：请先介绍一下自己</em></p>`, '', 'InfoQ：请先介绍一下自己'],
  ['lines in italics are text', `${image}<p><em>one</em></p><p><em>two</em></p>`, '', 'onetwo'],
  ['a line with a word in italics is text', `${image}<p><em>Still</em> there</p>`, '', 'Still there'],
  ['a line in the paragraph of its image is text', `<p>${image}<br>它还在那里。</p>`, '', '它还在那里。'],
  ['a centered sentence is text', `${image}${centered('它还在那里。')}`, '', '它还在那里。'],
  ['three centered lines are verse', `${image}${centered('一')}${centered('二')}${centered('三')}`, '', '一二三'],
  ['a paragraph that is not centered is text', `${image}<p>风向簿</p>`, '', '风向簿'],
])('%s', (_, html, caption, rest) => {
  expect(read(html)).toEqual([caption, rest]);
});

test('an image passes its id to its figure', () => {
  const root = new JSDOM('<div><p>甲</p><img id="f1" src="https://a.example/1.png"></div>').window.document.body;
  normalizeImages(root, 'https://www.infoq.cn/');
  expect([...root.querySelectorAll('[id]')].map(({ localName, id }) => [localName, id])).toEqual([['figure', 'f1']]);
});
