// npm run fuzz: runs random, malformed pages through the whole pipeline. Prints the seed of each page that breaks a
// promise.
// --runs N     pages (default 1000)
// --seed S     the first page's seed (default: random); a page depends on its seed only
// --browser chrome|firefox  also runs one page in a hundred through the built extension
// --save DIR   saves the pages that break a promise to DIR
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { launchBrowser, serveFixtures } from './lib/launch.mjs';
import { readOptions } from './lib/read-options.mjs';

/** Pages per process, and the time limit for one page in ms; most take about 20 ms. */
const batch = 200;
const patience = 60_000;

const { values } = readOptions({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    browser: { type: 'string' },
    save: { type: 'string' },
  },
});
const first = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const end = first + Number(values.runs);

let found = 0;
let articles = 0;
console.log(`${values.runs} pages from seed ${first}`);
for (let seed = first; seed < end; ) {
  seed = await tryBatch(seed, Math.min(batch, end - seed));
  if ((seed - first) % 1000 === 0) console.log(`${seed - first} pages, ${articles} of them articles, ${found} broken`);
}
if (values.browser) await tryInBrowser(values.browser);
console.log(`${values.runs} pages, ${articles} of them articles: ${found} broke a promise.`);
process.exitCode = found > 0 ? 1 : 0;

/** Resolves to the seed to continue with: the one after the batch, or after a page that ended the process. */
function tryBatch(from, runs) {
  return new Promise((resolve) => {
    const child = fork(new URL('fuzz/batch.mjs', import.meta.url), [from, runs].map(String));
    let seed = from;
    let timer;
    const stop = () => child.kill('SIGKILL');
    child.on('message', (said) => {
      clearTimeout(timer);
      seed = said.seed;
      if (!said.broken) {
        timer = setTimeout(stop, patience);
        return;
      }
      seed++;
      if (said.isArticle) articles++;
      report(said.seed, said.page, said.broken);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (seed < from + runs) report(seed++, undefined, ['the process was ended, or did not come to an end']);
      resolve(seed);
    });
  });
}

function report(seed, page, broken) {
  if (broken.length === 0) return;
  found++;
  console.log(`seed ${seed} (${page?.made ?? '?'}): ${broken.slice(0, 3).join(' | ').slice(0, 600)}`);
  if (!values.save || !page) return;
  mkdirSync(values.save, { recursive: true });
  writeFileSync(join(values.save, `${seed}.html`), page.html);
}

/** Reports errors of the extension in a page, and pages on which the extension doesn't appear within 10 s. */
async function tryInBrowser(name) {
  const { module: fuzz } = await runnerImport('/test/hostile/fuzz.ts');
  const { module: pages } = await runnerImport('/test/extraction/load.ts');
  const sources = pages.readSources();
  const browser = await launchBrowser(name);
  try {
    for (let seed = first; seed < end; seed += 100) {
      const page = fuzz.makePage(seed, sources);
      const tab = await browser.newPage();
      const errors = [];
      tab.on('console', (message) => {
        if (message.text().startsWith('InfoQ Clean Reader:')) errors.push(message.text());
      });
      await serveFixtures(tab, { [page.url]: { body: page.html } });
      const stands = tab
        .goto(page.url, { waitUntil: 'domcontentloaded' })
        .then(() => tab.waitForFunction("document.querySelector('body > infoq-reader')", { timeout: 10_000 }))
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
