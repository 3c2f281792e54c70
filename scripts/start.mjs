// npm start [-- <address>] [--browser chrome|firefox] [--headless]: opens the extension in a browser, on a sample or an
// address. Without a display, or with --headless, prints what the panel shows and saves screenshots in shots/start.
import { mkdirSync } from 'node:fs';
import { buildExtension } from './lib/build-extension.mjs';
import { chooseBrowser } from './lib/find-browser.mjs';
import { launchBrowser, serveFixtures, viewport } from './lib/launch.mjs';
import { startOfflineProxy } from './lib/offline-proxy.mjs';
import { press, readPanel, whenMode } from './lib/panel.mjs';
import { readOptions } from './lib/read-options.mjs';
import { sample, sampleFixtures } from './lib/sample.mjs';

const { values, positionals } = readOptions({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = 'shots/start';

try {
  await start(positionals[0]);
} catch (error) {
  console.error(error.message ?? error);
  process.exitCode = 1;
}

/** Without an address: the sample, which needs no network. */
async function start(address) {
  const { name, executablePath } = await chooseBrowser(values.browser);
  await buildExtension();
  const headless = values.headless || !hasDisplay();
  const proxy = headless && !address ? await startOfflineProxy() : undefined;
  const browser = await launchBrowser(name, { executablePath, headless, proxyPort: proxy?.port });
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    if (!address) await serveFixtures(page, sampleFixtures(), { leave: !headless });
    const url = address ?? sample.url;
    console.log(`${name}: ${url}`);
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await report(page, url);
    if (headless) await takePictures(page);
    else await closed(browser);
  } finally {
    await browser.close();
    await proxy?.close();
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function report(page, url) {
  await whenMode(page, 'reader', 30_000).catch(() => {
    throw new Error(`No article was found at ${url}.`);
  });
  const { title, published, outline } = await readPanel(page);
  console.log([`title    ${title}`, `date     ${published || 'none'}`, 'outline'].join('\n'));
  for (const { level, text } of outline) console.log(`${'  '.repeat(level)}${text}`);
}

/** Screenshots of the panel as visible in the window, and of the whole page and clean page. */
async function takePictures(page) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/panel.png` });
  for (const [action, mode, file] of [
    ['toggle', 'clean', 'clean'],
    ['original', 'original', 'page'],
  ]) {
    await press(page, action);
    await whenMode(page, mode);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // Uses a window as high as the page, so that elements fixed to its lower edge are at the end, not in the middle.
    await page.setViewport({ ...viewport, height: Math.min(Math.max(height, viewport.height), 12_000) });
    await page.screenshot({ path: `${folder}/${file}.png` });
    await page.setViewport(viewport);
  }
  console.log(`pictures ${folder}/page.png, clean.png, panel.png`);
}

function closed(browser) {
  console.log('Close the browser to end.');
  return new Promise((resolve) => browser.once('disconnected', resolve));
}
