#!/usr/bin/env bash
# An event created by a script leaves its shadow tree only if it was created with `composed: true`. Firefox 153 makes every
# KeyboardEvent composed, whatever is passed to its constructor, so a key that a component forwards to a part of its own
# is received by the whole page as well. Mouse and input events are as requested, and in Chromium 156 key events are, too.
#
# Seen, `composed` of an event made with `composed: false`, and whether the document hears it: Chromium keydown false no,
# click false no; Firefox keydown true yes, click false no.
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

/** Made with `composed: false` in a shadow tree: what it says of itself, and whether the document hears it. */
function tryEvents() {
  const host = document.body.appendChild(document.createElement('div'));
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  const heard = [];
  for (const type of ['keydown', 'click']) document.addEventListener(type, () => heard.push(type));
  const made = [new KeyboardEvent('keydown', { bubbles: true, composed: false }), new MouseEvent('click', { bubbles: true, composed: false })];
  return made.map((event) => {
    inner.dispatchEvent(event);
    return `${event.type} ${event.composed} ${heard.includes(event.type) ? 'yes' : 'no'}`;
  }).join(', ');
}

const seen = [];
for (const [browser, executablePath, args] of [
  ['chrome', process.argv[2], chromeArgs],
  ['firefox', process.argv[3], []],
]) {
  const running = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await running.newPage();
  await page.setContent('<!DOCTYPE html><title>Keys</title>');
  const events = await page.evaluate(tryEvents);
  console.log(`${await running.version()}: ${events}`);
  seen.push(events);
  await running.close();
}
process.exit(seen.join('; ') === 'keydown false no, click false no; keydown true yes, click false no' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
