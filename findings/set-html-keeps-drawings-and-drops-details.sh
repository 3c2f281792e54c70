#!/usr/bin/env bash
# Element.setHTML, the browsers' sanitizer (Chromium 156, Firefox 153), with its defaults: it removes more than what could
# run. Drawings (`svg`) and formulas stay. Of text elements, `details` is removed with all its text, and so are unknown
# elements, `center`, `font`, `tt`, `label`, `button`, and the `annotation` of a formula with the author's TeX. One would
# expect markup to be removed and text to be kept, as in other sanitizers; an article with a collapsible section loses it
# silently. With an empty configuration (`{ sanitizer: {} }`) all of it stays, except what could run.
#
# Seen in both, words that are left of each: svg yes, details no, x-note no, center no, tt no, label no, annotation no;
# with an empty configuration all yes.
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

const samples = {
  svg: '<svg viewBox="0 0 9 9"><text>words</text></svg>',
  details: '<details open><summary>More</summary>words</details>',
  'x-note': '<x-note>words</x-note>',
  center: '<center>words</center>',
  tt: '<tt>words</tt>',
  label: '<label>words</label>',
  annotation: '<math><semantics><mi>x</mi><annotation>words</annotation></semantics></math>',
};

/** Whether the words are still there, as the sanitizer comes and with an empty configuration. */
function sanitize(samples) {
  const isKept = (html, options) => {
    const box = document.createElement('div');
    box.setHTML(html, options);
    return box.textContent.includes('words') ? 'yes' : 'no';
  };
  const list = (options) => Object.entries(samples).map(([name, html]) => `${name} ${isKept(html, options)}`).join(', ');
  return [list(undefined), list({ sanitizer: {} })];
}

const seen = [];
for (const [browser, executablePath, args] of [
  ['chrome', process.argv[2], chromeArgs],
  ['firefox', process.argv[3], []],
]) {
  const running = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await running.newPage();
  await page.setContent('<!DOCTYPE html><title>Text</title>');
  const [own, empty] = await page.evaluate(sanitize, samples);
  console.log(`${await running.version()}\n  as it comes: ${own}\n  empty configuration: ${empty}`);
  seen.push(own === 'svg yes, details no, x-note no, center no, tt no, label no, annotation no' && !/ no/.test(empty));
  await running.close();
}
process.exit(seen.every(Boolean) ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
