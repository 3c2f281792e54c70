// Checks every article as a book with EPUBCheck and Ace.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { checkAccess } from './ace.mjs';
import { listArticles } from './articles.mjs';
import { loadExport, picturesOf, work } from './load-export.mjs';

const { writeEpub } = await loadExport('/src/export/epub/epub.ts');
const { mergeBooks } = await loadExport('/test/export/merge-books.ts');
const { hasEpubCheck, runEpubCheck } = await loadExport('/test/export/epubcheck.ts');

globalThis.XMLSerializer = new JSDOM().window.XMLSerializer;

/** Prints what is found; returns the number of faults. */
export async function checkBooks(choice) {
  const books = [];
  for (const { name, article } of await listArticles(choice)) {
    books.push({ name, bytes: (await writeEpub(article, picturesOf(article), work)).bytes });
  }
  const folder = mkdtempSync(join(tmpdir(), 'exports-books-'));
  try {
    return checkRules(books) + (await checkAccess(books, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkRules(books) {
  if (!hasEpubCheck) {
    console.log('\nEPUBCheck is not installed: books were not checked.');
    return 0;
  }
  const faults = runEpubCheck(mergeBooks(books.map(({ bytes }) => bytes)));
  for (const fault of faults) {
    const [, number] = /OEBPS\/(\d+)\//.exec(fault) ?? [];
    console.error(`${books[Number(number)]?.name ?? ''}: ${fault.slice(0, 240)}`);
  }
  console.log(`\nEPUBCheck: ${faults.length} faults in ${books.length} books`);
  return faults.length;
}
