#!/usr/bin/env bash
# A box may say another language than its page, and an element in it the page's again: `lang` is the nearest one's. A
# translator that goes by `lang` would translate that element. Firefox 153 looks no further than the box: nothing in it
# is translated, whatever it says of itself. The same element in the shadow tree of such a box is translated, as the
# language of a host is not looked at.
#
# Firefox runs without a model, which would come over the network: it has an engine for its own tests, which writes in
# capitals. What is taken from a page and put back is what users have.
#
# Seen, of a French page: a paragraph translated; a French one in an English box not; one in the shadow tree of an English
# host translated.
set -euo pipefail
firefox=${FIREFOX:-$(command -v firefox-esr || command -v firefox)} || { echo 'firefox is missing' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund puppeteer-core@24.43.1
cat > page.html <<'HTML'
<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Le livre</title>
<p id="plain">Le gardien note le vent.</p>
<div lang="en"><p id="boxed" lang="fr">La lampe doit être nettoyée.</p></div>
<div id="host" lang="en"><template shadowrootmode="open"><p lang="fr">La pile le dépasse.</p></template></div>
HTML
cat > run.mjs <<'JS'
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const running = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.argv[2],
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: { 'browser.translations.enable': true, 'browser.translations.automaticallyPopup': false },
});
const { connection } = running;
async function inWindow(expression) {
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (answer.result.type !== 'success') throw new Error(JSON.stringify(answer.result.exceptionDetails));
}
await inWindow(`(() => {
  const { TranslationsParent } = ChromeUtils.importESModule('resource://gre/actors/TranslationsParent.sys.mjs');
  const record = (name, version, more) => ({ id: name, name, version, attachment: { size: 1 }, ...more });
  const version = TranslationsParent.LANGUAGE_MODEL_MAJOR_VERSION_MAX + '.0';
  const models = [['fr', 'en'], ['en', 'fr']].flatMap(([sourceLanguage, targetLanguage]) =>
    ['model', 'lex', 'vocab'].map((fileType) =>
      record(fileType + sourceLanguage, version, { fileType, sourceLanguage, targetLanguage })));
  const engine = record('bergamot-translator', TranslationsParent.BERGAMOT_MAJOR_VERSION + '.0', {});
  const clientOf = (records) => ({
    on() {},
    off() {},
    get: async () => records,
    attachments: { download: async () => ({ blob: new Blob([]) }), isDownloaded: async () => true },
  });
  TranslationsParent.applyTestingMocks({
    translationModelsRemoteClient: clientOf(models),
    translationsWasmRemoteClient: clientOf([engine]),
  });
})()`);
const server = createServer((_, answer) =>
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync('page.html')),
);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const page = await running.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.bringToFront();
await inWindow(`gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.getActor('Translations')
  .translate({ sourceLanguage: 'fr', targetLanguage: 'en' }, false)`);
const read = () =>
  page.evaluate(() => {
    const all = ['#plain', '#boxed'].map((one) => document.querySelector(one));
    all.push(document.querySelector('#host').shadowRoot.querySelector('p'));
    return all.map(({ textContent }) => (textContent.endsWith('[fr to en]') ? 'translated' : 'not'));
  });
await page.waitForFunction(() => document.querySelector('#host').shadowRoot.querySelector('p').textContent.endsWith('[fr to en]'), {
  timeout: 20_000,
}).catch(() => undefined);
// What comes later comes with what is added later.
await page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { id: 'last', textContent: 'La fin.' })));
await page.waitForFunction(() => document.querySelector('#last').textContent.endsWith('[fr to en]'), { timeout: 20_000 }).catch(() => undefined);
const [plain, boxed, hosted] = await read();
console.log(`${await running.version()}: plain ${plain}, in a box of another language ${boxed}, in the shadow tree of one ${hosted}`);
await running.close();
server.close();
process.exit([plain, boxed, hosted].join() === 'translated,not,translated' ? 0 : 1);
JS
node run.mjs "$firefox" || { echo 'This has changed.' >&2; exit 1; }
