// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { npmReaders } from '../../scripts/exports/npm-readers.mjs';
import type { Article } from '../../src/article/article.ts';
import { rangeInArticle } from '../../src/article/range-in-article.ts';
import { copyNodes } from '../../src/export/copy-nodes.ts';
import { writeEpub } from '../../src/export/epub/epub.ts';
import { writeHtmlFile } from '../../src/export/html/html-file.ts';
import { listImageAddresses } from '../../src/export/images.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import type { ExportImage } from '../../src/on-demand/export-module.ts';
import { enhanceBody } from '../../src/panel/article/enhance/enhance-body.ts';
import { extract, readSources, settlePage } from '../extraction/load.ts';
import { t } from '../panel/sample.ts';
import { faultsOf } from './book.ts';
import { compareShapes } from './compare-shapes.ts';
import { shapeOfArticle, shapeOfReader } from './markdown-shape.ts';
import { png, work } from './work.ts';

// The exports of each article are complete, and other programs can read them.

const cases = readSources();
const articles = cases.filter(({ expected }) => expected.kind === 'article');

const squash = (text: string) => text.replace(/\s+/g, '');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

const picturesOf = (article: Article): ReadonlyMap<string, ExportImage> =>
  new Map(listImageAddresses(copyNodes(article.body)).map((address) => [address, { bytes: png, type: 'image/png' }]));

const squashMarks = (text: string | null | undefined) => (text ?? '').replace(/\s+|[☑☐]/g, '');

describe.each(articles.map((page) => [page.slug, page] as const))('%s', (_, page) => {
  let article: Article;
  beforeAll(async () => {
    const read = extract(await settlePage(page), page);
    if (!read) throw new Error('nothing was read');
    const { summary, ...rest } = read;
    article = rest;
  });

  test.each(npmReaders.filter(({ name }) => name === 'micromark'))(
    'as Markdown, parsed by $name, has its text and its structure',
    ({ knows, toHtml }) => {
      const again = parse(toHtml(toMarkdown(article, { kind: 'article' }).replace(/^---\n[\s\S]*?\n---\n/, '')));
      const title = again.querySelector('h1');
      expect(squash(title?.textContent ?? '')).toBe(squash(article.title));
      title?.remove();
      expect(compareShapes(shapeOfArticle(article.body), shapeOfReader(again, knows), knows)).toEqual([]);
    },
  );

  test('as a book follows the rules of EPUB', async () => {
    const { bytes } = await writeEpub(article, picturesOf(article), work);
    expect(faultsOf(bytes)).toEqual([]);
  });

  test('as one HTML file has its text, its outline and its images', () => {
    const saved = new DOMParser().parseFromString(writeHtmlFile(article, picturesOf(article), work), 'text/html');
    const body = copyNodes(article.body);
    // In a file, media cards contain their names as text.
    for (const link of saved.querySelectorAll('figure > a:only-child')) if (!link.querySelector('img')) link.remove();
    for (const link of body.querySelectorAll('[data-media] a')) link.remove();
    expect(squashMarks(saved.querySelector('main')?.textContent)).toBe(squashMarks(body.textContent));
    expect(saved.querySelectorAll('nav a').length).toBe(article.outline.length > 1 ? article.outline.length : 0);
    for (const image of saved.images) expect(image.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  });

  test('selected in the panel, is the same without the controls', () => {
    const shown = document.importNode(article.body, true);
    enhanceBody(shown, article.lang, t);
    const all = new Range();
    all.selectNodeContents(shown);
    const range = rangeInArticle(all, shown, article.body);
    expect(range?.toString()).toBe(article.body.textContent);
    expect(range?.cloneContents().querySelectorAll('img').length).toBe(article.body.querySelectorAll('img').length);
  });
});
