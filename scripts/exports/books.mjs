// What EPUBCheck says of every article as a book.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';
import { listArticles } from './articles.mjs';

/** The runner has no server, which Vite's own plugin for style sheets asks: here they are texts under other names. */
const styles = {
  name: 'style-sheets-as-text',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('.css?inline') ? `\0${resolve(dirname(importer), id.replace('?inline', '.text'))}` : undefined,
  load: (id) =>
    id.endsWith('.css.text')
      ? `export default ${JSON.stringify(readFileSync(id.slice(1, -'.text'.length), 'utf8'))}`
      : undefined,
};

const load = async (path) => (await runnerImport(path, { plugins: [styles] })).module;
const { writeEpub } = await load('/src/export/epub/epub.ts');
const { mergeBooks } = await load('/test/export/merge-books.ts');
const { hasEpubCheck, runEpubCheck } = await load('/test/export/epubcheck.ts');

globalThis.XMLSerializer = new JSDOM().window.XMLSerializer;

const work = { t: (name) => name, locale: 'en', now: Date.now() };

/** One gray point. */
const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { bytes: new Uint8Array(Buffer.from(point, 'base64')), type: 'image/png' };

/** Prints what is found; gives the number of faults. */
export async function checkBooks(choice) {
  if (!hasEpubCheck) {
    console.log('\nEPUBCheck is not installed: books were not checked.');
    return 0;
  }
  const articles = await listArticles(choice);
  const books = [];
  for (const { article } of articles) {
    const addresses = [...article.body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
    const pictures = new Map(addresses.map((address) => [address, picture]));
    books.push((await writeEpub(article, pictures, work)).bytes);
  }
  const faults = runEpubCheck(mergeBooks(books));
  for (const fault of faults) {
    const [, number] = /OEBPS\/(\d+)\//.exec(fault) ?? [];
    console.error(`${articles[Number(number)]?.name ?? ''}: ${fault.slice(0, 240)}`);
  }
  console.log(`\nEPUBCheck: ${faults.length} faults in ${articles.length} books`);
  return faults.length;
}
