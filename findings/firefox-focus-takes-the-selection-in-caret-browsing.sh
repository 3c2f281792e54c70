#!/usr/bin/env bash
# A toolbar for the selected text that is opened by a key puts the focus on its first button, and expects the selection to
# stay: with the focus elsewhere, a browser keeps what is selected on the page. In Firefox 153 this holds only without
# caret browsing (F7). With it, `focus()` on a button collapses the selection and puts the caret into the button's box, so
# what the toolbar is for is no longer selected, and the next Shift+Arrow starts there. Chromium 156 keeps the selection
# in both cases. A toolbar has to remember its range, and to select it again when it closes.
#
# What is selected after a button was focused by script. Seen: Firefox plain "queue grew", caret ""; Chromium
# "queue grew" twice.
set -euo pipefail
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import puppeteer from 'puppeteer-core';

const chromiumArgs = ['--no-sandbox', '--disable-gpu'];
const page = '<!DOCTYPE html><p>The queue grew by night.</p><div><button type="button">Yellow</button></div>';

/** What is selected after a button was focused by script. */
async function afterFocus(options) {
  const program = await puppeteer.launch({ headless: true, ...options });
  const tab = await program.newPage();
  await tab.setContent(page);
  await tab.bringToFront();
  await tab.click('p');
  const selected = await tab.evaluate(() => {
    const text = document.querySelector('p').firstChild;
    getSelection().setBaseAndExtent(text, 4, text, 14);
    return getSelection().toString();
  });
  await tab.evaluate(() => document.querySelector('button').focus());
  const left = await tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve(getSelection().toString()))),
  );
  const version = await program.version();
  await program.close();
  if (selected !== 'queue grew') throw new Error('The text could not be selected.');
  return [version, left];
}

const firefox = { browser: 'firefox', executablePath: process.argv[2] };
const chromium = { browser: 'chrome', executablePath: process.argv[3] };
const caret = { extraPrefsFirefox: { 'accessibility.browsewithcaret': true } };
const seen = {
  firefox: [await afterFocus(firefox), await afterFocus({ ...firefox, ...caret })],
  chromium: [
    await afterFocus({ ...chromium, args: chromiumArgs }),
    await afterFocus({ ...chromium, args: [...chromiumArgs, '--enable-caret-browsing'] }),
  ],
};
for (const [[version, plain], [, withCaret]] of Object.values(seen))
  console.log(version, JSON.stringify({ plain, caret: withCaret }));
const words = Object.values(seen).flatMap((both) => both.map(([, left]) => left));
process.exit(JSON.stringify(words) === JSON.stringify(['queue grew', '', 'queue grew', 'queue grew']) ? 0 : 1);
JS
node run.mjs "$firefox" "$chromium" || { echo 'This has changed.' >&2; exit 1; }
