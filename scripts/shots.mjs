// The README's picture, from the sample: the page as the site shows it beside the panel. The same bytes on each run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildExtension } from './build.mjs';
import { launchBrowser, serveFixtures } from './launch.mjs';
import { startOfflineProxy } from './offline.mjs';
import { press, whenMode } from './panel.mjs';
import { sample, sampleFixtures } from './sample.mjs';

const folder = 'samples/pictures';
const size = { width: 1280, height: 860 };

await buildExtension();
mkdirSync(folder, { recursive: true });
const proxy = await startOfflineProxy();
const browser = await launchBrowser('chrome', { proxyPort: proxy.port, lang: 'zh-CN' });
try {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: 'light' },
  ]);
  await serveFixtures(page, sampleFixtures());
  await stopClock(page, sample.published);
  await page.goto(sample.url);
  await whenMode(page, 'reader');
  // The hint of the first run is shown once: not on the second page.
  await page.reload();
  await whenMode(page, 'reader');
  const panel = await shoot(page);
  await press(page, 'original');
  await whenMode(page, 'original');
  const before = await shoot(page);
  writeFileSync(`${folder}/overview.png`, await putSideBySide(page, [before, panel]));
} finally {
  await browser.close();
  await proxy.close();
}

/** The panel tells an article's age: it is read three days after it was published, whenever this runs. */
async function stopClock(page, published) {
  const session = await page.createCDPSession();
  const initialVirtualTime = Date.parse(published) / 1000 + 3 * 24 * 60 * 60;
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', initialVirtualTime });
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
