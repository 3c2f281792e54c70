#!/usr/bin/env bash
# A box with `content-visibility: hidden` skips the layout of its content, in Firefox 153 as in Chromium 156, until a
# script requests it. With `overflow: hidden` (or `auto`, `scroll`) in addition, which is an obvious way to prevent the
# box from showing or scrolling anything, Firefox lays out all of its content anyway, at each layout of the page; with
# `overflow: clip` it does not. On a long page that is the difference between nothing and hundreds of ms.
#
# Layout is detected by its time: 20,000 paragraphs, clip and hidden alternately, the middle of five each.
# Seen: {"hidden":2290,"clip":14} on a busy machine; more than 20 times as long.
set -euo pipefail
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.argv[2], headless: true });
const page = await browser.newPage();
await page.setContent('<!DOCTYPE html><body></body>');
const times = await page.evaluate(() => {
  const measure = (overflow) => {
    const box = document.createElement('div');
    box.style.cssText = `content-visibility: hidden; height: 100px; overflow: ${overflow}`;
    for (let index = 0; index < 20_000; index++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Paragraph ${index} of a long text that nobody sees. `.repeat(4);
      box.append(paragraph);
    }
    document.body.append(box);
    getComputedStyle(box.lastChild).color;
    const began = performance.now();
    document.body.getBoundingClientRect();
    const took = performance.now() - began;
    box.remove();
    return took;
  };
  const times = { hidden: [], clip: [] };
  for (let turn = 0; turn < 5; turn++) for (const overflow of ['hidden', 'clip']) times[overflow].push(measure(overflow));
  const middle = (all) => all.sort((one, other) => one - other)[2];
  return { hidden: middle(times.hidden), clip: middle(times.clip) };
});
console.log(await browser.version(), JSON.stringify(times));
await browser.close();
process.exit(times.hidden > 20 * Math.max(times.clip, 1) ? 0 : 1);
JS
node run.mjs "$firefox" || { echo 'This has changed.' >&2; exit 1; }
