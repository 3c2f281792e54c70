#!/usr/bin/env bash
# A popover that contains the focus when it closes restores it to the element that had it before. Both browsers do this in
# a document. In a shadow root Chromium 156 does not: a moment later no element has the focus. Firefox 153 restores it
# there, too. So a menu in a web component has to do itself what it gets for free outside of one.
#
# Seen, what has the focus after the popover: Chromium document opener, shadow root none; Firefox document opener, shadow
# root opener.
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

/** Focus on one button, popover opened, focus moved into it, popover closed: which button has the focus. */
async function tryPopover(isShadow) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = isShadow ? host.attachShadow({ mode: 'open' }) : host;
  root.innerHTML = '<button id="opener">More</button><div popover><button id="inner">Print</button></div>';
  const popover = root.querySelector('[popover]');
  root.querySelector('#opener').focus();
  popover.showPopover();
  root.querySelector('#inner').focus();
  popover.hidePopover();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  const active = (isShadow ? root : document).activeElement?.id || 'none';
  host.remove();
  return active;
}

const seen = [];
for (const [browser, executablePath, args] of [
  ['chrome', process.argv[2], chromeArgs],
  ['firefox', process.argv[3], []],
]) {
  const running = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await running.newPage();
  await page.setContent('<!DOCTYPE html><title>Menu</title>');
  const active = [await page.evaluate(tryPopover, false), await page.evaluate(tryPopover, true)];
  console.log(`${await running.version()}: document ${active[0]}, shadow root ${active[1]}`);
  seen.push(...active);
  await running.close();
}
process.exit(seen.join(' ') === 'opener none opener opener' ? 0 : 1);
JS
node run.mjs "$chromium" "$firefox" || { echo 'This has changed.' >&2; exit 1; }
