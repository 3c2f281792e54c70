#!/usr/bin/env bash
# Chromium 156: the text layer of a PDF printed from a Chinese page differs from the page. Noto Sans CJK uses one glyph for
# some characters and for the radicals that look like them; the PDF maps the glyph to its lowest code point, which is the
# radical: 用 (U+7528) becomes U+2F64, 户 U+2F3E, 长 U+2ED3. The PDF looks right, but searching it for 用户 finds nothing,
# and copying yields other characters. Unicode's NFKC corrects those in the block from U+2F00 on, and turns 户 into 戶;
# those from U+2E80 on have no decomposition, with two exceptions. This matters where articles are printed to files, and
# where a test searches for text in a PDF.
#
# Seen: of 用户页长门车白 all seven are radicals in the PDF (2f64 2f3e 2eda 2ed3 2ed4 2ecb 2f69); after NFKC 用戶 and 白
# are ordinary characters, the other four are still radicals; 影响 is unchanged.
# Needs Noto Sans CJK (Debian: fonts-noto-cjk 20220127) in addition to Chromium.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
[ -n "$(find /usr/share/fonts -iname 'NotoSansCJK*' -print -quit)" ] || { echo 'Noto Sans CJK is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1 pdfjs-dist@4.10.38
cat > run.mjs <<'JS'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer from 'puppeteer-core';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await puppeteer.launch({ executablePath: process.argv[2], headless: true, args });
console.log(await browser.version());
const page = await browser.newPage();
await page.setContent('<p lang="zh" style="font: 20px \'Noto Sans CJK SC\'">影响用户页长门车白</p>');
const data = await page.pdf();
await browser.close();
const file = await getDocument({ data: new Uint8Array(data) }).promise;
const { items } = await (await file.getPage(1)).getTextContent();
const text = items.map(({ str }) => str).join('').trim();
const codes = (words) => [...words].map((sign) => sign.codePointAt(0).toString(16)).join(' ');
console.log(`written  ${codes('影响用户页长门车白')}`);
console.log(`in PDF   ${codes(text)}`);
console.log(`in NFKC  ${codes(text.normalize('NFKC'))}`);
const isAsSeen =
  codes(text) === '5f71 54cd 2f64 2f3e 2eda 2ed3 2ed4 2ecb 2f69' &&
  codes(text.normalize('NFKC')) === '5f71 54cd 7528 6236 2eda 2ed3 2ed4 2ecb 767d';
process.exit(isAsSeen ? 0 : 1);
JS
node run.mjs "$chromium" 2> /dev/null || { echo 'This has changed.' >&2; exit 1; }
