// npm run libraries: pages with MathJax 2 and 4, Mermaid, CodeMirror 5 and slick that were behind the panel from their
// start are, after it closes, equal to those of a browser without the extension, in markup and in pixels.
// Installs pinned packages (about 200 MB) in a temporary folder: too much for every contributor's install.
// --browser chrome|firefox   in one browser only
// --only TEXT                only libraries whose names contain TEXT
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { launchBrowser, serveFixtures } from './lib/launch.mjs';
import { libraries, libraryAddresses, libraryPage, lookAtPage } from './lib/library-pages.mjs';
import { press, whenMode } from './lib/panel.mjs';
import { readOptions } from './lib/read-options.mjs';

const { values } = readOptions({ options: { browser: { type: 'string' }, only: { type: 'string', default: '' } } });
const wanted = Object.keys(libraries).filter((name) => name.includes(values.only));
const folder = mkdtempSync(join(tmpdir(), 'reader-libraries-'));
let differing = 0;

async function readPage(browser, fixtures, address, whenOpen) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 1600 });
  await serveFixtures(page, fixtures);
  await page.bringToFront();
  await page.goto(address);
  await whenOpen?.(page);
  await page.evaluate('window.start()');
  await page.waitForSelector('body[data-done]');
  return page;
}

/** Compares repeatedly, because pages may still be changing. */
async function whenSame(page, bare) {
  for (let turn = 0; turn < 20; turn++) {
    const [ours, theirs] = [await lookAtPage(page), await lookAtPage(bare)];
    const same = { html: ours.html === theirs.html, pixels: ours.pixels === theirs.pixels };
    if (same.html && same.pixels) return same;
    if (turn === 19) return same;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return undefined;
}

async function compare(browserName, name, address) {
  const fixtures = libraryPage(name, address, join(folder, 'node_modules'), { whenCalled: true });
  // The mode persists: each page gets a new browser.
  const browsers = [];
  const launch = async (options) => {
    const browser = await launchBrowser(browserName, options);
    browsers.push(browser);
    return browser;
  };
  let same;
  try {
    const page = await readPage(await launch(), fixtures, address, (one) => whenMode(one, 'reader'));
    await press(page, 'original');
    await whenMode(page, 'original');
    same = await whenSame(page, await readPage(await launch({ extension: false }), fixtures, address));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
  const says = (isSame) => (isSame ? 'equal' : 'DIFFERS');
  console.log(
    `${browserName}, ${name}, ${new URL(address).host}: markup ${says(same.html)}, pixels ${says(same.pixels)}`,
  );
  if (!same.html || !same.pixels) differing += 1;
}

try {
  await buildExtension();
  writeFileSync(join(folder, 'package.json'), '{}');
  const packages = new Set(
    wanted.flatMap((name) =>
      Object.entries(libraries[name].packages).map(([as, spec]) => (spec.startsWith('npm:') ? `${as}@${spec}` : spec)),
    ),
  );
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  for (const browserName of values.browser ? [values.browser] : ['chrome', 'firefox'])
    for (const name of wanted) for (const address of libraryAddresses) await compare(browserName, name, address);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = differing === 0 ? 0 : 1;
