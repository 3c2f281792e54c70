import { describe, expect, it } from 'vitest';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { draftExpected } from './draft.ts';
import { coversOf, extract, parsePage, readCases, renameAll } from './load.ts';
import { type FaultKind, listFaults, score } from './score.ts';

const cases = readCases('test/fixtures');
const articles = cases.filter(({ expected }) => expected.kind === 'article');
const others = cases.filter(({ expected }) => expected.kind === 'other');

describe('a page that is an article', () => {
  it.each(articles.map((page) => [page.slug, page.expected.notes, page] as const))('%s: %s', (_, __, page) => {
    const document = parsePage(page);
    const before = document.documentElement.outerHTML;
    const article = extract(document, page);
    expect(document.documentElement.outerHTML).toBe(before);
    if (!article) throw new Error('nothing was read');
    expect(score(article, page.expected, coversOf(document)).faults).toEqual([]);
    // The draft that `npm run fixture` writes matches the extracted article.
    expect(listFaults(article, draftExpected(article), coversOf(document))).toEqual([]);
    // To the minute, whereas the score also accepts a time for an expected date without one.
    expect(article.published ?? null).toBe(page.expected.published);
    expect(isComplete(article.completeness), JSON.stringify(article.completeness)).toBe(true);
  });
});

/** Kinds that must be correct even when all classes and ids are renamed; the others may depend on names. */
const nameless: readonly FaultKind[] = ['title', 'date', 'text', 'clutter', 'safety'];

describe('the same article with all classes and ids renamed', () => {
  it.each(articles.map((page) => [page.slug, page] as const))('%s', (_, page) => {
    const document = parsePage(page);
    const covers = coversOf(document);
    renameAll(document);
    const article = extract(document, page);
    if (!article) throw new Error('nothing was read');
    const { faults } = score(article, page.expected, covers);
    expect(faults.filter(({ kind }) => nameless.includes(kind))).toEqual([]);
    const names = [...article.authors, ...article.translators].map((name) => name.replace(/\s/g, ''));
    const wanted = [...page.expected.authors, ...page.expected.translators].map((name) => name.replace(/\s/g, ''));
    expect(names.sort()).toEqual(wanted.sort());
    expect(isComplete(article.completeness), JSON.stringify(article.completeness)).toBe(true);
  });
});

describe('a page that is not an article', () => {
  it.each(others.map((page) => [page.slug, page.expected.notes, page] as const))('%s: %s', (_, __, page) => {
    const site = detectArticle(page.expected.url, sites);
    if (page.expected.byContent) expect(extract(parsePage(page), page)).toBeUndefined();
    else expect(site?.id).toBeUndefined();
  });
});
