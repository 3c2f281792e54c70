// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { extract, parsePage } from '../extraction/load.ts';
import { samplePage } from './markdown-samples.ts';
import { reported } from './reported-lines.ts';

// What the panel shows, and how much of that is in the Markdown. With all parsers: npm run exports.

const squash = (text: string | null) => (text ?? '').replace(/\s/g, '');

function read(html: string) {
  const page = samplePage(html);
  const article = extract(parsePage(page), page);
  if (!article) throw new Error('Nothing was read.');
  return article;
}

const frame = squash(read('').body.textContent);
const filler = frame.slice(0, frame.length / 2);

test.each(reported)('%s', (_, html, right) => {
  const { summary, ...article } = read(html);
  const { body, outline, completeness } = article;
  const markdown = toMarkdown(article, { kind: 'article' });
  const words = body.cloneNode(true) as HTMLElement;
  for (const one of words.querySelectorAll('pre, math, svg')) one.remove();
  const code = [...body.querySelectorAll('pre > code')].map(({ textContent }) => textContent ?? '');
  const [selector = '', count = 0] = right.count ?? [];
  expect(isComplete(completeness)).toBe(true);
  if (right.text !== undefined) expect(squash(words.textContent).split(filler).join('')).toBe(right.text);
  if (right.code) expect(code).toEqual(right.code);
  for (const part of right.codeHas ?? []) expect(code.join('\n')).toContain(part);
  for (const one of right.has ?? []) expect(body.querySelector(one), one).not.toBeNull();
  for (const one of right.hasNot ?? []) expect(body.querySelector(one), one).toBeNull();
  if (selector) expect(body.querySelectorAll(selector)).toHaveLength(count);
  if (right.outline) expect(outline.map(({ text }) => text)).toEqual(right.outline);
  for (const part of right.markdown ?? []) expect(markdown).toContain(part);
  for (const pattern of right.matches ?? []) expect(markdown).toMatch(pattern);
  for (const part of right.lacks ?? []) expect(markdown.split('\n---\n').slice(1).join('\n---\n')).not.toContain(part);
});
