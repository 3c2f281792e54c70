#!/usr/bin/env bash
# Firefox 153 prints a copy of the page, and running or paused animations are copied with it, as animations of a script.
# So a print style sheet can't end them: a box that is just fading in prints blank, and `animation: none` inside
# `@media print` changes nothing, although on the screen it would end the animation at once. Only declarations that
# override animations in the cascade help: `opacity: 1 !important`. (Chromium 156 prints the page itself: there
# `animation: none` is enough.)
#
# Seen, is the text on paper: no animation yes, fading in no, with `animation: none` for paper no, with an important
# opacity for paper yes.
set -euo pipefail
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 pdfjs-dist@4.10.38
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.argv[2], headless: true });
console.log(await browser.version());

async function isOnPaper(style) {
  writeFileSync('page.html', `<!DOCTYPE html><title>Fade</title><style>@keyframes fade { from { opacity: 0 } } ${style}</style><p>words`);
  const page = await browser.newPage();
  await page.goto(pathToFileURL('page.html').href);
  // At its very first moment, for as long as it takes to print.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.pause()));
  const pdf = await getDocument({ data: Uint8Array.from(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  await page.close();
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.some((item) => item.str.includes('words')) ? 'yes' : 'no';
}

const fade = 'p { animation: fade 10s }';
const seen = [
  await isOnPaper(''),
  await isOnPaper(fade),
  await isOnPaper(`${fade} @media print { p { animation: none !important } }`),
  await isOnPaper(`${fade} @media print { p { opacity: 1 !important } }`),
];
console.log(`on paper: no animation ${seen[0]}, fading in ${seen[1]}, animation: none ${seen[2]}, important opacity ${seen[3]}`);
await browser.close();
process.exit(seen.join() === 'yes,no,no,yes' ? 0 : 1);
JS
node run.mjs "$firefox" || { echo 'This has changed.' >&2; exit 1; }
