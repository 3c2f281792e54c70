import type { Article } from '../../src/core/article.ts';

/** What a reader expects of a page: `expected.json` beside it. */
export interface Expected {
  readonly url: string;
  readonly kind: 'article' | 'other';
  readonly title: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  readonly published: string | null;
  readonly lang: string;
  readonly original: string | null;
  readonly outline: readonly { readonly level: number; readonly text: string }[];
  readonly optionalOutline: readonly string[];
  readonly paragraphs: readonly string[];
  readonly optionalText: readonly string[];
  readonly code: readonly { readonly lang: string | null; readonly text: string }[];
  readonly images: readonly string[];
  readonly tables: readonly { readonly rows: number; readonly cells: number }[];
  readonly links: readonly string[];
  readonly clutter: readonly string[];
  readonly settleMs: number;
  readonly notes: string;
}

const squash = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Everything in which an article differs from what is expected, in words; empty when nothing does. */
export function judge(article: Article, expected: Expected): string[] {
  const faults: string[] = [];
  const same = (what: string, got: unknown, wanted: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      faults.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
  const all = (selector: string) => [...article.body.querySelectorAll(selector)];
  same('title', squash(article.title), squash(expected.title));
  same('authors', article.authors.map(squash), expected.authors.map(squash));
  same('translators', article.translators.map(squash), expected.translators.map(squash));
  same('date', article.published ?? null, expected.published);
  same('language', article.lang.split('-')[0], expected.lang.split('-')[0]);
  same('original', article.original ?? null, expected.original);
  const optional = expected.optionalOutline.map(squash);
  const outline = article.outline.filter(({ text }) => !optional.includes(squash(text)));
  same(
    'outline',
    outline.map(({ text }) => squash(text)),
    expected.outline.map(({ text }) => squash(text)),
  );
  same('nesting', parents(outline), parents(expected.outline));
  same(
    'code',
    all('pre > code').map((code) => ({ lang: code.getAttribute('data-lang'), text: code.textContent })),
    expected.code.map(({ lang, text }) => ({ lang, text: text.replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '') })),
  );
  same(
    'images',
    all('img').map((image) => image.getAttribute('src')),
    expected.images,
  );
  same(
    'tables',
    all('table').map((table) => ({
      rows: table.querySelectorAll('tr').length,
      cells: table.querySelectorAll('td, th').length,
    })),
    expected.tables,
  );
  const links = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  const outward = new Set(links.filter((link) => !link.startsWith('#') && link !== expected.original));
  same('links', [...outward].sort(), [...new Set(expected.links)].sort());
  faults.push(...judgeText(squash(article.body.textContent ?? ''), expected));
  const names = [...article.authors, ...article.translators, ...article.outline.map(({ text }) => text)].map(squash);
  for (const clutter of expected.clutter)
    if (names.includes(clutter)) faults.push(`clutter as a name or a heading: ${clutter}`);
  return faults;
}

/** Every paragraph must be there, in order, and nothing between them but what may be there. */
function judgeText(text: string, expected: Expected): string[] {
  const faults: string[] = [];
  const between: string[] = [];
  let at = 0;
  for (const paragraph of expected.paragraphs.map(squash)) {
    const found = text.indexOf(paragraph, at);
    if (found < 0) faults.push(`lost, or out of order: ${paragraph}`);
    else {
      between.push(text.slice(at, found));
      at = found + paragraph.length;
    }
  }
  between.push(text.slice(at));
  let foreign = between.join('');
  for (const optional of expected.optionalText.map(squash).sort((a, b) => b.length - a.length))
    foreign = foreign.replace(optional, '');
  if (foreign !== '') faults.push(`not of the article: ${foreign}`);
  for (const clutter of expected.clutter) if (text.includes(clutter)) faults.push(`clutter: ${clutter}`);
  return faults;
}

/** For each heading the place of the heading that it stands below, or -1. */
function parents(outline: readonly { readonly level: number }[]): number[] {
  return outline.map(({ level }, index) => outline.slice(0, index).findLastIndex((above) => above.level < level));
}
