// A batch of pages for scripts/fuzz.mjs, in a separate process: what jsdom keeps of each window ends with it.
import { runnerImport } from 'vite';

const [first, runs] = process.argv.slice(2).map(Number);
const { module: fuzz } = await runnerImport('/test/hostile/fuzz.ts');
const { module: pages } = await runnerImport('/test/extraction/load.ts');
const sources = pages.readSources();

for (let seed = first; seed < first + runs; seed++) {
  const page = fuzz.makePage(seed, sources);
  // Sent before the run, so that a page that ends the process is known.
  await say({ seed });
  const { broken, isArticle } = fuzz.tryPage(page);
  await say({ seed, broken, isArticle, ...(broken.length > 0 ? { page } : {}) });
}
process.disconnect();

function say(message) {
  return new Promise((resolve) => process.send(message, resolve));
}
