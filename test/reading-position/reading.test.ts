// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseReading, readingRecordOf } from '../../src/reading-position/reading.ts';

function makeText(...blocks: string[]) {
  const body = document.createElement('div');
  const elements = blocks.map((words) => {
    const block = document.createElement('p');
    block.textContent = words;
    body.append(block);
    return block;
  });
  vi.spyOn(body, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -880, 600, 4000));
  return { title: ' 缓存的\n 代价 ', body, elements };
}

test('has the share of the text above the reading line, and the beginning of the last block', () => {
  const { title, body, elements } = makeText('The first of three blocks.', 'The second\n of them, long enough.');
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(9000);
  expect(readingRecordOf(title, body, elements)).toEqual({
    title: '缓存的 代价',
    share: 0.25,
    words: 'The second of them, long enough.',
  });
});

test('text that occurs many times cannot identify a place', () => {
  const { title, body, elements } = makeText('A block with words of its own.', '}', '3');
  expect(readingRecordOf(title, body, elements).words).toBe('A block with words of its own.');
  expect(readingRecordOf(title, body, elements.slice(1)).words).toBe('');
});

test('an article counts as read only if its end was visible', () => {
  const { title, body, elements } = makeText('Words that stand at the very end.');
  vi.spyOn(body, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -4000, 600, 4000));
  expect(readingRecordOf(title, body, elements).share).toBe(0.99);
  expect(readingRecordOf(title, body, undefined)).toMatchObject({ share: 1, words: '' });
});

const stored = { version: 1, url: 'https://www.infoq.cn/article/a', title: '缓存', share: 0.5, words: '一致性', at: 9 };

test('is read as it was stored, and a newer version as far as it is understood', () => {
  expect(parseReading(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  expect(parseReading({ ...stored, version: 2, more: 1 })).toEqual({ ...stored, version: 2 });
});

test('what is invalid is dropped, and what is too long is cut', () => {
  for (const broken of [{ share: 2 }, { at: 1e300 }, { at: 'now' }, { url: 1 }, { title: null }, { version: '1' }])
    expect(parseReading({ ...stored, ...broken })).toBeUndefined();
  expect(parseReading({ ...stored, title: '字'.repeat(999), words: '😀'.repeat(99) })).toMatchObject({
    title: '字'.repeat(300),
    words: '😀'.repeat(40),
  });
  fc.assert(
    fc.property(fc.anything(), (outside) => {
      const reading = parseReading(outside);
      if (reading) expect(() => new Date(reading.at).toISOString()).not.toThrow();
    }),
  );
});
