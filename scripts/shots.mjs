// The pictures of the READMEs, from the sample: the page as the site shows it beside the panel. The same bytes each run.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './build.mjs';
import { launchBrowser, serveFixtures } from './launch.mjs';
import { startOfflineProxy } from './offline.mjs';
import { press, whenMode } from './panel.mjs';
import { sample, sampleFixtures } from './sample.mjs';

const folder = 'samples/pictures';
const size = { width: 1280, height: 860 };

await buildExtension();
mkdirSync(folder, { recursive: true });
for (const [locale, name] of [
  ['en', 'overview.png'],
  ['zh_CN', 'overview.zh-CN.png'],
]) {
  const extension = copyFor(locale);
  const proxy = await startOfflineProxy();
  const browser = await launchBrowser('chrome', { extension, proxyPort: proxy.port });
  try {
    writeFileSync(join(folder, name), await drawOverview(browser));
  } finally {
    await browser.close();
    await proxy.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** The extension in one language whatever the browser's is, three days after the sample was published. */
function copyFor(locale) {
  const copy = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
  cpSync('dist/chrome', copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales)) if (other !== locale) rmSync(join(locales, other), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: locale }));
  const script = readFileSync(join(copy, 'content.js'), 'utf8');
  const now = Date.parse(sample.published) + 3 * 24 * 60 * 60 * 1000;
  writeFileSync(join(copy, 'content.js'), `Date.now=()=>${now};${script}`);
  return copy;
}

async function drawOverview(browser) {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: 'light' },
  ]);
  await serveFixtures(page, sampleFixtures());
  await page.goto(sample.url);
  await whenMode(page, 'reader');
  // The hint of the first run is shown once: not on the second page.
  await page.reload();
  await whenMode(page, 'reader');
  const panel = await shoot(page);
  await press(page, 'original');
  await whenMode(page, 'original');
  return putSideBySide(page, [await shoot(page), panel]);
}

async function shoot(page) {
  await page.evaluate(async () => {
    const root = document.querySelector('infoq-reader')?.shadowRoot ?? document;
    await document.fonts.ready;
    await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
    window.scrollTo(0, 0);
  });
  return page.screenshot({ encoding: 'base64' });
}

async function putSideBySide(page, pictures) {
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`);
  const css = `body{display:flex;gap:24px;padding:24px;margin:0;background:#e9edf1}
img{width:calc(50% - 12px);border-radius:8px;box-shadow:0 2px 12px #0003}`;
  await page.setViewport({ width: 1600, height: Math.round(((1600 - 72) / 2) * (size.height / size.width)) + 48 });
  await page.goto('about:blank');
  await page.setContent(`<style>${css}</style>${images.join('')}`);
  return page.screenshot();
}
