// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { rangeOfOffsets, readArticleText } from '../../src/annotations/article-text.ts';

test('a part of the text is the signs in it, not those beside a space at its ends', () => {
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

test('a form whose fields hide what the platform says is read like any other block', () => {
  const body = document.createElement('div');
  body.innerHTML =
    '<p>one</p><form>two <i>three</i><input name="parentElement"><input name="matches"><input name="tagName"></form><p>four</p>';
  expect(readArticleText(body).text).toBe('one two three four');
});
