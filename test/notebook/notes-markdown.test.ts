import { expect, test } from 'vitest';
import { groupByArticle } from '../../src/notebook/group-by-article.ts';
import { notesMarkdown } from '../../src/notebook/notes-markdown.ts';
import { annotationOf } from '../annotations/sample.ts';

test('quotes are under their article in the order of its text, the article that was changed last first', () => {
  const streams = { article: 'www.infoq.com/s', url: 'https://www.infoq.com/s', title: 'Streams [2]' };
  const groups = groupByArticle([
    annotationOf('late', { ...streams, start: 50 }),
    annotationOf('缓存 *不* 是银弹', { start: 9, note: '想想 #缓存\n\n- 一\n', modified: '2026-04-01T00:00:00.000Z' }),
    annotationOf('1. early', { ...streams, start: 2 }),
  ]);
  expect(notesMarkdown(groups, 'Highlights')).toBe(
    [
      '# Highlights',
      '## [队列里的消息去了哪里](https://www.infoq.cn/article/queues)',
      '> 缓存 \\*不\\* 是银弹',
      '想想 #缓存\n\n- 一',
      '## [Streams \\[2\\]](https://www.infoq.com/s)',
      '> 1\\. early',
      '> late\n',
    ].join('\n\n'),
  );
});

test('an article without a title is named by its address', () => {
  expect(groupByArticle([annotationOf('a', { title: '' })])[0]?.title).toBe('https://www.infoq.cn/article/queues');
});
