import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { normalizeLists } from '../../../src/extraction/normalize/lists.ts';

/** The lists as a user sees them: one line per item, with its marker and indentation. */
function read(html: string): string[] {
  const root = new JSDOM(`<div>${html}</div>`).window.document.querySelector('div');
  if (!root) throw new Error('no root');
  normalizeLists(root);
  return linesOf(root, '');
}

function linesOf(box: Element, depth: string): string[] {
  return [...box.children].flatMap((child) => {
    if (child.tagName !== 'UL' && child.tagName !== 'OL') return linesOf(child, depth);
    let next = Number(child.getAttribute('start') ?? 1);
    return [...child.children].flatMap((item) => {
      next = Number(item.getAttribute('value') ?? next);
      const bullet = child.tagName === 'OL' ? `${next}${child.getAttribute('type') ?? ''}.` : '-';
      next++;
      const marker = item.getAttribute('data-marker') === 'none' ? '' : `${bullet} `;
      const own = item.cloneNode(true) as Element;
      for (const list of own.querySelectorAll('ul, ol')) list.remove();
      return [`${depth}${marker}${own.textContent?.trim()}`, ...linesOf(item, `${depth}  `)];
    });
  });
}

const item = (text: string, attributes = '', own = '') => `<li ${own}><p ${attributes}>${text}</p></li>`;

test.each([
  [
    'a numbered list continues after a paragraph',
    `<ol>${item('a', 'data-number="1"')}</ol><p>x</p><ol>${item('b', 'data-number="2"')}</ol><p>y</p><ol>${item('c', 'data-number="3"')}</ol>`,
    ['1. a', '2. b', '3. c'],
  ],
  [
    'indented items are below the item before them',
    `<ul>${item('a')}${item('b', 'data-indent-1')}${item('c', 'data-indent-2')}${item('d', 'data-indent-1')}${item('e')}</ul>`,
    ['- a', '  - b', '    - c', '  - d', '- e'],
  ],
  [
    'numbers of the outer level continue after inner ones',
    `<ol>${item('a')}${item('b', 'data-indent-1')}${item('c', 'data-indent-1')}${item('d')}</ol>`,
    ['1. a', '  1. b', '  2. c', '2. d'],
  ],
  [
    'an indented list of the other kind belongs to the item before it',
    `<ol>${item('a', 'data-number="1"')}</ol><ul>${item('b', 'data-indent-1')}</ul> <ol>${item('c', 'data-number="2"')}</ol>`,
    ['1. a', '  - b', '2. c'],
  ],
  [
    'an indented list after a paragraph is on its own',
    `<p>2. x</p><ul>${item('a', 'data-indent-1')}${item('b', 'data-indent-1')}</ul>`,
    ['- a', '- b'],
  ],
  [
    'lists of different kinds on one level are separate',
    `<ul>${item('a')}</ul><ol>${item('b')}${item('c', 'data-indent-1')}</ol>`,
    ['- a', '1. b', '  1. c'],
  ],
  [
    'a number out of sequence',
    `<ol>${item('a', 'data-number="3"')}${item('b', 'data-number="5"')}</ol>`,
    ['3. a', '5. b'],
  ],
  ['an item without a marker', `<ul>${item('a')}${item('b', '', 'data-liststyle="none"')}</ul>`, ['- a', 'b']],
  ['an item without a marker by its style', '<ul><li style="list-style: none">a</li></ul>', ['a']],
  ['letters by style', '<ol style="list-style-type:lower-alpha"><li>a</li></ol>', ['1a. a']],
  ['a list directly in a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', ['- a', '  - b', '- c']],
  ['a list directly in a list, as its first child', '<ul><ul><li>b</li></ul><li>c</li></ul>', ['', '  - b', '- c']],
  ['levels of another editor', '<ol><li>a</li><li class="ql-indent-1">b</li></ol>', ['1. a', '  1. b']],
  [
    'a list without any of these',
    '<ol start="4"><li>a<ul><li>b</li></ul></li><li value="9">c</li></ol>',
    ['4. a', '  - b', '9. c'],
  ],
])('%s', (_, html, lines) => {
  expect(read(html)).toEqual(lines);
});

test('a list that contains more than items keeps all of it', () => {
  expect(read(`<ul>${item('a')}<p>x</p>${item('b', 'data-indent-1')}</ul>`).join()).toContain('b');
});
