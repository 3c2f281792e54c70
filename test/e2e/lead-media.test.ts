import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { inPanel } from './support/in-panel.ts';

// A talk with a player above the text and another one in the text; both show a poster until they play.

const url = 'https://www.infoq.com/presentations/a-talk-of-our-own/';
const sentence = 'The bridge was moved by day, in small steps, and every step was compared with the one before. ';
const posters = { talk: 'https://res.infoq.com/talk.jpg', demo: 'https://res.infoq.com/demo.jpg' };
const body = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Moving a Bridge - InfoQ</title></head><body>
<main><article class="article"><h1 class="heading">Moving a Bridge</h1>
<div class="player"><video controls width="640" height="360" src="https://videos.example/talk.mp4" preload="none" poster="${posters.talk}"></video><span>48:12</span></div>
<div class="article__content"><div class="article__data"><h2>Transcript</h2><p>${sentence.repeat(3)}</p><p>${sentence.repeat(40)}</p>
<video controls width="640" height="360" preload="none" poster="${posters.demo}"></video><p>${sentence.repeat(3)}</p></div></div></article></main></body></html>`;

describe.each(browserNames)('a recording in %s', (name) => {
  let reader: Reader;
  let page: Page;
  let requests: readonly { url: string }[];

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(async () => {
    await reader.reset();
    ({ page, requests } = await reader.open(url, { [url]: { body } }));
    await whenMode(page, 'reader');
  });
  afterAll(() => reader?.close());

  const postersShown = () =>
    page.$$eval('infoq-reader >>> .poster', (all) => all.map((one) => getComputedStyle(one).backgroundImage));

  test('links to its address and to its place on the page, and is not part of the text', async () => {
    const link = await page.$eval(inPanel('[data-part="recording"] a'), (one) => one.getAttribute('href'));
    expect(link).toBe('https://videos.example/talk.mp4');
    const { text, images } = await readPanel(page);
    expect(text).not.toContain('48:12');
    expect(images).toEqual([]);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await page.waitForSelector(inPanel('[data-part="recording"] button'), { visible: true });
    await page.$eval(inPanel('[data-part="recording"] button'), (button) => (button as HTMLElement).click());
    await whenMode(page, 'clean');
    await page.waitForFunction(
      () => Math.abs(document.querySelector('video')?.getBoundingClientRect().top ?? 9999) < 900,
    );
  });

  test('shows the posters that the page has loaded, and requests none itself', async () => {
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    for (const poster of Object.values(posters))
      await page.waitForFunction((one) => performance.getEntriesByName(one).length > 0, {}, poster);
    const asked = requests.filter(({ url }) => url.endsWith('.jpg')).length;
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await expect.poll(postersShown).toEqual([`url("${posters.talk}")`, `url("${posters.demo}")`]);
    expect(requests.filter(({ url }) => url.endsWith('.jpg'))).toHaveLength(asked);
    expect((await readPanel(page)).images).toEqual([]);
  });

  test('a player that only a script feeds plays on the page', async () => {
    await page.$eval(inPanel('[data-part="body"] [data-media] a'), (one) => (one as HTMLElement).click());
    await whenMode(page, 'clean');
    await page.waitForFunction(() => {
      const top = document.querySelectorAll('video')[1]?.getBoundingClientRect().top ?? -1;
      return top >= -2 && top < innerHeight;
    });
  });
});
