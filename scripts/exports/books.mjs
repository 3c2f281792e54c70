// Checks every article as a book with EPUBCheck.
import { JSDOM } from 'jsdom';
import { listArticles } from './articles.mjs';
import { loadExport, picturesOf, work } from './load-export.mjs';

const { writeEpub } = await loadExport('/src/export/epub/epub.ts');
const { mergeBooks } = await loadExport('/test/export/merge-books.ts');
const { hasEpubCheck, runEpubCheck } = await loadExport('/test/export/epubcheck.ts');

globalThis.XMLSerializer = new JSDOM().window.XMLSerializer;

/** Prints what is found; returns the number of faults. */
export async function checkBooks(choice) {
  if (!hasEpubCheck) {
    console.log('\nEPUBCheck is not installed: books were not checked.');
    return 0;
  }
  const articles = await listArticles(choice);
  const books = [];
  for (const { article } of articles) {
    books.push((await writeEpub(article, picturesOf(article), work)).bytes);
  }
  const faults = runEpubCheck(mergeBooks(books));
  for (const fault of faults) {
    const [, number] = /OEBPS\/(\d+)\//.exec(fault) ?? [];
    console.error(`${articles[Number(number)]?.name ?? ''}: ${fault.slice(0, 240)}`);
  }
  console.log(`\nEPUBCheck: ${faults.length} faults in ${articles.length} books`);
  return faults.length;
}
