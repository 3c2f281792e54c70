import { describe, expect, it } from 'vitest';
import { dayOfEpoch, parseDate, toIsoDate } from '../../../src/extraction/metadata/date.ts';

describe('parseDate', () => {
  it.each([
    ['2019 年 8 月 27 日', '2019-08-27', undefined],
    ['2020 年 2 月 03 日', '2020-02-03', undefined],
    ['2019 年 8 月 27 日 07:082362', '2019-08-27', '07:08'],
    ['2021 年 8 月 12 日 14:283240', '2021-08-12', '14:28'],
    ['2022-07-05', '2022-07-05', undefined],
    ['2025-10-23 北京', '2025-10-23', undefined],
    ['2025-10-23\n北京', '2025-10-23', undefined],
    ['2023-04-04 08:152362', '2023-04-04', '08:15'],
    ['2026-03-09 · 19:02', '2026-03-09', '19:02'],
    ['2026-03-09 19：02', '2026-03-09', '19:02'],
    ['2026-03-09 19 : 02', '2026-03-09', '19:02'],
    ['2026 年 3 月 9 日（周一）19:02', '2026-03-09', '19:02'],
    ['2026-03-09 星期一 上午 7:02', '2026-03-09', '07:02'],
    ['2026 年 3 月 9 日 下午 7:02', '2026-03-09', '19:02'],
    ['2026-03-09 下午 12:30', '2026-03-09', '12:30'],
    ['2026-03-09 共 19:02 分钟', '2026-03-09', undefined],
    ['2026-03-09 · 12:30 min', '2026-03-09', undefined],
    ['2019年2月27日', '2019-02-27', undefined],
    ['投稿日 2007年11月22日. 推定読書時間: 23 分', '2007-11-22', undefined],
    ['Apr 15, 2025', '2025-04-15', undefined],
    ['on Nov 20, 2016. Estimated reading time: 11 minutes', '2016-11-20', undefined],
    ['le 20 août 2013', '2013-08-20', undefined],
    ['em 18 Nov 2013', '2013-11-18', undefined],
    ['1er févr. 2021', '2021-02-01', undefined],
    ['18 de março de 2015', '2015-03-18', undefined],
    ['发布于 2017年5月17日', '2017-05-17', undefined],
    ['Mar 3, 2024 · Spring 2023.1.2', '2024-03-03', undefined],
    ['May 13, 2024, 更新于 2025-01-02', '2024-05-13', undefined],
    ['Spring 12 2023, 4 Mar 2024', '2024-03-04', undefined],
    ['Java 21, 2024, on Sep 19, 2024', '2024-09-19', undefined],
    ['2024-13-40, 2024-05-06', '2024-05-06', undefined],
  ])('reads %j', (text, day, time) => {
    expect(parseDate(text)).toEqual(time ? { day, time } : { day });
  });

  it.each(['16 分钟前', '6 月 5 日', '本文字数：1121 字', '2025-13-40', '1.2.3', 'https://a.example/12025-10-231'])(
    'finds no date in %j',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it('returns the time with the offset of the site, or only the day if there is no offset', () => {
    expect(toIsoDate({ day: '2019-08-27', time: '07:08' }, '+08:00')).toBe('2019-08-27T07:08+08:00');
    expect(toIsoDate({ day: '2019-08-27', time: '07:08' })).toBe('2019-08-27');
    expect(toIsoDate({ day: '2019-08-27' }, '+08:00')).toBe('2019-08-27');
  });

  it('rejects an epoch that cannot be the date of an article', () => {
    expect(dayOfEpoch(1551235560000)).toEqual({ day: '2019-02-27' });
    expect(dayOfEpoch(12)).toBeUndefined();
    expect(dayOfEpoch(Number.NaN)).toBeUndefined();
  });
});
