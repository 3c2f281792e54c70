import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findNamesBeforeDate } from '../../../src/extraction/metadata/unmarked-name.ts';

describe('a name without any label, right before the date', () => {
  it.each([
    ['于洋', '2024-01-02'],
    ['张思源', '2024-01-02'],
    ['Onur Demir', 'Jan 2, 2024'],
    ['数据老王', '2024-01-02'],
    ['前端架构组', '2024-01-02'],
    ['云中江树', '2024-01-02'],
    ['Ada Cloud', 'Jan 2, 2024'],
  ])('is %s', (name, date) => {
    const { document } = new JSDOM(`<p><span>${name}</span> <span>${date}</span></p>`).window;
    expect(findNamesBeforeDate([...document.querySelectorAll('p')])).toEqual([name]);
  });

  it.each([
    ...['阅读数 1200', '来源', '专题', '架构', '生成式 AI', 'AI&大模型', '云计算', '云原生', '云上架构', '企业动态'],
    ...['Architecture', 'Culture & Methods'],
  ])('is not found where it says %s', (word) => {
    const { document } = new JSDOM(`<p><span>${word}</span> <span>2024-01-02</span></p>`).window;
    expect(findNamesBeforeDate([...document.querySelectorAll('p')])).toEqual([]);
  });
});
