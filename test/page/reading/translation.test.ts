// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { isTranslated, rememberLanguage } from '../../../src/page/reading/translation.ts';

/** A page whose language is `said` in its markup and `now` later. */
function open(said: string, now: string): Document {
  document.documentElement.lang = said;
  rememberLanguage(document);
  document.documentElement.lang = now;
  return document;
}

afterEach(() => {
  document.documentElement.removeAttribute('lang');
  rememberLanguage(document);
});

describe('a page whose language differs from that of its markup', () => {
  test.each([
    ['zh-CN', 'en'],
    ['en', 'zh-Hans'],
    ['fr', 'en-US'],
  ])('is translated: from %s into %s', (said, now) => {
    expect(isTranslated(open(said, now))).toBe(true);
    expect(isTranslated(open(said, now), said)).toBe(true);
  });

  test.each([
    ['zh', 'zh-CN'],
    ['zh-CN', ''],
    ['', 'en'],
  ])('is not if it is only more specific, or empty: from “%s” to “%s”', (said, now) => {
    expect(isTranslated(open(said, now))).toBe(false);
  });

  test('is not if the article already had that language', () => {
    expect(isTranslated(open('en', 'zh-CN'), 'zh-CN')).toBe(false);
  });
});
