// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { anchorIn, describeRange } from '../../src/annotations/anchor.ts';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { offsetsOfRange, readArticleText } from '../../src/annotations/article-text.ts';
import { stripWhitespace } from '../../src/dom/elements.ts';
import { extract, readCorpus, renameAll, settlePage } from '../extraction/load.ts';

// Highlights blocks of whole articles; then reads the page again with all classes and ids renamed. `MARKS=100` runs all
// articles, with about that many blocks of each.

const articles = readCorpus()
  .filter(({ expected }) => expected.kind === 'article')
  .filter((_, index) => process.env.MARKS || index % 5 === 3);
const blocks = 'p, li, pre, td, th, h2, h3, h4, h5, figcaption, dt, dd, blockquote';

/** Approximate maximum number of blocks to mark per article; each of them requires reading the whole text. */
const most = Number(process.env.MARKS ?? 10);

interface Mark {
  readonly selectors: Annotation['selectors'];
  readonly words: string;
}

function markEachBlock(body: Element): Mark[] {
  const text = readArticleText(body);
  const all = [...body.querySelectorAll(blocks)];
  const step = Math.max(1, Math.floor(all.length / most));
  return all
    .filter((_, index) => index % step === 0)
    .flatMap((block): Mark[] => {
      const range = body.ownerDocument.createRange();
      range.selectNodeContents(block);
      const selectors = describeRange(body, range);
      const place = selectors && offsetsOfRange(text, range);
      return selectors && place ? [{ selectors, words: text.text.slice(...place) }] : [];
    });
}

/** Marks that are found on other words, or not found at all. */
function strayIn(body: Element, marks: readonly Mark[]) {
  const text = readArticleText(body);
  return marks.flatMap(({ selectors, words }) => {
    const range = anchorIn(text, selectors);
    const place = range && offsetsOfRange(text, range);
    const found = place && text.text.slice(...place);
    return found !== undefined && stripWhitespace(found) === stripWhitespace(words) ? [] : [{ words, found }];
  });
}

test.for(articles.map((page) => [page.slug, page] as const))('%s', async ([, page]) => {
  const read = async (change: (document: Document) => void) => {
    const other = await settlePage(page);
    change(other);
    const article = extract(other, page);
    if (!article) throw new Error('nothing was read');
    return document.importNode(article.body, true);
  };
  const marks = markEachBlock(await read(() => undefined));
  expect(marks.length).toBeGreaterThan(3);
  expect(strayIn(await read(renameAll), marks)).toEqual([]);
});
