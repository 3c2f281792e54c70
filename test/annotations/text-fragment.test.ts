// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readArticleText } from '../../src/annotations/article-text.ts';
import { addressOfRange, findWords, parseTextDirectives } from '../../src/annotations/text-fragment.ts';

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
])('in %s, the text that %s finds', (html, fragment, expected) => {
  expect(wordsAt(html, fragment)).toBe(expected);
});

/** The directive for the text between two vertical bars, and the text that this directive finds. */
function linkBetweenBars(html: string): [directive: string, words: string | undefined] {
  const body = document.createElement('div');
  body.innerHTML = html;
  const range = document.createRange();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let isStart = true;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (let at = text.data.indexOf('|'); at >= 0; at = text.data.indexOf('|')) {
      text.deleteData(at, 1);
      if (isStart) range.setStart(text, at);
      else range.setEnd(text, at);
      isStart = false;
    }
  }
  const address = addressOfRange('https://x.example/a#old', body, range) ?? '';
  const [directive] = parseTextDirectives(address);
  const found = directive && findWords(readArticleText(body), directive);
  return [decodeURIComponent(address.split('#:~:text=')[1] ?? ''), found?.toString()];
}

test.each([
  ['<p>A |well, known| word</p>', 'well, known', 'well, known'],
  ['<p>缓存的代价，|缓存|的收益</p>', '缓存的代价，-,缓存', '缓存'],
  ['<p>one two</p><p>three two</p><p>three |two|, four</p>', 'three-,two,-, four', 'two'],
  ['<p>say |this| here</p>', 'this', 'this'],
  ['<p>An a|rchitecture is simp|le.</p>', 'architecture is simple', 'architecture is simple'],
  [`<p>a ${'😀'.repeat(120)} |end| here</p>`, 'end', 'end'],
  [
    '<p>|One two three four five six seven eight| nine.</p>',
    'One two three four five six,seven eight',
    'One two three four five six seven eight',
  ],
  [
    '<h2>|From here</h2><p>and on and on and on, to| there</p>',
    'From here,on and on and on, to',
    'From hereand on and on and on, to',
  ],
])('a link to %s', (html, directive, words) => {
  expect(linkBetweenBars(html)).toEqual([directive, words]);
});

test('a link to long runs of characters outside of the BMP', () => {
  const words = `a ${'😀'.repeat(120)}`;
  expect(linkBetweenBars(`<p>|${words}| here</p>`)[1]).toBe(words);
});

test('no link if the range is empty', () => {
  expect(linkBetweenBars('<p>a ||b</p>')[0]).toBe('');
});

test('of an address with many directives only some are read, and a start without an end is given up', () => {
  const address = `https://x.example/#:~:text=${'%E7%9A%84,zzz&text='.repeat(5000)}`;
  const directives = parseTextDirectives(address);
  expect(directives.length).toBeLessThan(200);
  expect(wordsAt(`<p>${'的'.repeat(50_000)}</p>`, '%E7%9A%84,zzz')).toBeUndefined();
});

test('text is found regardless of case next to a letter whose lower case is longer', () => {
  expect(wordsAt('<p>İstanbul, and the Harbor Gate</p>', 'harbor%20gate')).toBe('Harbor Gate at 18');
});
