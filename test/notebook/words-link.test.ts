import { expect, test } from 'vitest';
import { linkToWords } from '../../src/notebook/words-link.ts';

const wordsOf = (link: string) => decodeURIComponent(link.split('#:~:text=')[1] ?? '');

test.each([
  ['Back-pressure is a conversation between both sides, and no wall', 'Back-pressure is a conversation between'],
  ['消费者在提交位移之前崩溃，消息会再来一次，再来两次也不奇怪', '消费者在提交位移之前崩溃，消息会再来一次'],
  ['  cache, & more ', 'cache, & more'],
  ['a', 'a'],
])('the link to %s uses its first words', (exact, words) => {
  expect(wordsOf(linkToWords('https://www.infoq.com/a#old', exact))).toBe(words);
});

test('characters that have a meaning in a fragment are percent-encoded', () => {
  expect(linkToWords('https://www.infoq.com/a', 'a-b, c&d')).toBe('https://www.infoq.com/a#:~:text=a%2Db%2C%20c%26d');
});
