#!/usr/bin/env bash
# Chromium 156: in `::highlight()`, a background derived from the text color, such as `oklch(from currentcolor …)`, is the
# same behind text of any color; the text itself keeps its color. Firefox 153 computes it for each element. So CSS alone
# cannot derive a highlight's background from its text: light text on a dark page gets the background for dark text.
#
# Seen: behind text of #222 and behind text of #eee 254,235,166, where the second should be 76,59,0.
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
await page.setContent(`<!DOCTYPE html><style>
p { width: 100px; font: 20px sans-serif }
#dark { color: #222 }
#light { background: #111; color: #eee }
::highlight(mark) { color: inherit; background-color: oklch(from currentcolor calc(.36 + .58 * clamp(0, (.55 - l) * 1000, 1)) .09 95) }
</style><p id="dark">mmmm</p><p id="light">mmmm</p>`);
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
  const { x, y, height } = await one.boundingBox();
  const picture = await page.screenshot({ encoding: 'base64', clip: { x, y, width: 40, height } });
  // The color of most dots: that of the mark.
  painted.push(await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const counts = new Map();
    const dots = pen.getImageData(0, 0, image.width, image.height).data;
    for (let at = 0; at < dots.length; at += 4) {
      const color = dots.slice(at, at + 3).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts].sort((one, other) => other[1] - one[1])[0][0];
  }, picture));
}
console.log(JSON.stringify({ painted }));
await browser.close();
process.exit(painted[0] === '254,235,166' && painted[1] === painted[0] ? 0 : 1);
JS
node run.mjs "$chromium" || { echo 'This has changed.' >&2; exit 1; }
