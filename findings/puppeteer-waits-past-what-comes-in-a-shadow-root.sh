#!/usr/bin/env bash
# Puppeteer's `waitForSelector('host >>> .late')` searches shadow roots. It finds elements that exist when it starts and
# elements that are added to the document later; for elements that a component later renders into its shadow root it waits
# until it times out: it searches again when the document changes, and a change in a shadow tree is not a change of the
# document. With `visible: true` it searches in each frame, and finds them. So a test should wait for visibility, or use
# `waitForFunction`.
#
# Seen, with puppeteer-core 24.43.1 in Chromium 156 and Firefox 153: in the document found, in the shadow root not found, in
# the shadow root with `visible` found.
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

/** Puts a paragraph into the document or into a shadow root, once Puppeteer is waiting for it. */
async function tryWait(page, selector, where, options) {
  await page.setContent('<!DOCTYPE html><title>Late</title><x-panel></x-panel><main></main>');
  await page.evaluate(() => document.querySelector('x-panel').attachShadow({ mode: 'open' }).append('Ready'));
  const found = page.waitForSelector(selector, { timeout: 6000, ...options }).then(
    () => 'found',
    (error) => (error.name === 'TimeoutError' ? 'not found' : Promise.reject(error)),
  );
  // By then the first look is over.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.evaluate((isShadow) => {
    const late = Object.assign(document.createElement('p'), { className: 'late', textContent: 'Here' });
    (isShadow ? document.querySelector('x-panel').shadowRoot : document.querySelector('main')).append(late);
  }, where === 'shadow');
  return found;
}

const seen = [];
for (const [browser, executablePath, args] of [
  ['chrome', process.argv[2], chromeArgs],
  ['firefox', process.argv[3], []],
]) {
  const running = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await running.newPage();
  const results = [
    await tryWait(page, 'main > .late', 'document', {}),
    await tryWait(page, 'x-panel >>> .late', 'shadow', {}),
    await tryWait(page, 'x-panel >>> .late', 'shadow', { visible: true }),
  ];
  console.log(`${await running.version()}: document ${results[0]}, shadow root ${results[1]}, with visible ${results[2]}`);
  seen.push(...results);
  await running.close();
}
const expected = ['found', 'not found', 'found'];
process.exit(seen.join() === [...expected, ...expected].join() ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
