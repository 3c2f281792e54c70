#!/usr/bin/env bash
# `requestIdleCallback` grants up to 50 ms while a page rests. In Firefox 153, one element with an endless CSS animation
# limits every idle period of the page to the rest of a frame: even if only its opacity changes, which needs no work of
# the main thread, and even if it is invisible. A task that waits for an idle period of, say, 30 ms never runs behind a
# pulsing placeholder, which is just when there would be time. Chromium 156 still grants 50 ms in all three cases.
#
# The longest of 30 idle periods on each page. Seen: Firefox still 50, pulsing 15, invisible 16; Chromium 50, 50, 50.
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

const pulse = 'animation: pulse 1.6s infinite alternate;';
const styles = { still: '', pulsing: pulse, invisible: `${pulse} visibility: hidden` };
const longest = async (browser, executablePath, args) => {
  const program = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const tab = await program.newPage();
  const result = {};
  for (const [name, style] of Object.entries(styles)) {
    await tab.setContent(`<!DOCTYPE html><style>@keyframes pulse { from { opacity: 1 } to { opacity: 0.5 } }</style>
      <p style="background: teal; ${style}">bar</p>`);
    result[name] = await tab.evaluate(
      () =>
        new Promise((resolve) => {
          const periods = [];
          const ask = () =>
            requestIdleCallback((deadline) => {
              periods.push(deadline.timeRemaining());
              // Not a part of the frame's length, so that the callbacks fall anywhere in a frame.
              if (periods.length < 30) setTimeout(ask, 37);
              else resolve(Math.round(Math.max(...periods.slice(5))));
            });
          ask();
        }),
    );
  }
  console.log(await program.version(), JSON.stringify(result));
  await program.close();
  return result;
};
const inFirefox = await longest('firefox', process.argv[2], []);
const inChromium = await longest('chrome', process.argv[3], ['--no-sandbox', '--disable-gpu']);
const isShort = (time) => time <= 17;
const isSame =
  inFirefox.still > 30 && isShort(inFirefox.pulsing) && isShort(inFirefox.invisible) && Object.values(inChromium).every((time) => time > 30);
process.exit(isSame ? 0 : 1);
JS
node run.mjs "$firefox" "$chromium" || { echo 'This has changed.' >&2; exit 1; }
