#!/usr/bin/env bash
# Chromium 156 and Firefox 153: a `<style>` without any `@import` fires `load` each time its text is set, whatever the
# text; Chromium twice if there was a text before: for the removal and for the new text. A listener for `load` in the
# capture phase (for images that load late, say) also receives the events of the page's style sheets; if it sets a style
# sheet in response, it never stops.
#
# Seen: three texts, one after the other: five events in Chromium, three in Firefox.
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

async function count(name, executablePath) {
  const browser = await puppeteer.launch({ browser: name, executablePath, headless: true, args: name === 'chrome' ? chromeArgs : [] });
  const page = await browser.newPage();
  await page.setContent('<!DOCTYPE html><p>text</p>');
  await page.bringToFront();
  const events = await page.evaluate(async () => {
    let events = 0;
    const rest = async () => {
      for (let at = 0; at < 20; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const style = document.createElement('style');
    document.head.append(style);
    await rest();
    document.addEventListener('load', ({ target }) => target === style && events++, true);
    for (const color of ['red', 'green', 'blue']) {
      style.textContent = `p { color: ${color} }`;
      await rest();
    }
    return events;
  });
  console.log(await browser.version(), events);
  await browser.close();
  return events;
}

const seen = [await count('chrome', process.argv[2]), await count('firefox', process.argv[3])];
process.exit(seen.join() === '5,3' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
