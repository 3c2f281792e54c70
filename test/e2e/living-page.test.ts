import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { ferry, kiln } from './support/living-site/articles.ts';
import { addressOf, clientPath, serveSite } from './support/living-site/serve.ts';
import { type Build, ways } from './support/living-site/site.ts';
import { recordFrames, recordFromStart, type SeenFrame, whenFrames } from './support/living-site/watch.ts';

// A real application, rendered on the server and hydrated by its client: what the panel and the clean page show in each
// frame while it hydrates and while it navigates between articles.

/** Maximum median delay in ms until the panel shows content that the client adds. */
const followsWithin = 300;

/** Number of frames after which everything that was going to happen has happened. */
const enough = 45;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(build: Build, answers: Record<string, Promise<void>> = {}): Promise<Page> {
    const { page } = await reader.open(addressOf(ferry), await serveSite(build, answers));
    await whenMode(page, 'reader');
    // In its first frame, a panel that fades in is invisible.
    await page.evaluate(async () => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      await Promise.all((root?.getAnimations() ?? []).map(({ finished }) => finished));
    });
    return page;
  }

  /** Runs all steps of the client, with frames between them. */
  async function takeOver(page: Page): Promise<void> {
    for (let index = 0; await page.evaluate((at) => window.site.step(at), index); index++)
      await whenFrames(page, enough);
    await page.evaluate(() => window.site.more());
    await whenFrames(page, enough);
  }

  const builds = ways.flatMap((way): Build[] => [{ way }, { way, isRenamed: true }]);
  test.each(builds)('the panel keeps its text and its place while the client hydrates: %o', async (build) => {
    const page = await open(build);
    await page.evaluate(() => {
      const all = document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('[data-part="body"] p') ?? [];
      [...all].find((one) => one.textContent?.startsWith('17.'))?.scrollIntoView({ block: 'center' });
    });
    const frames = await recordFrames(page, '17.');
    await takeOver(page);
    await page.evaluate(() => window.site.append('这一段渡船是客户端带来的。'));
    await whenInPanel(page, '这一段渡船是客户端带来的。');
    const seen = await frames.stop();
    expect(seen.length).toBeGreaterThanOrEqual(enough);
    expect(new Set(seen.map(({ mode, title }) => `${mode} ${title}`))).toEqual(new Set([`reader ${ferry.title}`]));
    expect(Math.min(...seen.map(({ length }) => length))).toBe(seen[0]?.length);
    // Within a pixel: both browsers scroll by whole pixels.
    const tops = seen.map(({ top }) => top ?? Number.NaN);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  });

  test('what the client adds is in the panel before the user could miss it', async () => {
    const page = await open({ way: 'replace' });
    await page.evaluate(() => window.site.step(0));
    const times = await page.evaluate(async () => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const follow = (words: string) =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          const look = () => {
            if (!root?.querySelector('[data-part="body"]')?.textContent?.includes(words)) return;
            observer.disconnect();
            resolve(performance.now() - began);
          };
          const observer = new MutationObserver(look);
          if (root) observer.observe(root, { childList: true, subtree: true, characterData: true });
          window.site.append(words);
        });
      const all: number[] = [];
      for (let turn = 0; turn < 7; turn++) all.push(await follow(`客户端第 ${turn} 次带来渡船的一段。`));
      return all;
    });
    expect(times.toSorted((a, b) => a - b)[3], String(times)).toBeLessThan(followsWithin);
  });

  test.each<[string, boolean, boolean]>([
    ['a new entry', false, false],
    ['the same entry', true, false],
    ['a new entry, with renamed classes', false, true],
  ])(
    'an article whose response is 5 s late, in %s: the old one is never shown under its address',
    async (_, replaces, isRenamed) => {
      const late = later(5000);
      const page = await open({ way: 'replace', isRenamed }, { [kiln.path]: late.promise });
      await takeOver(page);
      const frames = await recordFrames(page);
      late.start();
      await page.evaluate((path, same) => void window.site.go(path, same), kiln.path, replaces);
      await whenInPanel(page, kiln.word);
      const seen = (await frames.stop()).filter(({ path }) => path === kiln.path);
      expect(seen.filter(({ text }) => text.includes(ferry.word)).length).toBe(0);
      expect(new Set(seen.map(({ mode }) => mode))).toEqual(new Set(['reader']));
      expect(new Set(seen.map(({ title }) => title))).toEqual(new Set(['', kiln.title]));
    },
  );

  test.each([false, true])(
    'to the clean page while another article is loading: no clutter (renamed: %s)',
    async (isRenamed) => {
      const late = later(3000);
      const page = await open({ way: 'replace', isRenamed }, { [kiln.path]: late.promise });
      await takeOver(page);
      await page.evaluate((path) => void window.site.go(path), kiln.path);
      const frames = await recordFrames(page);
      late.start();
      await press(page, 'toggle');
      await whenMode(page, 'clean');
      await page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, {}, kiln.title);
      await whenFrames(page, enough);
      const seen = await frames.stop();
      expect(seenClutter(seen)).toEqual([]);
    },
  );

  test.each([false, true])(
    'to the clean page as soon as the client has hydrated: no clutter, the same place (renamed: %s)',
    async (isRenamed) => {
      const page = await open({ way: 'gap', isRenamed });
      await page.evaluate(() => {
        const all = document.querySelector('infoq-reader')?.shadowRoot?.querySelectorAll('[data-part="body"] p') ?? [];
        [...all].find((one) => one.textContent?.startsWith('17.'))?.scrollIntoView({ block: 'center' });
      });
      const frames = await recordFrames(page, '17.');
      await page.evaluate(async () => {
        await window.site.step(0);
        await window.site.step(1);
        await window.site.more();
        document
          .querySelector('infoq-reader')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-action="toggle"]')
          ?.click();
      });
      await whenMode(page, 'clean');
      await whenFrames(page, enough);
      const seen = await frames.stop();
      expect(seenClutter(seen)).toEqual([]);
      const [before] = seen;
      const after = seen.at(-1);
      // One line of the panel at most.
      expect(Math.abs((after?.top ?? Number.NaN) - (before?.top ?? Number.NaN))).toBeLessThanOrEqual(36);
    },
  );

  test.each([
    { way: 'replace', isFull: true },
    { way: 'replace', isFull: true, isRenamed: true },
    { way: 'replace' },
    { way: 'gap', isRenamed: true },
    { way: 'replace', isEmpty: true },
    { way: 'replace', isEmpty: true, isRenamed: true },
  ] as Build[])(
    'what is around the article is never visible on the clean page, whenever it is added: %o',
    // The number of frames depends on the machine: under load it is lower.
    { retry: 4 },
    async (build) => {
      await storeSettings(reader.browser, name, { mode: 'clean' });
      const { page } = await reader.prepare(await serveSite(build));
      await page.bringToFront();
      const frames = await recordFromStart(page);
      await page.goto(addressOf(ferry));
      await whenMode(page, 'clean');
      await takeOver(page);
      await page.evaluate(() => window.site.append('末尾又来了一段，说的是渡船。'));
      await whenFrames(page, enough);
      const seen = await frames.stop();
      expect(seen.length).toBeGreaterThanOrEqual(enough);
      const kinds = seenClutter(seen, '');
      expect(build.isRenamed ? kinds.filter((one) => Number(/(\d+) frames/.exec(one)?.[1]) > 2) : kinds).toEqual([]);
      expect(await page.$eval('h1', (title) => title.checkVisibility())).toBe(true);
      expect(await page.$eval('.ProseMirror', (text) => text.checkVisibility())).toBe(true);
    },
  );

  test.each([
    { way: 'replace', isFull: true },
    { way: 'replace', isFull: true, isRenamed: true },
  ] as Build[])(
    'the clean page shows the article and nothing around it while its parser waits for a script: %o',
    async (build) => {
      await storeSettings(reader.browser, name, { mode: 'clean' });
      let answer = () => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const { page } = await reader.prepare(await serveSite(build, { [clientPath]: held }));
      await page.bringToFront();
      const frames = await recordFromStart(page);
      const arrival = page.goto(addressOf(ferry));
      await page.waitForFunction(() => document.querySelector('.ProseMirror')?.checkVisibility());
      await whenFrames(page, enough);
      expect(await page.evaluate(() => document.readyState)).toBe('loading');
      const hidden = await page.$$eval('h1, .ProseMirror, .ProseMirror > *', (all) =>
        all.filter((one) => !one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent),
      );
      answer();
      await arrival;
      expect(hidden).toEqual([]);
      expect(seenClutter(await frames.stop(), '')).toEqual([]);
    },
  );

  test.each(['reader', 'clean'] as const)(
    'a text that is added 4 s after its page: the bare page is never visible before it: %s',
    async (mode) => {
      await storeSettings(reader.browser, name, { mode });
      const { page } = await reader.prepare(await serveSite({ way: 'replace', isEmpty: true, isFull: true }));
      await page.bringToFront();
      await page.goto(addressOf(ferry));
      const frames = await recordFrames(page);
      await page.evaluate(() => void setTimeout(() => window.site.step(0), 4000));
      await whenMode(page, 'clean');
      await page.waitForFunction(
        (words) => document.querySelector('.ProseMirror')?.textContent?.includes(words),
        {},
        ferry.word,
      );
      await whenFrames(page, enough);
      const seen = await frames.stop();
      expect(seenClutter(seen, '')).toEqual([]);
      expect(seen.filter((frame) => frame.mode === '').length).toBe(0);
      expect(seen.at(-1)?.mode).toBe(mode);
    },
  );

  test.each(['reader', 'clean'] as const)(
    'back in history restores the place of that entry, and forward its own: %s',
    async (mode) => {
      const page = await open({ way: 'replace' });
      await takeOver(page);
      if (mode === 'clean') await press(page, 'toggle');
      await whenMode(page, mode);
      await toParagraph(page, '17.');
      const left = await topOf(page, '17.');
      await page.evaluate((path) => void window.site.go(path), kiln.path);
      await whenShown(page, kiln.word);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await toParagraph(page, '9.');
      const on = await topOf(page, '9.');
      await page.evaluate(() => history.back());
      await whenShown(page, ferry.word);
      await whenFrames(page, enough);
      expect(Math.abs((await topOf(page, '17.')) - left)).toBeLessThanOrEqual(2);
      await page.evaluate(() => history.forward());
      await whenShown(page, kiln.word);
      await whenFrames(page, enough);
      expect(Math.abs((await topOf(page, '9.')) - on)).toBeLessThanOrEqual(2);
    },
  );

  test('once restored, the page has nothing of ours, even if the application has copied our marks', async () => {
    const page = await open({ way: 'replace', isRenamed: true });
    await takeOver(page);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.waitForSelector('[data-infoq-reader-hidden], [data-infoq-reader-column]');
    await page.evaluate(() => {
      // Like editors and caches, which write back what they read from the page.
      const main = document.querySelector('article')?.parentElement;
      if (main) main.innerHTML = String(main.innerHTML);
    });
    await whenFrames(page, enough);
    await press(page, 'original');
    await whenMode(page, 'original');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/infoq-reader/);
  });
});

