// npm run fuzz: pages that nobody would write, through the whole pipeline. Prints the seed of each page that breaks a promise.
// --runs N     pages (default 1000)
// --seed S     the first page's seed (default: drawn); a page is its seed's, whatever the count
// --browser chrome|firefox  through the built extension as well, a page in a hundred
// --save DIR   keeps the pages that break something there
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { launchBrowser, serveFixtures } from './launch.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    browser: { type: 'string' },
    save: { type: 'string' },
  },
});
const first = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const runs = Number(values.runs);
const { module: fuzz } = await runnerImport('/test/hostile/fuzz.ts');
const { module: pages } = await runnerImport('/test/core/load.ts');
const sources = ['test/fixtures', process.env.CORPUS ?? '../shared/corpus'].flatMap((folder) =>
  pages.readCases(folder),
);

let found = 0;
let articles = 0;
console.log(`${runs} pages from seed ${first}`);
for (let seed = first; seed < first + runs; seed++) {
  const page = fuzz.makePage(seed, sources);
  const { broken, isArticle } = fuzz.tryPage(page);
  if (isArticle) articles++;
  report(seed, page, broken);
  if ((seed - first) % 500 === 499)
    console.log(`${seed - first + 1} pages, ${articles} of them articles, ${found} broken`);
}
if (values.browser) await tryInBrowser(values.browser);
console.log(`${runs} pages, ${articles} of them articles: ${found} broke a promise.`);
process.exitCode = found > 0 ? 1 : 0;

function report(seed, page, broken) {
  if (broken.length === 0) return;
  found++;
  console.log(`seed ${seed} (${page.made}): ${broken.slice(0, 3).join(' | ').slice(0, 600)}`);
  if (!values.save) return;
  mkdirSync(values.save, { recursive: true });
  writeFileSync(join(values.save, `${seed}.html`), page.html);
}

/** What throws in the page, and a page that never comes to stand in a mode. */
async function tryInBrowser(name) {
  const browser = await launchBrowser(name);
  try {
    for (let seed = first; seed < first + runs; seed += 100) {
      const page = fuzz.makePage(seed, sources);
      const tab = await browser.newPage();
      const errors = [];
      tab.on('console', (message) => {
        if (message.text().startsWith('InfoQ Clean Reader:')) errors.push(message.text());
      });
      await serveFixtures(tab, { [page.url]: { body: page.html } });
      const stands = tab
        .goto(page.url, { waitUntil: 'domcontentloaded' })
        .then(() => tab.waitForFunction("document.querySelector('html > infoq-reader')", { timeout: 10_000 }))
        .then(
          () => [],
          (error) => [String(error)],
        );
      report(seed, page, [...(await stands), ...errors]);
      await tab.close();
    }
  } finally {
    await browser.close();
  }
}
