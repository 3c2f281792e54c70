import { describe, expect, it } from 'vitest';
import { isComplete } from '../../src/core/completeness.ts';
import { detectArticle } from '../../src/core/detect.ts';
import { extractArticle } from '../../src/core/extract.ts';
import { sites } from '../../src/sites/index.ts';
import { judge } from './judge.ts';
import { openPage, type Page, readPages, renameAll } from './pages.ts';

const folders = { fixtures: 'test/fixtures', corpus: process.env.CORPUS ?? '../shared/corpus' };

function extract({ expected }: Page, document: Document) {
  const site = detectArticle(expected.url, sites);
  return site && extractArticle(document, site, expected.url);
}

for (const [name, folder] of Object.entries(folders)) {
  const pages = readPages(folder);
  if (pages.length === 0) continue;

  describe(`the pages of ${name}`, () => {
    for (const page of pages) {
      it(`${page.slug}: ${page.expected.notes ?? ''}`, async () => {
        const document = await openPage(page);
        const before = document.documentElement.outerHTML;
        const article = extract(page, document);
        expect(document.documentElement.outerHTML).toBe(before);
        if (page.expected.kind === 'other') return expect(article).toBeUndefined();
        if (!article) throw new Error('no article');
        expect(judge(article, page.expected)).toEqual([]);
        expect(isComplete(article.completeness)).toBe(true);
      });
    }
  });

  describe(`the pages of ${name}, with every class and id renamed`, () => {
    for (const page of pages.filter(({ expected }) => expected.kind === 'article')) {
      it(page.slug, async () => {
        const document = await openPage(page);
        renameAll(document);
        const article = extract(page, document);
        if (!article) throw new Error('no article');
        // Without its names a page may not say who wrote and who translated, only who did either.
        const names = [...article.authors, ...article.translators].sort();
        const expected = [...page.expected.authors, ...page.expected.translators].sort();
        const faults = judge(article, page.expected).filter((fault) => !/^(?:authors|translators):/.test(fault));
        expect(faults).toEqual([]);
        expect(names.map((one) => one.replace(/\s/g, ''))).toEqual(expected.map((one) => one.replace(/\s/g, '')));
        expect(isComplete(article.completeness)).toBe(true);
      });
    }
  });
}
