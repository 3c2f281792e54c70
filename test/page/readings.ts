import type { Article } from '../../src/article/article.ts';
import type { PageReading } from '../../src/page/reading/read-page.ts';

// Requires a DOM.

const full = { kept: 0, total: 0 };

/** The reading of a page with this title and body; with the page's own elements if given. */
export function readingOf(title: string, html: string, page: { heading?: Element; live?: Element } = {}): PageReading {
  const body = document.createElement('div');
  body.innerHTML = html;
  const article: Article = {
    url: 'https://www.infoq.cn/article/one',
    title,
    lang: 'zh-CN',
    authors: [],
    translators: [],
    body,
    outline: [],
    completeness: {
      text: 1,
      headings: full,
      images: full,
      code: full,
      tables: full,
      formulas: full,
      drawings: full,
      lists: full,
      media: full,
    },
    length: { characters: 0, words: 0, codeBlocks: 0 },
  };
  const { heading, live } = page;
  return {
    article,
    shown: body.cloneNode(true) as HTMLElement,
    text: (body.textContent ?? '').replace(/\s/g, ''),
    removed: [],
    blocks: new Map(),
    headers: [],
    missing: [],
    live,
    heading,
    marks: { heading: heading?.firstChild, text: live?.querySelector('p')?.firstChild },
    failure: undefined,
    named: [],
  };
}
