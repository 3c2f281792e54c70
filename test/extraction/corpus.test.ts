import { describe, expect, it } from 'vitest';
import { isComplete } from '../../src/extraction/completeness/completeness.ts';
import { sites } from '../../src/sites/index.ts';
import { detectArticle } from '../../src/sites/match-article.ts';
import { coversOf, extract, readCorpus, renameAll, settlePage } from './load.ts';
import { type FaultKind, score } from './score.ts';

// Whole pages outside of this repository, in the folder `CORPUS` or next to the project; without them there is nothing
// to test.
const cases = readCorpus();
const articles = cases.filter(({ expected }) => expected.kind === 'article');
const others = cases.filter(({ expected }) => expected.kind === 'other');

describe('an article of the corpus', () => {
  it.for(articles.map((page) => [page.slug, page.expected.notes, page] as const))('%s: %s', async ([, , page]) => {
    const document = await settlePage(page);
    const article = extract(document, page);
    if (!article) throw new Error('nothing was read');
    expect(score(article, page.expected, coversOf(document)).faults).toEqual([]);
    expect(isComplete(article.completeness), JSON.stringify(article.completeness)).toBe(true);
  });
});

const nameless: readonly FaultKind[] = ['title', 'date', 'text', 'clutter', 'safety'];

describe('the same article with all classes and ids renamed', () => {
  it.for(articles.map((page) => [page.slug, page] as const))('%s', async ([, page]) => {
    const document = await settlePage(page);
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

describe('a page of the corpus that is not an article', () => {
  it.for(others.map((page) => [page.slug, page.expected.notes, page] as const))('%s: %s', ([, , page]) => {
    expect(detectArticle(page.expected.url, sites)?.id).toBeUndefined();
  });
});
