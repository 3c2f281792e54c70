import { describe, expect, test } from 'vitest';
import { facetsOf, indexAnnotations, searchAnnotations } from '../../src/annotations/search.ts';
import { tagsOf } from '../../src/annotations/tags.ts';
import { annotationOf } from './sample.ts';

describe('tags of a note', () => {
  test.each([
    ['看看 #架构 和 #Kafka/回放，还有 ＃待读。', ['架构', 'Kafka/回放', '待读']],
    ['#one#two', ['one']],
    ['issue #42, C# and a#b, https://x.example/#part &#39;', []],
    ['#2026年 counts, #2026 does not; #a/ ends before its slash', ['2026年', 'a']],
    ['#Kafka is #kafka', ['kafka']],
    ['', []],
  ])('%s', (note, tags) => {
    expect(tagsOf(note)).toEqual(tags);
  });
});

const all = [
  annotationOf('消费者在提交位移之前崩溃', { note: '至少一次 #Kafka/语义', color: 'blue' }),
  annotationOf('Back-pressure is a conversation', {
    title: 'Talking to Streams',
    url: 'https://www.infoq.com/articles/streams/',
    note: 'Reactive #kafka',
    created: '2025-01-05T00:00:00.000Z',
  }),
  annotationOf('缓存', { note: '' }),
];
const index = indexAnnotations(all);
const found = (query: Parameters<typeof searchAnnotations>[1]) =>
  searchAnnotations(index, query).map((one) => all.indexOf(one));

describe('annotations are found', () => {
  test.each([
    ['from the first Han character on, in quote, note and title', '崩', [0]],
    ['', '消息', [0, 2]],
    ['from the first letter on, case-insensitively', 'B', [1]],
    ['in full width and in half width', 'ＢＡＣＫ', [1]],
    ['by several words, in any order', '一次  位移', [0]],
    ['not by text that spans two fields', '崩溃至少', []],
    ['all of them by an empty query', '  ', [0, 1, 2]],
  ])('%s: %s', (_what, words, expected) => {
    expect(found({ words })).toEqual(expected);
  });

  test('by color, site, time, and tag including its subtags', () => {
    expect(found({ color: 'blue' })).toEqual([0]);
    expect(found({ site: 'www.infoq.com' })).toEqual([1]);
    expect(found({ since: Date.parse('2026-01-01') })).toEqual([0, 2]);
    expect(found({ tag: 'KAFKA' })).toEqual([0, 1]);
    expect(found({ tag: 'kafka/语义' })).toEqual([0]);
    expect(found({ tag: 'kaf' })).toEqual([]);
    expect(found({ tag: 'kafka', site: 'www.infoq.cn', words: '崩溃' })).toEqual([0]);
  });

  test('with the available choices, the most frequent first', () => {
    expect(facetsOf(index)).toEqual({ sites: ['www.infoq.cn', 'www.infoq.com'], tags: ['Kafka/语义', 'kafka'] });
  });
});
