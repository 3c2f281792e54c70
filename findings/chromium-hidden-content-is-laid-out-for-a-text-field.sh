#!/usr/bin/env bash
# Chromium 156: the content of a box with `content-visibility: hidden` is not laid out, as specified. But if it contains a
# single text field, the whole box is styled and laid out once, some frames later, although nothing in it is visible and
# no script has requested it. A field with `display: none` has the same effect. (The browser checks new form fields for
# autofill and queries their position.) With `display: none` on the box itself there is no layout. This matters where a
# page with comments is hidden by content-visibility so that scripts in it can still measure: that is not free.
#
# Seen: objects laid out without a field 0, with one 10000 and more, with one that is not displayed the same.
set -euo pipefail
chromium=${CHROMIUM:-$(command -v chromium || command -v google-chrome)} || { echo 'chromium is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

// Not about:blank: nothing is filled in there.
const server = createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html');
  answer.end('<!DOCTYPE html><title>test</title><body><p>seen</p></body>');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await puppeteer.launch({ executablePath: process.argv[2], headless: true, args });
console.log(await browser.version());

async function count(field, box = 'content-visibility: hidden') {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.addStyleTag({ content: `#box { ${box} }` });
  await page.bringToFront();
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.evaluate(async (field) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    performance.mark('begin');
    const box = document.createElement('div');
    box.id = 'box';
    box.innerHTML = '<p>one <b>two</b> three</p>'.repeat(2000) + field;
    document.body.append(box);
    for (let at = 0; at < 40; at++) await frame();
    performance.mark('end');
  }, field);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  const [begin, end] = ['begin', 'end'].map((name) => traceEvents.find((event) => event.name === name).ts);
  const layouts = traceEvents.filter((event) => event.name === 'Layout' && event.ts >= begin && event.ts <= end);
  return Math.max(0, ...layouts.map((event) => event.args.beginData?.dirtyObjects ?? 0));
}

const [none, field, unseen, away] = [
  await count(''),
  await count('<textarea></textarea>'),
  await count('<textarea style="display: none"></textarea>'),
  await count('<textarea></textarea>', 'display: none'),
];
console.log(JSON.stringify({ none, field, unseen, away }));
await browser.close();
server.close();
process.exit(none < 100 && field > 8000 && unseen > 8000 && away < 100 ? 0 : 1);
JS
node run.mjs "$chromium" || { echo 'This has changed.' >&2; exit 1; }
