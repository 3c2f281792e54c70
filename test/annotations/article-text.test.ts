// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { partsOfOffsets, rangeOfOffsets, readArticleText } from '../../src/annotations/article-text.ts';

afterEach(() => document.body.replaceChildren());

test('a part of the text covers its characters, without spaces at either end', () => {
  const body = document.createElement('div');
  body.innerHTML = '<p>one  two</p> <p>three</p>';
  const text = readArticleText(body);
  expect(text.text).toBe('one two three');
  const read = (start: number, end: number) => rangeOfOffsets(text, start, end)?.toString();
  expect([read(0, 3), read(0, 4), read(3, 7), read(4, 8), read(0, 7), read(3, 4)]).toEqual([
    'one',
    'one',
    'two',
    'two',
    'one  two',
    undefined,
  ]);
});

test('a form whose fields shadow DOM properties is read like any other block', () => {
  const body = document.createElement('div');
  body.innerHTML =
    '<p>one</p><form>two <i>three</i><input name="parentElement"><input name="matches"><input name="tagName"></form><p>four</p>';
  expect(readArticleText(body).text).toBe('one two three four');
});

/** The same three lines of code, with the line numbers in different markup. */
const numbered = {
  'in cells of the lines': `<table><tbody>${[1, 2, 3]
    .map((line) => `<tr><td>${line}</td><td><code>line(${'abc'.charAt(line - 1)});</code></td></tr>`)
    .join('')}</tbody></table>`,
  'at the starts of the lines': '<pre><i>1</i> line(a);\n<i>2</i> line(b);\n<i>3</i> line(c);</pre>',
  'in boxes of the lines': `<pre><code>${[1, 2, 3]
    .map((line) => `<div><span>${line}</span><span>line(${'abc'.charAt(line - 1)});</span></div>`)
    .join('')}</code></pre>`,
  'in a column': '<figure><div><p>1</p><p>2</p><p>3</p></div><pre>line(a);\nline(b);\nline(c);</pre></figure>',
  nowhere: '<pre>line(a);\nline(b);\nline(c);</pre>',
};

test.each(Object.entries(numbered))('line numbers %s are not part of any text', (_, html) => {
  document.body.innerHTML = `<p>Before.</p>${html}<p>After.</p>`;
  const text = readArticleText(document.body);
  const parts = (from: number, to: number) => partsOfOffsets(text, from, to).join('').replace(/\s+/g, '');
  expect(text.text).toBe('Before. line(a); line(b); line(c); After.');
  expect(parts(0, text.text.length)).toBe('Before.line(a);line(b);line(c);After.');
  expect(parts(10, 19)).toBe('ne(a);li');
  expect(parts(8, 16)).toBe('line(a);');
});
