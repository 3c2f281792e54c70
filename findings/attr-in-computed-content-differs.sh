#!/usr/bin/env bash
# The computed `content` of a `::before` with `attr(data-label) ": "`: Chromium 156 returns one string that contains the
# attribute's text, Firefox 153 returns attr() and the string as written in the style sheet. Code that reads labels that
# only a style sheet contains has to resolve the attribute itself in Firefox.
#
# Seen: Chromium  "Author: "            Firefox  attr(data-label) ": "
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
  await page.setContent(`<!DOCTYPE html><style>p::before { content: attr(data-label) ": " }</style><p data-label="Author">Ann</p>`);
  const seen = await page.evaluate(() => getComputedStyle(document.querySelector('p'), '::before').content);
  console.log(await browser.version(), seen);
  await browser.close();
  return seen;
}

const [chrome, firefox] = [await read('chrome', process.argv[2]), await read('firefox', process.argv[3])];
process.exit(chrome === '"Author: "' && firefox === 'attr(data-label) ": "' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
