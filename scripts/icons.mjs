// Renders icons/icon.svg to PNG: on (the page has an article) and off, in gray.
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './lib/launch.mjs';

const color = '#1F6D94';
const gray = '#8A9099';
const sizes = [16, 32, 48, 96, 128];

const svg = readFileSync('icons/icon.svg', 'utf8');
const browser = await launchBrowser('chrome', { extension: false });
try {
  const page = await browser.newPage();
  for (const [state, source] of Object.entries({ on: svg, off: svg.replaceAll(color, gray) })) {
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`);
      writeFileSync(`icons/${state}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
