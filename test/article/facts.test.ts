import { expect, test } from 'vitest';
import { ageOf, dayOf, formatAge, formatDate, isStale, readingTime } from '../../src/article/facts.ts';

const now = Date.UTC(2026, 10, 24, 12);

test('reading time counts Han characters and other words, rounded up, at least a minute', () => {
  expect(readingTime({ characters: 0, words: 0, codeBlocks: 3 })).toBe(1);
  expect(readingTime({ characters: 2800, words: 264, codeBlocks: 1 })).toBe(9);
  expect(readingTime({ characters: 400, words: 1, codeBlocks: 0 })).toBe(2);
});

test.each([
  ['2026-11-24', { count: 0, unit: 'day' }],
  ['2026-10-26', { count: 29, unit: 'day' }],
  ['2026-10-24', { count: 1, unit: 'month' }],
  ['2025-11-25', { count: 11, unit: 'month' }],
  ['2025-11-24', { count: 1, unit: 'year' }],
  ['2024-11-25', { count: 1, unit: 'year' }],
  ['2019-08-27T10:00:00+08:00', { count: 7, unit: 'year' }],
])('the age of %s is given in its largest whole unit', (published, age) => {
  expect(ageOf(published, now)).toEqual(age);
});

test('a future or invalid date has no age', () => {
  expect(ageOf('2027-01-01', now)).toBeUndefined();
  expect(ageOf('soon', now)).toBeUndefined();
});

test('an article is stale after two years', () => {
  expect(isStale({ count: 2, unit: 'year' })).toBe(true);
  expect(isStale({ count: 1, unit: 'year' })).toBe(false);
  expect(isStale({ count: 29, unit: 'day' })).toBe(false);
  expect(isStale(undefined)).toBe(false);
});

test('ages and dates are in the language of the user and the time zone of the site', () => {
  expect(formatAge({ count: 1, unit: 'year' }, 'zh-CN')).toBe('1年前');
  expect(formatAge({ count: 3, unit: 'month' }, 'en')).toBe('3 months ago');
  expect(formatDate('2019-08-27T00:30:00+08:00', 'zh-CN')).toBe('2019年8月27日');
  expect(formatDate('2019-08-27', 'en')).toBe('August 27, 2019');
  expect(formatDate('soon', 'en')).toBe('soon');
});

test('days are those of the calendar in which the date is shown', () => {
  const evening = '2026-11-28T20:00:00+08:00';
  expect(ageOf(evening, Date.parse('2026-11-28T23:59:00+08:00'))).toEqual({ count: 0, unit: 'day' });
  expect(ageOf(evening, Date.parse('2026-11-29T00:01:00+08:00'))).toEqual({ count: 1, unit: 'day' });
  // In local time, in every time zone that the test may run in.
  const morning = new Date(2026, 10, 28, 0, 30);
  expect(dayOf(morning.getTime())).toBe('2026-11-28');
  expect(ageOf('2026-11-28', morning.getTime())).toEqual({ count: 0, unit: 'day' });
});
