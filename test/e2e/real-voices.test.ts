import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { hasVoices, startVoices } from './support/speech-dispatcher.ts';

// Real voices, if the machine has them: eSpeak through Speech Dispatcher, as on a Linux desktop.

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));

if (!hasVoices) console.warn('Real voices are not there (Debian: speech-dispatcher, speech-dispatcher-espeak-ng).');

describe.each(hasVoices ? browserNames : [])('real voices in %s', (name) => {
  let reader: Reader;
  let page: Page;
  let stopVoices: (() => void) | undefined;

  beforeAll(async () => {
    stopVoices = await startVoices();
    // Chrome uses the voices of Linux only with this switch.
    reader = await startReader(name, {
      ownBrowser: true,
      args: name === 'chrome' ? ['--enable-speech-dispatcher'] : [],
    });
    ({ page } = await reader.open(url, { [url]: { body: readFileSync(`${folder}/source.html`, 'utf8') } }));
    await whenMode(page, 'reader');
    await page.waitForFunction(() => speechSynthesis.getVoices().some(({ lang }) => /^en/.test(lang)));
  });
  afterAll(async () => {
    await reader?.close();
    stopVoices?.();
  });

  const whenSpoken = async (other: string) => {
    const spoken = await page.waitForFunction(
      (last) => {
        const text = [...(CSS.highlights.get('infoq-reader-spoken') ?? [])].map(String).join('');
        return text !== last && text;
      },
      {},
      other,
    );
    return String(await spoken.jsonValue());
  };

  test('read one sentence after another, pause on request, and leave nothing behind', async () => {
    const before = await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML);
    const text = await page.$eval(inPanel('[data-part="body"]'), (body) => body.textContent ?? '');
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-do="speak"]');
    await page.waitForSelector(inPanel('.speech'), { visible: true });
    const first = await whenSpoken('');
    const second = await whenSpoken(first);
    expect(text.indexOf(first)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first));
    await clickIn(page, '[data-do="speak-pause"]');
    await page.waitForSelector(inPanel('[data-do="speak-play"]'), { visible: true });
    const held = await whenSpoken('');
    await clickIn(page, '[data-do="speak-play"]');
    await whenSpoken(held);
    await clickIn(page, '[data-do="speak-close"]');
    await page.waitForSelector(inPanel('.speech'), { hidden: true });
    expect(await page.evaluate(() => CSS.highlights.has('infoq-reader-spoken'))).toBe(false);
    expect(await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML)).toBe(before);
  });

  test('are offered as a list that a person can choose from', async () => {
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-do="speak"]');
    await page.waitForSelector(inPanel('.speech select'), { visible: true });
    const offered = await page.$$eval(inPanel('.speech select option'), (options) =>
      options.map((option) => option.textContent ?? ''),
    );
    const all = await page.evaluate(() => speechSynthesis.getVoices().filter(({ lang }) => /^en/.test(lang)).length);
    expect(all).toBeGreaterThan(offered.length);
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.length).toBeLessThan(30);
    expect(new Set(offered).size).toBe(offered.length);
  });
});
