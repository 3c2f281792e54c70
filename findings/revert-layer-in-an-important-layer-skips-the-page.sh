#!/usr/bin/env bash
# Chromium 156 and Firefox 153: `display: revert-layer !important` in a cascade layer, on a page that sets
# `display: flex` outside any layer. One would expect the page's own value, but the result is the browser's default: the
# order of layers is reversed for important rules, and a normal unlayered rule is not among those that an important layer
# reverts to. `revert-layer` in a rule that is not important does yield the page's value.
#
# Seen in both: important block, normal flex.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const chromeArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];

async function read(name, executablePath) {
  const browser = await puppeteer.launch({ browser: name, executablePath, headless: true, args: name === 'chrome' ? chromeArgs : [] });
  const page = await browser.newPage();
  await page.setContent(`<!DOCTYPE html><style>div { display: flex }
@layer own { #important { display: revert-layer !important } #normal { display: revert-layer } }</style>
<div id="important"></div><div id="normal"></div>`);
  const seen = await page.evaluate(() =>
    ['important', 'normal'].map((id) => getComputedStyle(document.getElementById(id)).display).join(' '),
  );
  console.log(await browser.version(), seen);
  await browser.close();
  return seen;
}

const seen = [await read('chrome', process.argv[2]), await read('firefox', process.argv[3])];
process.exit(seen.every((one) => one === 'block flex') ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
