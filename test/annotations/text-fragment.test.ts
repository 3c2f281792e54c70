// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readArticleText } from '../../src/annotations/article-text.ts';
import { findWords, parseTextDirectives } from '../../src/annotations/text-fragment.ts';

test.each<[string, readonly (readonly string[])[]]>([
  ['https://x.example/#:~:text=%E7%BC%93%E5%AD%98', [['', '缓存', '', '']]],
  ['https://x.example/#top:~:text=one-,two%20words,four,-five', [['one', 'two words', 'four', 'five']]],
  [
    'https://x.example/#:~:text=a%2Db&text=c,-d&other=1',
    [
      ['', 'a-b', '', ''],
      ['', 'c', '', 'd'],
    ],
  ],
  ['https://x.example/#:~:text=%E7%BC', []],
  ['https://x.example/#:~:text=', []],
  ['https://x.example/#:~:text=a,b,c', []],
  ['https://x.example/#text=a', []],
])('directives of %s', (address, expected) => {
  const read = parseTextDirectives(address).map(({ prefix, start, end, suffix }) => [prefix, start, end, suffix]);
  expect(read).toEqual(expected);
});

function wordsAt(html: string, fragment: string): string | undefined {
  const body = document.createElement('div');
  body.innerHTML = html;
  const [directive] = parseTextDirectives(`https://x.example/#:~:text=${fragment}`);
  const range = directive && findWords(readArticleText(body), directive);
  return range && `${range.toString()} at ${range.startOffset}`;
}

test.each([
  ['<p>Renting a rent car. Rent it.</p>', 'rent', 'rent at 10'],
  ['<p>缓存的代价，缓存的收益</p>', '缓存,-的收益', '缓存 at 6'],
  ['<p>one two</p><p>three two</p>', 'three-,two', 'two at 6'],
  ['<p>from here</p><p>and to there</p>', 'from,to there', 'from hereand to there at 0'],
  ['<p>one <b>bold</b> word</p>', 'one%20bold%20word', 'one bold word at 0'],
  ['<p>nothing</p>', 'noth', undefined],
  ['<p>one two</p>', 'two,one', undefined],
])('in %s the words of %s', (html, fragment, expected) => {
  expect(wordsAt(html, fragment)).toBe(expected);
});
