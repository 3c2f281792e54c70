import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { restoreAngleBrackets } from '../../../src/extraction/rarities/angle-brackets.ts';

const state = '<script type="application/json">["分三类<val_cols, LSN>","返回 List<String>","<Row>"]</script>';

function read(html: string): string | null {
  const { document } = new JSDOM(`${state}<div>${html}</div>`).window;
  const root = document.querySelector('div') as HTMLElement;
  restoreAngleBrackets(root, document);
  return root.textContent;
}

it.each([
  ['a name that no element has', '<p>主键是 <key, id>。</p>', '主键是 <key, id>。'],
  ['a plain name with text after it', '<p>就是<k1>，而非<k2>的</p>', '就是<k1>，而非<k2>的'],
  ['its own case, from the page’s state', '<p>分三类<val_cols, LSN>：一</p>', '分三类<val_cols, LSN>：一'],
  ['the end of a line, from the page’s state', '<p>返回 List<String></p>', '返回 List<String>'],
  ['the start of a line, from the page’s state', '<p><Row> 是一行</p>', '<Row> 是一行'],
])('writes back %s', (_, html, text) => {
  expect(read(html)).toBe(text);
});

it.each([
  ['elements that end before the line does', '<p>甲<icon>乙</icon>丙</p>', '甲乙丙'],
  ['empty elements', '<p>甲 <icon></icon></p>', '甲 '],
  ['elements around a line', '<p><part>甲</part></p>', '甲'],
  ['elements with attributes', '<p>甲 <part name="x">乙</part></p>', '甲 乙'],
  ['custom elements', '<p>甲 <x-part>乙</x-part></p>', '甲 乙'],
  ['elements of word processors', '<p>甲<o:p>乙</o:p></p>', '甲乙'],
  ['elements of old HTML', '<p>甲<blink>乙</blink></p>', '甲乙'],
  ['elements around blocks', '<li>甲 <part><p>乙</p></part></li>', '甲 乙'],
  ['elements of WeChat', '<p>甲 <mpvoice>乙</mpvoice></p>', '甲 乙'],
  ['elements outside of lines', '<part>甲<p>乙</p></part>', '甲乙'],
])('leaves %s', (_, html, text) => {
  expect(read(html)).toBe(text);
});
