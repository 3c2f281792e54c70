import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { type BrowserName, browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { selectWords } from './support/mark-words.ts';

// Headless browsers have no voices. Firefox has silent ones for its own tests; Chrome has none, so the browser's
// interface is replaced in the world of the extension's scripts.

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

// Replaces the whole object: properties that are set on the browser's own one are lost when it is collected and created
// again.
const fakeVoices = `
  const voices = ['en-US', 'en-GB'].map((lang) => ({ voiceURI: lang, name: lang, lang, localService: true, default: false }));
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices,
    speak: (utterance) => setTimeout(() => utterance.onend(), 200),
    cancel: () => undefined,
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

async function giveVoices(page: Page, name: BrowserName): Promise<void> {
  if (name === 'firefox') return;
  const client = await page.createCDPSession();
  const context = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) resolve(id);
    });
  });
  await client.send('Runtime.enable');
  await client.send('Runtime.evaluate', { expression: fakeVoices, contextId: await context });
}

/** The text that is marked as spoken; empty if there is none. */
function spokenText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const marked = CSS.highlights.get('infoq-reader-spoken');
    return [...(marked ?? [])].map(String).join('');
  });
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name, { firefoxPrefs: { 'media.webspeech.synth.test': true } });
    ({ page } = await reader.open(url, { [url]: { body: readFileSync(`${folder}/source.html`, 'utf8') } }));
    await whenMode(page, 'reader');
    await giveVoices(page, name);
  });
  afterAll(() => reader?.close());

  async function start(): Promise<void> {
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-do="speak"]');
    await page.waitForSelector(inPanel('.speech'), { visible: true });
  }

  if (name === 'firefox') {
    // Firefox's test voices reach the end of the article almost at once: an observer in the page records what happens
    // in between.
    test('reading aloud shows its controls, marks the text, and leaves nothing behind', async () => {
      const before = await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML);
      await page.click(inPanel('[data-action="menu"]'));
      await page.evaluate(() => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        if (!root) return;
        new MutationObserver(() => {
          if (!root.querySelector('.speech')) return;
          const marked = [...(CSS.highlights.get('infoq-reader-spoken') ?? [])].map(String).join('');
          document.title = `spoken: ${marked}`;
        }).observe(root, { childList: true, subtree: true });
      });
      await clickIn(page, '[data-do="speak"]');
      await page.waitForFunction(() => /^spoken: ./.test(document.title));
      await page.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.speech'));
      expect(await spokenText(page)).toBe('');
      expect(await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML)).toBe(before);
    });
    return;
  }

  const whenSpoken = (other: string) =>
    page.waitForFunction(
      (last) => {
        const text = [...(CSS.highlights.get('infoq-reader-spoken') ?? [])].map(String).join('');
        return text !== '' && text !== last;
      },
      {},
      other,
    );

  test('the current sentence is marked, one after another, and the text is unchanged', async () => {
    const before = await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML);
    await start();
    await whenSpoken('');
    const first = await spokenText(page);
    const text = await page.$eval(inPanel('[data-part="body"]'), (body) => body.textContent ?? '');
    expect(text).toContain(first);
    await whenSpoken(first);
    expect(await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML)).toBe(before);
  });

  test('pausing keeps the place, and the stop button leaves nothing behind', async () => {
    await clickIn(page, '[data-do="speak-pause"]');
    await page.waitForSelector(inPanel('[data-do="speak-play"]'), { visible: true });
    expect(await spokenText(page)).not.toBe('');
    await clickIn(page, '[data-do="speak-close"]');
    await page.waitForSelector(inPanel('.speech'), { hidden: true });
    expect(await spokenText(page)).toBe('');
  });

  test('begins at the selected text, from the bar next to it', async () => {
    const words = await page.$eval(inPanel('[data-part="body"] li:nth-of-type(2)'), (entry) => entry.textContent ?? '');
    await page.click(inPanel('[data-part="body"] li:nth-of-type(2)'), { count: 3 });
    await clickIn(page, '[data-do="annotation-speak"]');
    await page.waitForSelector(inPanel('.speech'), { visible: true });
    await whenSpoken('');
    expect(words).toContain(await spokenText(page));
    await clickIn(page, '[data-do="speak-close"]');
    await page.waitForSelector(inPanel('.speech'), { hidden: true });
  });

  test('the bar has room for all its controls, also in the narrowest window', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.click(inPanel('[data-part="body"] li:nth-of-type(2)'), { count: 3 });
    await page.waitForSelector(inPanel('[data-do="annotation-speak"]'), { visible: true });
    const edges = await page.$eval(inPanel('.annotation-bar'), (bar) => [
      bar.getBoundingClientRect().left,
      ...[...bar.children].flatMap((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]),
      bar.getBoundingClientRect().right,
    ]);
    expect(edges).toHaveLength(18);
    expect(edges.toSorted((one, other) => one - other)).toEqual(edges);
    expect([Math.min(...edges) >= 0, Math.max(...edges) <= 320]).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector(inPanel('.annotation-bar'), { hidden: true });
  });

  test('reading stops when the panel closes', async () => {
    await start();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    expect(await spokenText(page)).toBe('');
    expect(await page.$(inPanel('.speech'))).toBeNull();
  });

  test('begins at the text that is selected on the clean page: the panel opens there', async () => {
    const words = 'copied nine terabytes';
    await selectWords(page, words);
    await clickIn(page, '[data-do="annotation-speak"]');
    await whenMode(page, 'reader');
    await whenSpoken('');
    const [at, from] = await page.$eval(
      inPanel('[data-part="body"]'),
      (body, [spoken = '', wanted = '']) => [spoken, wanted].map((text) => (body.textContent ?? '').indexOf(text)),
      [await spokenText(page), words],
    );
    expect(at).toBeGreaterThan((from ?? 0) - 300);
    await clickIn(page, '[data-do="speak-close"]');
    await page.waitForSelector(inPanel('.speech'), { hidden: true });
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(await page.$(inPanel('.speech'))).toBeNull();
  });
});
