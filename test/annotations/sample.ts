import type { Annotation } from '../../src/annotations/annotation.ts';

const article = 'www.infoq.cn/article/queues';

export function annotationOf(
  exact: string,
  {
    start = 0,
    prefix = '',
    suffix = '',
    ...more
  }: Partial<Annotation & { start: number; prefix: string; suffix: string }> = {},
): Annotation {
  return {
    v: 1,
    id: `id-${exact}`,
    article,
    url: `https://${article}`,
    title: '队列里的消息去了哪里',
    color: 'yellow',
    note: '',
    created: '2026-03-01T08:00:00.000Z',
    modified: '2026-03-01T08:00:00.000Z',
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix, suffix, alone: true },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    ...more,
  };
}
