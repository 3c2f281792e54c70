// Checks how every Markdown parser reads the Markdown of every article: text, bold, links, lists, code, tables.
import { runnerImport } from 'vite';
import { listArticles, parseHtml } from './articles.mjs';
import { debianReaders, moreReaders, provideReaders, versionOf } from './debian-readers.mjs';
import { installedVersion } from './from-npm.mjs';
import { installedReaders } from './installed-readers.mjs';
import { npmReaders } from './npm-readers.mjs';

const { module: shapes } = await runnerImport('/test/export/markdown-shape.ts');
const { module: comparing } = await runnerImport('/test/export/compare-shapes.ts');
const { module: markdown } = await runnerImport('/src/export/markdown/markdown.ts');

const kinds = 'text more headings bold italic deleted links images lists tasks code spans tables quotes formulas'.split(
  ' ',
);

/** Prints a table of the parsers and a line for every fault; returns the number of faults. */
export async function checkMarkdown({ readers = '', show = false, ...choice }) {
  const articles = (await listArticles(choice)).map(describe);
  if (show) for (const { name, html, text } of articles) console.log(`##### ${name}\n${html}\n-----\n${text}\n`);
  const chosen = listReaders().filter(({ name }) => name.includes(readers));
  const rows = [];
  const faults = [];
  for (const reader of chosen) {
    const found = await findFaults(reader, articles);
    const right = kinds.map(
      (kind) => articles.length - found.filter(({ said }) => said.some((one) => one.startsWith(kind))).length,
    );
    rows.push([reader.isPromised ? reader.name : `(${reader.name})`, reader.version, ...right]);
    if (reader.isPromised) faults.push(...found.map((fault) => ({ ...fault, reader: reader.name })));
  }
  console.log(`\nMarkdown of ${articles.length} articles: how many of them each reader shows as they are\n`);
  for (const row of [['reader', 'version', ...kinds], Array(kinds.length + 2).fill('---'), ...rows])
    console.log(`| ${row.join(' | ')} |`);
  for (const { name, reader, said } of faults)
    console.log(`${name}, ${reader}: ${said.slice(0, 3).join(' ⏎ ').slice(0, 400)}`);
  return faults.length;
}

/** All available parsers. Nothing is promised for those in brackets. */
function listReaders() {
  const inProcess = [...npmReaders, ...installedReaders].map(({ toHtml, ...reader }) => ({
    version: installedVersion(reader.name, '.'),
    ...reader,
    isPromised: true,
    toHtml: async (texts) => texts.map(toHtml),
  }));
  const programs = [...debianReaders, ...moreReaders].map((reader) => ({
    ...reader,
    isPromised: debianReaders.includes(reader),
  }));
  return [
    ...inProcess,
    ...provideReaders(programs).map((reader) => ({ ...reader, version: versionOf(reader.packages[0]) })),
  ];
}

async function findFaults({ knows, toHtml }, articles) {
  const pages = await toHtml(articles.map(({ text }) => text));
  return articles
    .map(({ name, shape }, index) => ({
      name,
      said: comparing.compareShapes(shape, shapes.shapeOfReader(parseHtml(pages[index]), knows), knows),
    }))
    .filter(({ said }) => said.length > 0);
}

function describe({ name, article: { summary, ...article } }) {
  const text = markdown.toMarkdown(article, { kind: 'article' }).replace(/^---\n[\s\S]*?\n---\n\n# .*\n\n/, '');
  return { name, text, html: article.body.innerHTML, shape: shapes.shapeOfArticle(article.body) };
}
