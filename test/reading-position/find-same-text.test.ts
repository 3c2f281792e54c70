import { describe, expect, it } from 'vitest';
import { findSameOffset } from '../../src/reading-position/find-same-text.ts';

const text = Array.from({ length: 40 }, (_, index) => `第${index}段说的是第${index * 7}件小事，与别的都不同。`).join(
  '',
);

describe('the same place in two versions of a text', () => {
  it('is found if one of them has more text', () => {
    const other = `导语。${text.slice(0, 300)}广告三十个字${text.slice(300)}点赞`;
    for (const at of [0, 100, 299, 310, 500, text.length - 1]) {
      const found = findSameOffset(text, at, other) ?? -1;
      expect(other[found], `at ${at}`).toBe(text[at]);
      expect(Math.abs(found - at), `at ${at}`).toBeLessThan(12);
    }
  });

  it('is the same one among identical paragraphs', () => {
    const same = '一模一样的一段话，谁也分不清。'.repeat(30);
    for (const at of [0, 15 * 7, 15 * 20 + 3, 15 * 29])
      expect(findSameOffset(`甲乙丙丁戊${same}`, at + 5, `子丑寅卯辰巳午${same}完`)).toBe(at + 7);
  });

  it('does not exist in a text that has nothing in common', () => {
    expect(findSameOffset(text, 200, 'nothing of the kind, at all, in here')).toBeUndefined();
    expect(findSameOffset('', 0, text)).toBeUndefined();
  });
});