/** The clutter around the article that was visible in these modes, with the number of frames. */
function seenClutter(seen: readonly SeenFrame[], ...modes: readonly string[]): string[] {
  const frames = seen.filter(({ mode, clutter }) => ['clean', ...modes].includes(mode) && clutter !== '');
  const kinds = [...new Set(frames.map(({ clutter }) => clutter))];
  return kinds.map((kind) => `${kind}: ${frames.filter(({ clutter }) => clutter === kind).length} frames`);
}

/** A promise that resolves a number of ms after `start`. */
function later(ms: number): { readonly promise: Promise<void>; readonly start: () => void } {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, start: () => void setTimeout(keep, ms) };
}

async function whenInPanel(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('infoq-reader')
        ?.shadowRoot?.querySelector('[data-part="body"]')
        ?.textContent?.includes(wanted),
    { timeout: 60_000 },
    words,
  );
}

/** Waits for text in the panel, or on the page if the panel is closed. */
async function whenShown(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const host = document.querySelector('infoq-reader');
      const root = host?.getAttribute('mode') === 'reader' ? host.shadowRoot : document;
      return [...(root?.querySelectorAll('[data-part="body"], .ProseMirror') ?? [])].some((one) =>
        one.textContent?.includes(wanted),
      );
    },
    { timeout: 60_000 },
    words,
  );
}

async function toParagraph(page: Page, start: string): Promise<void> {
  await page.evaluate((wanted) => {
    const host = document.querySelector('infoq-reader');
    const root = host?.getAttribute('mode') === 'reader' ? host.shadowRoot : document;
    const all = root?.querySelectorAll('[data-part="body"] p, .ProseMirror p') ?? [];
    [...all].find((one) => one.textContent?.startsWith(wanted))?.scrollIntoView({ block: 'center' });
  }, start);
  await whenFrames(page, 3);
}

async function topOf(page: Page, start: string): Promise<number> {
  return page.evaluate((wanted) => {
    const host = document.querySelector('infoq-reader');
    const root = host?.getAttribute('mode') === 'reader' ? host.shadowRoot : document;
    const all = root?.querySelectorAll('[data-part="body"] p, .ProseMirror p') ?? [];
    return [...all].find((one) => one.textContent?.startsWith(wanted))?.getBoundingClientRect().top ?? Number.NaN;
  }, start);
}
