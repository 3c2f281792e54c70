#!/usr/bin/env bash
# The computed `counter-reset` of an `ol` that no rule sets: Firefox 153 returns the counter of its items, Chromium 156
# returns none, though both count. Code that follows the counters of a page has to count list items itself.
#
# Seen: Chromium  none            Firefox  list-item 3
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
  await page.setContent('<!DOCTYPE html><ol start="4"><li>a</li></ol>');
  const seen = await page.evaluate(() => getComputedStyle(document.querySelector('ol')).counterReset);
  console.log(await browser.version(), seen);
  await browser.close();
  return seen;
}

const [chrome, firefox] = [await read('chrome', process.argv[2]), await read('firefox', process.argv[3])];
process.exit(chrome === 'none' && firefox === 'list-item 3' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
