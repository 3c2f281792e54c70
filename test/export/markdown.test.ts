// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/export/markdown.ts';
import { code, sampleArticle, t } from '../panel/sample.ts';

function bodyOf(markup: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = markup;
  return body;
}

const write = (markup: string) => {
  const { published, summary, original, ...article } = sampleArticle({
    body: bodyOf(markup),
    authors: [],
    translators: [],
  });
  return toMarkdown(article, { t, locale: 'en' }).split('\n\n').slice(2).join('\n\n').trimEnd();
};

test('the head tells title, people, date and addresses', () => {
  const text = toMarkdown(sampleArticle(), { t, locale: 'en' });
  expect(text).toContain('# A sample\n\nBy Ann, Bo · Translated by Li · August 27, 2019 · <https://www.infoq.cn');
  expect(text).toContain('> In short.');
  expect(text).toContain('### Two');
  expect(text).toContain(`\`\`\`python\n${code}\n\`\`\``);
  expect(text).toContain('![A picture](https://static001.infoq.cn/a.png)');
  expect(text).toContain('| Name | Count |\n| --- | --- |\n| a | 12 |');
});

test('marks, links and code within a line', () => {
  expect(write('<p>a <strong>b </strong><em>c</em> <code>d`e</code> <a href="https://x.org/(y)">f</a> 2*3</p>')).toBe(
    'a **b** *c* `` d`e `` [f](https://x.org/%28y%29) 2\\*3',
  );
});

test('lists nest', () => {
  expect(write('<ol start="3"><li>a<ul><li>b</li><li>c</li></ul></li><li><p>d</p></li></ol>')).toBe(
    '3. a\n   - b\n   - c\n4. d',
  );
});

test('quotes, and code with fences of its own', () => {
  expect(write('<blockquote><p>a</p><p>b</p></blockquote><pre><code>```\nx</code></pre>')).toBe(
    '> a\n>\n> b\n\n````\n```\nx\n````',
  );
});
