import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { press, readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { clickToolbarButton, readClipboard } from './support/browser-ui.ts';
import { type Reader, startReader } from './support/extension.ts';
import { translatePage, translationPrefs, useEngineForTests } from './support/firefox-translation.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { markedWords, markWords, whenMarked } from './support/mark-words.ts';

const url = 'https://www.infoq.com/fr/articles/un-article-a-traduire/';
// In another language than the extension's own strings around it.
const title = 'Le livre du gardien';
const heading = 'Le premier volume';
const code = 'const wind = readings.map(normalize);';
const first = 'Le gardien note le vent trois fois par jour, et personne ne lui en a jamais réclamé une page.';
const more = 'La pile de papier le dépasse maintenant, et la lampe doit être nettoyée avant la nuit suivante.';
const body = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${title} - InfoQ</title></head><body>
<main><article class="article"><h1 class="heading">${title}</h1><div class="article__content"><div class="article__data">
<p>${first}</p><h2>${heading}</h2><p>${more}</p><pre><code>${code}</code></pre>
<h2>Le dernier volume</h2>${`<p>${more} ${first}</p>`.repeat(12)}</div></div></article></main></body></html>`;

let reader: Reader;
let page: Page;

beforeAll(async () => {
  reader = await startReader('firefox', { firefoxPrefs: translationPrefs });
  await useEngineForTests(reader.browser);
});
beforeEach(async () => {
  await reader.reset();
  ({ page } = await reader.open(url, { [url]: { body } }));
  await whenMode(page, 'reader');
});
afterAll(() => reader?.close());

const translated = (words: string) => `${words.toUpperCase()} [fr to en]`;

/** Waits until the panel's title, first paragraph and outline are translated by Firefox. */
async function whenPanelTranslated(): Promise<void> {
  const wanted = [title, first, heading].map(translated);
  await page.waitForFunction(
    (all) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const seen = ['h1', '[data-part="body"] p', '.outline-list a'].map(
        (one) => root?.querySelector(one)?.textContent,
      );
      return String(seen) === String(all);
    },
    {},
    wanted,
  );
}

async function copyArticle(): Promise<string> {
  await page.click(inPanel('[data-action="menu"]'));
  await clickIn(page, '[data-do="copy-article"]');
  return vi.waitFor(
    async () => {
      const copied = String(await readClipboard(reader.browser, 'firefox', page));
      expect(copied).toContain(`# ${title}`);
      return copied;
    },
    { timeout: 20_000 },
  );
}

test('the browser translates the panel in place, and exports keep the author’s text', async () => {
  await markWords(page, 'réclamé une page', 'yellow');
  await translatePage(reader.browser);
  await whenPanelTranslated();
  expect((await readPanel(page)).code.map(({ text }) => text)).toEqual([code]);
  // The highlight does not match the translated text, so it is not painted, and the list says why.
  await whenMarked(page, 'yellow', '');
  await page.keyboard.press('l');
  await page.waitForSelector(inPanel('.annotation-drawer'), { visible: true });
  expect(await page.$eval(inPanel('.annotation-drawer'), (list) => list.textContent)).toMatch(
    /article has changed or is shown in translation.*réclamé une page/,
  );
  await page.keyboard.press('l');

  // The page was translated as well, which is visible when it is restored.
  await page.keyboard.press('Escape');
  await whenMode(page, 'clean');
  await page.waitForFunction(
    (words) => document.querySelector('.article__data p')?.textContent === words,
    {},
    translated(first),
  );
  await press(page, 'toggle');
  await whenMode(page, 'reader');
  await whenPanelTranslated();
  expect(await page.$(inPanel('.stale'))).toBeNull();
  const copied = await copyArticle();
  expect(copied).toContain(first);
  expect(copied).not.toContain('[fr to en]');

  await page.reload();
  await whenMode(page, 'reader');
  await whenMarked(page, 'yellow', 'réclamé une page');
  expect(await markedWords(page, 'yellow')).toBe('réclamé une page');
});

test('a page that was translated before it is read is recognized', async () => {
  await press(page, 'original');
  await whenMode(page, 'original');
  await page.reload();
  await translatePage(reader.browser);
  await page.waitForFunction(
    (words) => document.querySelector('.article__data p')?.textContent === words,
    {},
    translated(first),
  );
  await clickToolbarButton(reader.browser, 'firefox');
  await whenMode(page, 'reader');
  await page.waitForSelector(inPanel('.stale'));
  expect(await page.$eval(inPanel('.stale'), (note) => note.textContent)).toContain('translated');
  await page.reload();
  await whenMode(page, 'reader');
  expect(await page.$(inPanel('.stale'))).toBeNull();
});
