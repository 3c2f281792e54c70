#!/usr/bin/env bash
# The same voices of Speech Dispatcher (eSpeak NG, on Debian, all on this machine): Chromium 156 reports
# `localService: true` for each, Firefox 153 `localService: false`, although Firefox has only the system's voices. A page
# that reads aloud only with local voices, so that no text leaves the machine, has none to offer in Firefox on Linux.
# Also, each of about 130 voices is listed about a hundred times, once for each variant (`Japanese+Adam`): over 10,000
# entries; Firefox adds them one by one, unordered, with a `voiceschanged` each.
#
# Needs Debian's speech-dispatcher, speech-dispatcher-espeak-ng and espeak-ng. Nothing is spoken.
# Seen: Chromium {"voices":13362,"local":13362,"variants":13231}; Firefox: local 0 of more than 1000.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium)} || { echo 'chromium is missing' >&2; exit 2; }
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
command -v speech-dispatcher > /dev/null || { echo 'speech-dispatcher is missing' >&2; exit 2; }
command -v espeak-ng > /dev/null || { echo 'espeak-ng is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const server = createServer((_, answer) => answer.end('<!DOCTYPE html><title>voices</title>')).listen(0, '127.0.0.1');
const chromeArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--enable-speech-dispatcher'];

async function count(name, executablePath) {
  const browser = await puppeteer.launch({ browser: name, executablePath, headless: true, args: name === 'chrome' ? chromeArgs : [] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const say = () => {
          const voices = speechSynthesis.getVoices();
          resolve({
            voices: voices.length,
            local: voices.filter((voice) => voice.localService).length,
            variants: voices.filter((voice) => voice.name.includes('+')).length,
          });
        };
        const look = () => speechSynthesis.getVoices().length > 1000 && say();
        speechSynthesis.onvoiceschanged = look;
        look();
        setTimeout(say, 30_000);
      }),
  );
  console.log(await browser.version(), JSON.stringify(seen));
  await browser.close();
  return seen;
}

const chrome = await count('chrome', process.argv[2]);
const firefox = await count('firefox', process.argv[3]);
server.close();
const isSo = chrome.voices > 1000 && chrome.local === chrome.voices && firefox.voices > 1000 && firefox.local === 0;
process.exit(isSo ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
