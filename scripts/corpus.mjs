// npm run corpus: extraction quality on every page of the fixtures and of a corpus, compared with other extractors.
// --folder DIR  pages of a corpus (default: $CORPUS or ../shared/corpus if it exists, else test/fixtures)
// --renamed     the same pages with every class and id renamed
// --browser chrome|firefox  through the built extension's panel in that browser instead of the extraction alone
// --json FILE   also writes the numbers to FILE
import { writeFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { runnerImport } from 'vite';
import { readWithExtension } from './corpus/read-with-extension.mjs';
import { findCorpus } from './lib/find-corpus.mjs';
import { readOptions } from './lib/read-options.mjs';

const { values } = readOptions({
  options: {
    folder: { type: 'string' },
    browser: { type: 'string' },
    json: { type: 'string' },
    renamed: { type: 'boolean', default: false },
  },
});
const folder = findCorpus(values.folder) ?? 'test/fixtures';
const { module: pages } = await runnerImport('/test/extraction/load.ts');
const { module: scoring } = await runnerImport('/test/extraction/score.ts');
const cases = pages.readCases(folder).sort((a, b) => a.slug.localeCompare(b.slug));
const articles = cases.filter(({ expected }) => expected.kind === 'article');

const readers = {
  [values.browser ? `ours, in ${values.browser}` : 'ours']: readOurs,
  Readability: readWithReadability,
  Defuddle: readWithDefuddle,
};
const inBrowser = values.browser
  ? await readWithExtension(values.browser, cases.map(prepare), parseArticle)
  : undefined;

const rows = [];
for (const page of articles) {
  const source = await pages.settlePage(page);
  const covers = pages.coversOf(source);
  if (values.renamed) pages.renameAll(source);
  for (const [reader, read] of Object.entries(readers)) {
    const article = await read(page, source.documentElement.outerHTML, source).catch(() => undefined);
    rows.push({ slug: page.slug, reader, ...scoreOf(article, page.expected, covers) });
  }
}
const wrong = cases.filter(({ slug, expected }) => expected.kind === 'other' && isActive({ slug, expected }));
print();
if (values.json) writeFileSync(values.json, JSON.stringify(rows, undefined, 2));

function readOurs(page, _, source) {
  return Promise.resolve(inBrowser ? inBrowser.get(page.slug) : pages.extract(source, page));
}

function isActive({ slug, expected }) {
  if (inBrowser) return inBrowser.has(slug);
  return pages.extract(pages.parsePage(cases.find((one) => one.slug === slug)), { expected }) !== undefined;
}

/** The page as served, with renamed classes and ids if requested. */
function prepare(page) {
  // A page whose script inserts the article is not renamed: the script finds elements by the original names.
  if (!values.renamed || /<script(?![^>]*\bsrc=)[^>]*>[^<]*(?:getElementById|querySelector)/i.test(page.html))
    return page;
  const document = pages.parsePage(page);
  pages.renameAll(document);
  return { ...page, html: `<!doctype html>${document.documentElement.outerHTML}` };
}

async function readWithReadability(page, html) {
  const parsed = new Readability(open(html, page.expected.url)).parse();
  if (!parsed) return undefined;
  const names = parsed.byline ? [parsed.byline] : [];
  return articleOf(page, parsed.content, { ...parsed, authors: names, published: parsed.publishedTime });
}

async function readWithDefuddle(page, html) {
  const parsed = await Defuddle(open(html, page.expected.url), page.expected.url, { useAsync: false });
  const names = parsed.author ? [parsed.author] : [];
  return articleOf(page, parsed.content, {
    title: parsed.title,
    lang: parsed.language,
    authors: names,
    published: parsed.published,
  });
}

function open(html, url) {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** The result of another extractor in our model: its headings are its outline. */
function articleOf(page, content, { title, lang, authors, published }) {
  const body = open(`<div>${content}</div>`, page.expected.url).querySelector('div');
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const outline = headings.map((heading) => ({
    id: heading.id,
    text: heading.textContent ?? '',
    level: Number(heading.tagName[1]),
    pseudo: false,
  }));
  return {
    url: page.expected.url,
    title: title ?? '',
    lang: lang ?? '',
    authors,
    translators: [],
    published: published ?? undefined,
    body,
    outline,
  };
}

/** The panel's markup as an article, without the extension's own buttons around code and images. */
function parseArticle(page, markup) {
  const panel = open(markup, page.expected.url);
  for (const button of panel.querySelectorAll('[data-part="body"] button'))
    button.replaceWith(...button.querySelectorAll('img'));
  const names = (part) =>
    [...panel.querySelectorAll(`[data-part="${part}"] [data-name]`)].map((one) => one.textContent.trim());
  const links = [...panel.querySelectorAll('nav[data-part="outline"] a[data-level]')];
  return {
    url: page.expected.url,
    title: panel.querySelector('h1')?.textContent ?? '',
    lang: panel.querySelector('article')?.getAttribute('lang') ?? '',
    authors: names('authors'),
    translators: names('translators'),
    published: panel.querySelector('[data-part="date"] time')?.getAttribute('datetime') ?? undefined,
    original: panel.querySelector('a[data-part="original"]')?.getAttribute('href') ?? undefined,
    body: panel.querySelector('[data-part="body"]') ?? panel.createElement('div'),
    outline: links.map((link) => ({
      id: decodeURIComponent(link.getAttribute('href').slice(1)),
      text: link.textContent.trim(),
      level: Number(link.dataset.level),
      pseudo: false,
    })),
  };
}

function scoreOf(article, expected, covers) {
  if (!article)
    return {
      found: 0,
      recall: 0,
      precision: 0,
      outlineRecall: 0,
      outlinePrecision: 0,
      exact: 0,
      code: expected.code.length,
      faulty: ['nothing'],
    };
  const { text, outline, code, faults, nested } = scoring.score(article, expected, covers);
  const kinds = new Set(faults.map(({ kind }) => kind));
  const clutter = faults.filter(({ kind }) => kind === 'clutter').length;
  return {
    found: 1,
    recall: text.recall,
    precision: text.precision,
    outlineRecall: outline.recall,
    outlinePrecision: outline.precision,
    nested,
    exact: code.exact,
    code: code.total,
    clutter,
    faulty: [...kinds],
    faults: faults.map(({ kind, text: said }) => `${kind}: ${said}`),
  };
}

function print() {
  const mean = (list, name) => list.reduce((sum, row) => sum + (row[name] ?? 0), 0) / list.length;
  const sum = (list, name) => list.reduce((all, row) => all + (row[name] ?? 0), 0);
  const right = (list, kind) =>
    `${list.filter(({ found, faulty }) => found && !faulty.includes(kind)).length}/${list.length}`;
  /** Rows of the pages whose `expected.json` covers a kind. */
  const of = (list, kind) => list.filter(({ slug }) => articles.find((one) => one.slug === slug).expected[kind]);
  const table = Object.keys(readers).map((reader) => {
    const list = rows.filter((row) => row.reader === reader);
    return [
      reader,
      `${mean(list, 'recall').toFixed(4)} / ${mean(list, 'precision').toFixed(4)}`,
      `${mean(list, 'outlineRecall').toFixed(3)} / ${mean(list, 'outlinePrecision').toFixed(3)}`,
      `${sum(list, 'exact')}/${sum(list, 'code')}`,
      right(list, 'images'),
      right(list, 'tables'),
      right(of(list, 'lists'), 'lists'),
      right(of(list, 'captions'), 'captions'),
      right(list, 'links'),
      right(list, 'title'),
      right(list, 'authors'),
      right(list, 'translators'),
      right(list, 'date'),
      String(sum(list, 'clutter')),
    ];
  });
  const head = [
    `${articles.length} articles`,
    'text recall / precision',
    'outline recall / precision',
    'code exact',
    'images',
    'tables',
    'list numbers and levels',
    'captions',
    'links',
    'title',
    'authors',
    'translators',
    'date',
    'foreign strings',
  ];
  for (const row of [head, head.map(() => '---'), ...table]) console.log(`| ${row.join(' | ')} |`);
  console.log(`\nOpened on ${wrong.length} of ${cases.length - articles.length} pages that are no article.`);
  const [own] = Object.keys(readers);
  for (const { slug, reader, faults = ['nothing was read'] } of rows) {
    if (reader === own) for (const fault of faults) console.log(`${slug}: ${fault}`);
  }
}
