// The articles for checking the exports: one-line samples, fixtures, a corpus if there is one, random articles.
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';
import { findCorpus } from '../lib/find-corpus.mjs';

const { window } = new JSDOM();
globalThis.DOMParser = window.DOMParser;

const { module: pages } = await runnerImport('/test/extraction/load.ts');
const { module: samples } = await runnerImport('/test/export/markdown-samples.ts');
const { module: lines } = await runnerImport('/test/export/reported-lines.ts');
const { module: random } = await runnerImport('/test/export/markdown-random.ts');

export function parseHtml(html) {
  return new window.DOMParser().parseFromString(html, 'text/html').body;
}

/** `only`: part of a name. `count`: if above 0, that many random articles, starting at `seed`, instead of the others. */
export async function listArticles({ only = '', folder, count = 0, seed = 1, areSamples = false }) {
  const cases = count > 0 ? listRandom(count, seed) : [...listSamples(), ...(areSamples ? [] : listPages(folder))];
  const found = [];
  for (const { name, page } of cases.filter((one) => one.name.includes(only))) {
    const article = pages.extract(await pages.settlePage(page), page);
    if (!article) throw new Error(`${name}: nothing was read.`);
    found.push({ name, article });
  }
  return found;
}

function listSamples() {
  return [...samples.samples, ...lines.reported].map(([name, html]) => ({ name, page: samples.samplePage(html) }));
}

function listRandom(count, seed) {
  return Array.from({ length: count }, (_, index) => ({
    name: `seed ${seed + index}`,
    page: samples.samplePage(random.makeSample(seed + index)),
  }));
}

function listPages(folder) {
  return ['test/fixtures', findCorpus(folder)]
    .filter((one) => one !== undefined)
    .flatMap((one) => pages.readCases(one))
    .filter(({ expected }) => expected.kind === 'article')
    .map((page) => ({ name: page.slug, page }));
}
