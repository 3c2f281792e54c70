// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { writeEpub } from '../../src/export/epub/epub.ts';
import { writeHtmlFile } from '../../src/export/html/html-file.ts';
import { listImages } from '../../src/export/images.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { cloneWithoutControls } from '../../src/export/undecorated-copy.ts';
import type { ExportImage } from '../../src/on-demand/export-module.ts';
import { enhanceBody } from '../../src/panel/article/enhance/enhance-body.ts';
import { extract, readCases, settlePage } from '../extraction/load.ts';
import { t } from '../panel/sample.ts';
import { faultsOf } from './book.ts';
import { png, work } from './work.ts';

// What is taken along of each article: nothing of it is lost, and others can read it.

const cases = [...readCases('test/fixtures'), ...(process.env.CORPUS ? readCases(process.env.CORPUS) : [])];
const articles = cases.filter(({ expected }) => expected.kind === 'article');

function parse(markdown: string): HTMLElement {
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const html = micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml({ throwOnError: false })],
  });
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const squash = (text: string) => text.replace(/\s+/g, '');

interface Shape {
  readonly text: string;
  readonly headings: readonly string[];
  readonly code: readonly string[];
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly tables: readonly string[];
  readonly lists: readonly string[];
  readonly tasks: readonly string[];
  readonly strong: readonly string[];
  readonly quotes: readonly string[];
  readonly formulas: readonly string[];
  readonly notes: readonly string[];
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
const depthOf = (element: Element, names: string) => {
  let depth = 0;
  for (let one = element.parentElement; one; one = one.parentElement) if (one.matches(names)) depth++;
  return depth;
};

/** What is left when notes, formulas and drawings are set aside: each is compared by itself. */
function shapeOf(root: HTMLElement, from: 'article' | 'markdown'): Shape {
  const notes = takeNotes(root, from);
  const formulas = takeFormulas(root, from);
  for (const field of all(root, 'input')) {
    field.closest('li')?.setAttribute('data-checked', String(field.hasAttribute('checked')));
  }
  for (const link of all(root, '[data-media] a:empty')) {
    link.textContent = link.getAttribute('data-label') ?? new URL(link.getAttribute('href') ?? '').host;
  }
  // Addresses in text become links, which is no loss.
  for (const link of all(root, 'a[href]')) {
    if (link.getAttribute('href') === link.textContent) link.replaceWith(...link.childNodes);
  }
  for (const drawing of all(root, 'svg')) drawing.remove();
  const own = (element: Element) => squash(element.textContent ?? '');
  const heading = from === 'article' ? 'h1, h2, h3, h4, h5, h6, [data-heading-level]' : 'h1, h2, h3, h4, h5, h6';
  return {
    text: own(root),
    headings: all(root, heading).map(
      (one) => `${one.getAttribute('data-heading-level') ?? one.tagName.slice(1)} ${own(one)}`,
    ),
    code: all(root, 'pre').map((pre) => `${languageOf(pre)}\n${(pre.textContent ?? '').replace(/\n$/, '')}`),
    images: all(root, 'img[src]').map(
      (image) => `${image.getAttribute('src')} ${squash(image.getAttribute('alt') ?? '')}`,
    ),
    links: all(root, 'a[href]')
      .filter((link) => !link.getAttribute('href')?.startsWith('#'))
      .map((link) => `${link.getAttribute('href')} ${own(link)}`),
    tables: all(root, 'table').map((table) =>
      all(table, 'tr')
        .map((row) => [...row.children].map((cell) => own(cell)).join('|'))
        .join('\n'),
    ),
    lists: all(root, 'li').map((entry) => `${depthOf(entry, 'ul, ol')} ${entry.parentElement?.tagName} ${own(entry)}`),
    tasks: all(root, 'li[data-checked]').map((entry) => `${entry.getAttribute('data-checked')} ${own(entry)}`),
    strong: all(root, 'strong, b')
      .filter((one) => !one.closest(`${heading}, th, dt`))
      .map((one) => own(one).replace(/[：，。；！？、:,.;!?]$/, ''))
      .filter(Boolean),
    quotes: all(root, 'blockquote').map(own),
    formulas,
    notes,
  };
}

function languageOf(pre: Element): string {
  const code = pre.querySelector('code');
  return code?.getAttribute('data-lang') ?? /language-(\S+)/.exec(code?.className ?? '')?.[1] ?? '';
}

function takeFormulas(root: HTMLElement, from: 'article' | 'markdown'): string[] {
  const found = from === 'article' ? all(root, 'math') : all(root, '.math, math:not(.math math)');
  return found.map((one) => {
    const tex = one.getAttribute('data-tex') ?? one.querySelector('annotation')?.textContent ?? one.textContent ?? '';
    one.remove();
    return squash(tex);
  });
}

/** Notes that the Markdown defines; the article's own are those that the same numbers lead to. */
function takeNotes(root: HTMLElement, from: 'article' | 'markdown'): string[] {
  if (from === 'markdown') {
    for (const back of all(root, '.data-footnote-backref')) back.remove();
    const texts = all(root, 'section.footnotes li').map((one) => squash(one.textContent ?? ''));
    for (const part of all(root, 'section.footnotes, a[data-footnote-ref]')) {
      (part.parentElement?.tagName === 'SUP' ? part.parentElement : part).remove();
    }
    return texts;
  }
  const links = all(root, 'sup a[href^="#"]').filter((link) =>
    /^\s*[[(［（]?\w+[\])］）]?\s*$/.test(link.textContent ?? ''),
  );
  const targets = new Set<Element>();
  for (const link of links) {
    const id = (link.getAttribute('href') ?? '').slice(1);
    const target = all(root, '[id]')
      .find((one) => one.id === id)
      ?.closest('li');
    if (!target || target.contains(link)) continue;
    targets.add(target);
    link.closest('sup')?.remove();
  }
  return [...targets].map((target) => {
    for (const back of all(target, 'a[href^="#"]')) back.remove();
    const list = target.parentElement;
    target.remove();
    if (list?.childElementCount === 0) list.remove();
    return squash(target.textContent ?? '');
  });
}

const picturesOf = (article: Article): ReadonlyMap<string, ExportImage> =>
  new Map(
    listImages(cloneWithoutControls(article.body)).map((address) => [address, { bytes: png, type: 'image/png' }]),
  );

const squashMarks = (text: string | null | undefined) => (text ?? '').replace(/\s+|[☑☐]/g, '');

describe.each(articles.map((page) => [page.slug, page] as const))('%s', (_, page) => {
  let article: Article;
  beforeAll(async () => {
    const read = extract(await settlePage(page), page);
    if (!read) throw new Error('nothing was read');
    const { summary, ...rest } = read;
    article = rest;
  });

  test('as Markdown, set as HTML again, has its text and its structure', () => {
    const again = parse(toMarkdown(article, { kind: 'article' }));
    const title = again.querySelector('h1');
    expect(squash(title?.textContent ?? '')).toBe(squash(article.title));
    title?.remove();
    expect(shapeOf(again, 'markdown')).toEqual(shapeOf(cloneWithoutControls(article.body), 'article'));
  });

  test('as a book keeps to the rules of books', async () => {
    const { bytes } = await writeEpub(article, picturesOf(article), work);
    // For a look with epubcheck.
    if (process.env.BOOKS) writeFileSync(`${process.env.BOOKS}/${page.slug}.epub`, bytes);
    expect(faultsOf(bytes)).toEqual([]);
  });

  test('as one HTML file has its text, its outline and its pictures', () => {
    const saved = new DOMParser().parseFromString(writeHtmlFile(article, picturesOf(article), work), 'text/html');
    const body = cloneWithoutControls(article.body);
    // Cards of media have their names as text in a file.
    for (const link of saved.querySelectorAll('figure > a:only-child')) if (!link.querySelector('img')) link.remove();
    for (const link of body.querySelectorAll('[data-media] a')) link.remove();
    expect(squashMarks(saved.querySelector('main')?.textContent)).toBe(squashMarks(body.textContent));
    expect(saved.querySelectorAll('nav a').length).toBe(article.outline.length > 1 ? article.outline.length : 0);
    for (const image of saved.images) expect(image.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  });

  test('is the same when the panel has set its controls among the nodes', () => {
    const before = toMarkdown(article, { kind: 'article' });
    enhanceBody(article.body, article.lang, t);
    expect(toMarkdown(article, { kind: 'article' })).toBe(before);
  });
});
