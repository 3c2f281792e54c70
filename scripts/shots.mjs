// Takes the screenshots for the READMEs and the stores, from the sample: the same bytes on each run.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { launchBrowser, serveFixtures } from './lib/launch.mjs';
import { startOfflineProxy } from './lib/offline-proxy.mjs';
import { press, whenControls, whenMode } from './lib/panel.mjs';
import { sample, sampleFixtures } from './lib/sample.mjs';

/** Required by the Chrome Web Store. */
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** As on a machine with a mouse, whatever this one has. */
const pointerArgs = [
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

const pictures = {
  light: (page) => shoot(page, { theme: 'light' }),
  dark: (page) => shoot(page, { theme: 'dark' }, { heading: '双写与校验', open: 'settings' }),
  paper: (page) => shoot(page, { theme: 'paper', font: 'serif' }, { heading: '切流' }),
  clean: async (page) => {
    await open(page, { theme: 'light', mode: 'clean' });
    return page.screenshot();
  },
  overview: async (page) => {
    const panel = await shoot(page, { theme: 'light' });
    await press(page, 'original');
    await whenMode(page, 'original');
    return putTogether(page, [await page.screenshot(), panel], {
      size: { width: 1600, height: 526 },
      layout: 'gap:24px;padding:24px',
      each: 'width:calc(50% - 12px);border-radius:8px',
    });
  },
  phone: async (page) => {
    await page.setViewport(phone);
    const shots = [
      await shoot(page, { theme: 'light' }),
      await shoot(page, { theme: 'light' }, { heading: '踩过的坑', open: 'outline' }),
      await shoot(page, { theme: 'dark' }, { heading: '双写与校验' }),
    ];
    return putTogether(page, shots, {
      size: desktop,
      layout: 'gap:56px;justify-content:center;align-items:center',
      each: 'height:736px;border-radius:28px',
    });
  },
};

await buildExtension();
for (const [locale, name] of [
  ['en', 'en'],
  ['zh_CN', 'zh-CN'],
]) {
  const folder = join('samples/pictures', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await withBrowser(locale, async (browser) => {
    for (const [picture, draw] of Object.entries(pictures)) {
      const page = await browser.newPage();
      await page.setViewport(desktop);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await serveFixtures(page, sampleFixtures());
      writeFileSync(join(folder, `${picture}.png`), await draw(page));
      await page.close();
    }
  });
}

async function withBrowser(locale, run) {
  const extension = copyFor(locale);
  const proxy = await startOfflineProxy();
  const browser = await launchBrowser('chrome', { extension, proxyPort: proxy.port, args: pointerArgs });
  try {
    await run(browser);
  } finally {
    await browser.close();
    await proxy.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** A copy of the extension in one language, whatever the browser's is, three days after the sample's publication. */
function copyFor(locale) {
  const copy = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
  cpSync('dist/chrome', copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales)) if (other !== locale) rmSync(join(locales, other), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: locale }));
  const script = readFileSync(join(copy, 'reader.js'), 'utf8');
  const now = Date.parse(sample.published) + 3 * 24 * 60 * 60 * 1000;
  writeFileSync(join(copy, 'reader.js'), `Date.now=()=>${now};${script}`);
  return copy;
}

/** Opens the sample with these settings and without hints. */
async function open(page, settings) {
  const target = await page.browser().waitForTarget((one) => one.type() === 'service_worker');
  // Through a page of the extension: a worker that has just started has no extension APIs yet.
  const options = await page.browser().newPage();
  await options.goto(new URL('options.html', target.url()).href);
  const stored = { greeted: true, rememberPlace: false, mode: 'reader', font: 'sans', ...settings };
  await options.evaluate((fields) => chrome.storage.sync.set(fields), stored);
  await options.close();
  await page.goto(sample.url);
  await whenMode(page, stored.mode);
}

/** Takes a screenshot of the panel: at its start or at a heading, with an overlay open. */
async function shoot(page, settings, { heading, open: layer } = {}) {
  await open(page, settings);
  await whenControls(page);
  await page.evaluate(
    async (text, name) => {
      const root = document.querySelector('infoq-reader').shadowRoot;
      const click = (selector, match = () => true) => [...root.querySelectorAll(selector)].find(match).click();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await document.fonts.ready;
      await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
      if (text) click('nav a[data-level]', (link) => link.textContent.trim() === text);
      await frame();
      await frame();
      if (name) click({ settings: '[data-action="settings"]', outline: '.bar .tool' }[name]);
      await frame();
      await frame();
      // Hides the focus ring, which no key has caused.
      root.activeElement?.blur();
    },
    heading,
    layer,
  );
  await whenColored(page);
  return page.screenshot();
}

/** The background colors code, and may have to wake up first. */
async function whenColored(page) {
  await page.waitForFunction(() => {
    const isSeen = (one) => one.getBoundingClientRect().top < innerHeight && one.getBoundingClientRect().bottom > 0;
    const blocks = document.querySelector('infoq-reader').shadowRoot.querySelectorAll('pre > code[data-lang]');
    return [...blocks].filter(isSeen).every((code) => code.childElementCount > 0);
  });
}

/** Combines several images into one of the given size. */
async function putTogether(page, shots, { size, layout, each }) {
  const images = shots.map((data) => `<img src="data:image/png;base64,${Buffer.from(data).toString('base64')}">`);
  const css = `body{box-sizing:border-box;height:100vh;display:flex;${layout};margin:0;background:#e6ebee}
img{${each};box-shadow:0 2px 16px #17303f33}`;
  await page.setViewport(size);
  await page.goto('about:blank');
  await page.setContent(`<style>${css}</style>${images.join('')}`);
  return page.screenshot();
}
