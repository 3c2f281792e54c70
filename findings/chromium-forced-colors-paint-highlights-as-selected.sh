#!/usr/bin/env bash
# Chromium 156 with forced colors: `::highlight()` is painted in the colors of selected text, whatever its rules and its
# own `forced-color-adjust` say. It follows its rules only over text whose element has a `forced-color-adjust` other than
# `auto`. Firefox 153 forces the colors that the rules name.
#
# Seen: `auto` paints a background of the color Highlight, `preserve-parent-color` that of Canvas, which the rule names.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import puppeteer from 'puppeteer-core';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync', '--force-color-profile=srgb'];
const browser = await puppeteer.launch({ executablePath: process.argv[2], headless: true, args });
console.log(await browser.version());
const page = await browser.newPage();
const session = await page.createCDPSession();
const features = [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }];
await session.send('Emulation.setEmulatedMedia', { features });
await page.setContent(`<!DOCTYPE html><style>
p { width: 100px; font: 20px sans-serif }
#kept { forced-color-adjust: preserve-parent-color }
::highlight(mark) { background-color: Canvas; color: CanvasText; forced-color-adjust: none }
</style><p id="auto">mmmm</p><p id="kept">mmmm</p>`);
await page.evaluate(() => {
  const ranges = [...document.querySelectorAll('p')].map((one) => {
    const range = new Range();
    range.selectNodeContents(one);
    return range;
  });
  CSS.highlights.set('mark', new Highlight(...ranges));
});
const painted = [];
for (const one of await page.$$('p')) {
  const { x, y } = await one.boundingBox();
  const picture = await page.screenshot({ encoding: 'base64', clip: { x, y: y + 1, width: 40, height: 2 } });
  // Above the words there is nothing but their ground.
  painted.push(await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(20, 1, 1, 1).data.slice(0, 3).join();
  }, picture));
}
console.log(JSON.stringify({ painted }));
await browser.close();
process.exit(painted[0] !== '0,0,0' && painted[1] === '0,0,0' ? 0 : 1);
JS
node run.mjs "$chromium" || { echo 'This has changed.' >&2; exit 1; }
