import { expect, test } from 'vitest';
import { quoteMarkdown } from '../../src/annotations/quote-markdown.ts';

test('all lines are quoted, and the last one leads to the source', () => {
  const source = { title: 'Queues [and] *why*', url: 'https://www.infoq.com/articles/queues_(2)/' };
  expect(quoteMarkdown('First.\n\n- **one**\n', source)).toBe(
    '> First.\n>\n> - **one**\n>\n> — [Queues \\[and\\] \\*why\\*](<https://www.infoq.com/articles/queues_(2)/>)\n',
  );
});
