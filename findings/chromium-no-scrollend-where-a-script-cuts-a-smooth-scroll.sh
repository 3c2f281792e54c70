#!/usr/bin/env bash
# Chromium 156: if a script interrupts a smooth scroll by an instant scroll to the window's current position, there is no
# `scrollend`: the window has moved and is no longer moving, but the event that reports it never fires. Code that waits
# for it after a `scroll` waits forever. Firefox fires it.
#
# Seen: Chromium scrolls many, ends 0. Firefox ends 1.
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
  await page.setContent('<!DOCTYPE html><body style="height: 20000px">tall</body>');
  await page.bringToFront();
  const seen = await page.evaluate(async () => {
    const seen = { scrolls: 0, ends: 0 };
    document.addEventListener('scroll', () => seen.scrolls++);
    document.addEventListener('scrollend', () => seen.ends++);
    scrollTo({ top: 9000, behavior: 'smooth' });
    while (scrollY < 500) await new Promise((resolve) => requestAnimationFrame(resolve));
    scrollTo({ top: scrollY, behavior: 'instant' });
    for (let at = 0; at < 180; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return seen;
  });
  console.log(await browser.version(), JSON.stringify(seen));
  await browser.close();
  return seen;
}

const chrome = await count('chrome', process.argv[2]);
const firefox = await count('firefox', process.argv[3]);
process.exit(chrome.scrolls > 0 && chrome.ends === 0 && firefox.ends > 0 ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
