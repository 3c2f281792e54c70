#!/usr/bin/env bash
# A change that was typed into a field is reported when the field loses the focus: forms that save at `change` rely on it.
# A field that is removed from the document loses the focus too, but only one browser reports it: Chromium 156 fires
# `change` and `blur` while it removes the field, Firefox 153 fires neither, and the typed text is lost. If the field is
# blurred first, both browsers fire both events.
#
# Seen, events after typing: Chromium removed change,blur, blurred first change,blur; Firefox removed none, blurred
# first change,blur.
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

async function listEvents(page, isBlurredFirst) {
  await page.setContent('<!DOCTYPE html><title>Field</title><textarea></textarea>');
  await page.evaluate(() => {
    globalThis.seen = [];
    const field = document.querySelector('textarea');
    for (const type of ['change', 'blur']) field.addEventListener(type, () => globalThis.seen.push(type));
  });
  await page.focus('textarea');
  await page.keyboard.type('a note');
  return page.evaluate((isBlurredFirst) => {
    const field = document.querySelector('textarea');
    if (isBlurredFirst) field.blur();
    field.remove();
    return globalThis.seen.join() || 'none';
  }, isBlurredFirst);
}

const seen = [];
for (const [browser, executablePath, args] of [
  ['chrome', process.argv[2], chromeArgs],
  ['firefox', process.argv[3], []],
]) {
  const running = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await running.newPage();
  const events = [await listEvents(page, false), await listEvents(page, true)];
  console.log(`${await running.version()}: removed ${events[0]}, blurred first ${events[1]}`);
  seen.push(...events);
  await running.close();
}
process.exit(seen.join(' ') === 'change,blur change,blur none change,blur' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
