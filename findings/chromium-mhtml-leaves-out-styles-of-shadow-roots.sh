#!/usr/bin/env bash
# Chromium 156 saves a page with an open shadow root as MHTML: the root's markup is in the file and is restored from it,
# but a `<style>` in the root is not. One would expect the root to be saved completely or not at all; it is shown without
# any style.
#
# Seen: the root of the opened file holds its paragraph and no style, and the paragraph is black, not red.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > page.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><title>root</title><div id="host"></div>
<script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<style>p { color: red }</style><p>in the root</p>';</script>
HTML
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await puppeteer.launch({ executablePath: process.argv[2], headless: true, args });
const page = await browser.newPage();
await page.goto(`file://${process.cwd()}/page.html`);
const session = await page.createCDPSession();
const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
writeFileSync('page.mhtml', data);
const look = () => {
  const root = document.querySelector('#host').shadowRoot;
  const text = root?.querySelector('p');
  return { text: text?.textContent, styles: root?.querySelectorAll('style').length, color: text && getComputedStyle(text).color };
};
const before = await page.evaluate(look);
await page.goto(`file://${process.cwd()}/page.mhtml`);
const after = await page.evaluate(look);
console.log(await browser.version(), JSON.stringify({ before, after }));
await browser.close();
const isSo = before.color === 'rgb(255, 0, 0)' && after.text === 'in the root' && after.styles === 0 && after.color === 'rgb(0, 0, 0)';
process.exit(isSo ? 0 : 1);
JS
node run.mjs "$chromium" || { echo 'This has changed.' >&2; exit 1; }
