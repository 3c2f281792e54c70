import { expect, test } from 'vitest';
import { findReadings, listReadings, restoredReadings } from '../../src/notebook/list-readings.ts';

const url = 'https://www.infoq.cn/article/one';
const record = (patch: object = {}) => ({
  version: 1,
  url,
  title: '缓存的代价',
  share: 0.4,
  words: '',
  at: 1,
  ...patch,
});
const entry = (path: string, patch: object = {}) =>
  [`www.infoq.cn/article/${path}`, record({ url: `https://www.infoq.cn/article/${path}`, ...patch })] as const;

test('the most recently read is first', () => {
  const list = listReadings([entry('one', { at: 1 }), entry('two', { at: 3 }), entry('three', { at: 2 })]);
  expect(list.map(({ key }) => key.split('/').at(-1))).toEqual(['two', 'three', 'one']);
  expect(list[0]).toMatchObject({ site: 'www.infoq.cn', link: 'https://www.infoq.cn/article/two' });
});

test('a link leads to the text at the place', () => {
  const [one] = listReadings([entry('one', { words: 'We copied nine terabytes at the pace of one disk' })]);
  expect(one?.link).toBe(`${url}#:~:text=We%20copied%20nine%20terabytes%20at%20the`);
});

test.each([
  ['broken', entry('one', { share: 'half' })],
  ['of another article', [`www.infoq.cn/article/two`, record()] as const],
  ['not of an article', ['www.infoq.cn/', record({ url: 'https://www.infoq.cn/' })] as const],
  ['a script', ['javascript:alert(1)', record({ url: 'javascript:alert(1)' })] as const],
])('a record that is %s is left out', (_, broken) => {
  expect(listReadings([broken])).toEqual([]);
});

test('is found by all words of a title, in any case, or by the address if there is no title', () => {
  const list = listReadings([
    entry('one', { title: 'Caching and its Price' }),
    entry('two', { title: '缓存的代价', at: 2 }),
    entry('three', { title: '', at: 3 }),
  ]);
  const keys = (words: string) => findReadings(list, words).map(({ url: at }) => at.split('/').at(-1));
  expect(keys('price CACHING')).toEqual(['one']);
  expect(keys('价')).toEqual(['two']);
  expect(keys('three')).toEqual(['three']);
  expect(keys(' ')).toEqual(['three', 'two', 'one']);
});

test('an entry that was removed, and read again since, keeps what is newer and its greatest share', () => {
  const [old] = listReadings([entry('one', { share: 0.9, words: 'late words', at: 1 })]);
  const [since] = listReadings([entry('one', { share: 0.1, words: 'first words', at: 2 })]);
  if (!old || !since) throw new Error('no entries');
  expect(restoredReadings([old], [since])).toEqual([{ ...since, share: 0.9 }]);
  expect(restoredReadings([old], [])).toEqual([old]);
});
