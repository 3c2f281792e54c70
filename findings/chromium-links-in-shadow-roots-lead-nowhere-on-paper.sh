#!/usr/bin/env bash
# A link to a place in the same document is a link in a PDF that Chromium 156 prints; the same link and target in an open
# shadow root are not, although a click on the screen that a script handles leads there. A link in the shadow root works in
# the PDF if a target of that name, and any link to it, are among the document's own nodes, which includes a slot.
#
# Seen: document 1 link, shadow root 0 links, shadow root with a place in a slot 1 link
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 pdfjs-dist@4.10.38
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await puppeteer.launch({ executablePath: process.argv[2], headless: true, args });
console.log(await browser.version());

async function countLinks(body) {
  writeFileSync('page.html', `<!DOCTYPE html><title>Links</title>${body}`);
  const page = await browser.newPage();
  await page.goto(pathToFileURL('page.html').href);
  const pdf = await getDocument({ data: Uint8Array.from(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  await page.close();
  let count = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const { dest } of await (await pdf.getPage(number)).getAnnotations()) {
      if (dest && (typeof dest !== 'string' || (await pdf.getDestination(dest)))) count++;
    }
  }
  return count;
}

const text = (place) => `<p><a href="#note">1</a></p><p style="break-before:page" ${place}</p>`;
const inShadow = (shadow, light = '') => `<div><template shadowrootmode="open">${shadow}</template>${light}</div>`;
const seen = [
  await countLinks(text('id="note">A note.')),
  await countLinks(inShadow(text('id="note">A note.'))),
  await countLinks(inShadow(text('><slot name="note"></slot>A note.'), '<a slot="note" id="note" href="#note"></a>')),
];
console.log(`document ${seen[0]}, shadow root ${seen[1]}, shadow root with a place in a slot ${seen[2]}`);
await browser.close();
process.exit(seen.join() === '1,0,1' ? 0 : 1);
JS
node run.mjs "$chromium" || { echo 'This has changed.' >&2; exit 1; }
