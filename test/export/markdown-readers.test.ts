// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { npmReaders } from '../../scripts/exports/npm-readers.mjs';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { extract, parsePage } from '../extraction/load.ts';
import { compareShapes } from './compare-shapes.ts';
import { samplePage, samples } from './markdown-samples.ts';
import { shapeOfArticle, shapeOfReader } from './markdown-shape.ts';

// Parsers must render difficult Markdown like the panel shows the article. With all parsers: npm run exports.

const articles = samples.map(([about, html]) => {
  const page = samplePage(html);
  const read = extract(parsePage(page), page);
  if (!read) throw new Error(`${about}: nothing was read.`);
  const { summary, ...article } = read;
  const text = toMarkdown(article, { kind: 'article' }).replace(/^---\n[\s\S]*?\n---\n\n# .*\n\n/, '');
  return { about, text, shape: shapeOfArticle(article.body) };
});

const show = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe.each(npmReaders)('$name shows', ({ knows, toHtml }) => {
  test.each(articles)('$about', ({ text, shape }) => {
    expect(compareShapes(shape, shapeOfReader(show(toHtml(text)), knows), knows)).toEqual([]);
  });
});

test('a parser that shows something else is detected', () => {
  const article = shapeOfArticle(show('<p>a <b>b</b></p><ul><li>c</li></ul>'));
  const compare = (html: string) => compareShapes(article, shapeOfReader(show(html), []), []);
  expect(compare('<p>a <b>b</b></p><ul><li>c</li></ul>')).toEqual([]);
  expect(compare('<p>a **b**</p><ul><li>c</li></ul>')).toEqual(['text: ab', 'more: a**b**', 'bold: b / ']);
  expect(compare('<p>a <b>b</b></p><ol><li>c</li></ol>')).toEqual(['lists missing: 1 UL c', 'lists more: 1 OL c']);
});
