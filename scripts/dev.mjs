// npm run dev [-- <address>] [--browser chrome|firefox]: like `npm start`, but rebuilds at each change and reloads
// extension and pages. If a build fails, the last one stays in the browser.
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { chooseBrowser } from './lib/find-browser.mjs';
import { launchBrowser, serveFixtures } from './lib/launch.mjs';
import { readOptions } from './lib/read-options.mjs';
import { sample, sampleFixtures } from './lib/sample.mjs';

const { values, positionals } = readOptions({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const watched = ['src', '_locales', 'icons', 'manifest.json', 'options.html', 'notes.html'];
const address = positionals[0] ?? sample.url;

const { name, executablePath } = await chooseBrowser(values.browser);
await buildExtension();
const browser = await launchBrowser(name, { executablePath, headless: values.headless, extension: 'later' });
let id = await install();
const page = (await browser.pages())[0] ?? (await browser.newPage());
if (!positionals[0]) await serveFixtures(page, sampleFixtures(), { leave: true });
await page.goto(address, { waitUntil: 'domcontentloaded' });
console.log(`${name}: ${address}\nWaiting for changes. Close the browser to end.`);

const abort = new AbortController();
browser.once('disconnected', () => abort.abort());
for (const path of watched) watch(path, { recursive: true, signal: abort.signal }, change);

let isBuilding = false;
let isStale = false;

/** Editors write a file several times: all changes during a build lead to one more build. */
async function change() {
  isStale = true;
  if (isBuilding) return;
  isBuilding = true;
  while (isStale) {
    isStale = false;
    await reload().catch((error) => console.error(error.message ?? error));
  }
  isBuilding = false;
}

async function reload() {
  const started = performance.now();
  await buildExtension();
  if (id) await browser.uninstallExtension(id);
  // If the next install fails, there is no extension to uninstall at the following change.
  id = undefined;
  id = await install();
  for (const open of await browser.pages())
    if (/^https?:/.test(open.url())) await open.reload({ waitUntil: 'domcontentloaded' });
  console.log(`reloaded after ${Math.round(performance.now() - started)} ms`);
}

function install() {
  return browser.installExtension(resolve(`dist/${name}`));
}
