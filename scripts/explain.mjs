// npm run explain -- <file or address> [--url <address>]: explains how a page is read: which box is the text, what around
// it is clutter and why, and which step removes what from the text.
import { runnerImport } from 'vite';
import { readOptions, readUsage } from './lib/read-options.mjs';
import { readPageFrom } from './lib/read-page-from.mjs';

const { values, positionals } = readOptions({ options: { url: { type: 'string' } }, allowPositionals: true });
const { module: pages } = await runnerImport('/test/extraction/load.ts');
const { module: lines } = await runnerImport('/test/extraction/text-lines.ts');
const { module: sites } = await runnerImport('/src/sites/index.ts');
const { module: addresses } = await runnerImport('/src/sites/match-article.ts');

try {
  if (!positionals[0]) throw new Error(readUsage());
  explain(await readPageFrom(positionals[0], values.url));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function explain({ html, url }) {
  const site = addresses.detectArticle(url, sites.sites);
  console.log(`address  ${url}\nsite     ${site?.id ?? 'none: no site has an article at this address'}`);
  if (!site) return;
  const document = pages.parsePage({ html, expected: { url } });
  let before = [];
  const result = pages.extractTraced(document, url, {
    found(content) {
      console.log(`text     ${placeOf(content.root)} (${content.isNamed ? 'a name that the site has' : 'most prose'})`);
      before = lines.textLines(content.root);
      console.log(`         ${before.length} lines`);
      for (const { kind, element, knownBy } of content.clutter) print(kind, element, knownBy ?? 'in the text');
      for (const element of content.foreign) print('foreign', element, 'beside the text, in its box');
    },
    done(step, copy) {
      const after = lines.textLines(copy);
      for (const line of lines.linesLost(before, after)) console.log(`  - ${step}: ${shorten(line)}`);
      for (const line of lines.linesLost(after, before)) console.log(`  + ${step}: ${shorten(line)}`);
      before = after;
    },
  });
  if (result) summarize(result.article);
  else console.log('No article: there is no text in it, or it is a page that says that something went wrong.');
}

function summarize({ title, authors, translators, published, lang, outline, completeness, isExcerpt }) {
  console.log(`title    ${title}\nauthors  ${authors.join(', ') || 'none'}`);
  if (translators.length > 0) console.log(`translators ${translators.join(', ')}`);
  console.log(`date     ${published ?? 'none'}\nlanguage ${lang}\noutline  ${outline.length} headings`);
  const { text, ...parts } = completeness;
  const lost = Object.entries(parts).filter(([, { kept, total }]) => kept < total);
  const words = [
    `text ${Math.floor(text * 1000) / 10}%`,
    ...lost.map(([part, { kept, total }]) => `${part} ${kept}/${total}`),
  ];
  console.log(`kept     ${words.join(', ')}${isExcerpt ? '; it goes on behind a login' : ''}`);
}

function print(kind, element, why) {
  const [first = '(no words)'] = lines.textLines(element);
  console.log(`  ${kind.padEnd(9)}${placeOf(element)} | ${why} | ${shorten(first)}`);
}

/** The last three steps of the path from the body to the element, as a selector. */
function placeOf(element) {
  const steps = [];
  for (let at = element; at && at.tagName !== 'BODY' && steps.length < 3; at = at.parentElement) {
    const names = [...at.classList].slice(0, 2).map((name) => `.${name}`);
    steps.unshift(`${at.localName}${at.id ? `#${at.id}` : ''}${names.join('')}`);
  }
  return steps.join(' > ') || 'body';
}

function shorten(text) {
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : text;
}
