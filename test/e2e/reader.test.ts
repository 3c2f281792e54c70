import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { clickToolbarButton, pressCommandKey, removeExtension, whenOptionsHold } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { hostile, swap } from './support/pages/articles.ts';

const toggleButton = 'infoq-reader >>> button[data-action="toggle"]';

/** The sample in a browser without the extension, for comparison with the restored page. */
interface Untouched {
  readonly article: string;
  readonly list: string;
  readonly requests: readonly string[];
  readonly hosts: readonly string[];
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let untouched: Untouched;

  beforeAll(async () => {
    untouched = await measureUntouched();
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function measureUntouched(): Promise<Untouched> {
    const bare = await startReader(name, { extension: false });
    try {
      const article = await bare.open(sample.url, sampleFixtures());
      const list = await bare.open(sample.list.url, sampleFixtures());
      return {
        article: await outerHtml(article.page),
        list: await outerHtml(list.page),
        requests: unique(article.requests),
        hosts: bare.hosts(),
      };
    } finally {
      await bare.close();
    }
  }

  async function openSample(headers: Record<string, string> = {}): Promise<Page> {
    const { page } = await reader.open(sample.url, sampleFixtures(headers));
    await whenMode(page, 'reader');
    return page;
  }

  test('an article opens in the panel', async () => {
    const { page, errors } = await reader.open(sample.url, sampleFixtures());
    await whenMode(page, 'reader');
    const panel = await readPanel(page);
    expect(panel).toMatchObject({ title: sample.title, published: sample.published, lang: 'zh-CN' });
    expect(panel.text.length).toBeGreaterThan(1000);
    expect(errors).toEqual([]);
    expect(await page.$$('infoq-reader')).toHaveLength(1);
    expect(await page.$eval('infoq-reader', (host) => host.parentElement === document.body)).toBe(true);
    expect(page.url()).toBe(sample.url);
  });

  test('the panel reports what it contains and what was hidden', async () => {
    const page = await openSample();
    const held = await page.$eval('infoq-reader >>> [data-part="completeness"]', (part) => ({
      ...(part as HTMLElement).dataset,
    }));
    expect(held).toMatchObject({ images: '2/2', code: '2/2', tables: '1/1' });
    expect(Number(held.text)).toBeGreaterThan(0.99);
    const removed = await page.$eval('infoq-reader >>> [data-part="removed"]', (part) => part.textContent ?? '');
    // The numbers of hidden posts of the feed and of comments.
    expect(removed).toContain('28');
    expect(removed).toContain('12');
  });

  test('the page behind the open panel is not rendered', async () => {
    const page = await openSample();
    expect(await isRendered(page, '.article-title')).toBe(false);
    expect(await isRendered(page, '.comment-container')).toBe(false);
  });

  test('the toggle button leads to the clean page and back', async () => {
    const page = await openSample();
    await click(page, toggleButton);
    await whenMode(page, 'clean');
    expect(await isRendered(page, '.article-title')).toBe(true);
    expect(await isRendered(page, '.more-list_2vRtP')).toBe(false);
    await click(page, toggleButton);
    await whenMode(page, 'reader');
  });

  test('Enter works on the toggle button', async () => {
    const page = await openSample();
    await page.focus(toggleButton);
    await page.keyboard.press('Enter');
    await whenMode(page, 'clean');
    await page.focus(toggleButton);
    await page.keyboard.press('Enter');
    await whenMode(page, 'reader');
  });

  test('a click without a pointer works', async () => {
    const page = await openSample();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
  });

  test('Escape goes from the panel to the clean page', async () => {
    const page = await openSample();
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
  });

  test('the toolbar button toggles, and leads back from the original page', async () => {
    const page = await openSample();
    await clickToolbarButton(reader.browser, name);
    await whenMode(page, 'clean');
    await clickToolbarButton(reader.browser, name);
    await whenMode(page, 'reader');
    await press(page, 'original');
    await whenMode(page, 'original');
    await clickToolbarButton(reader.browser, name);
    await whenMode(page, 'reader');
  });

  test('the keyboard command toggles', async () => {
    const page = await openSample();
    await pressCommandKey(reader.browser, name);
    await whenMode(page, 'clean');
    await pressCommandKey(reader.browser, name);
    await whenMode(page, 'reader');
  });

  test('the mode is kept after a reload and on another page', async () => {
    const page = await openSample();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await page.reload();
    await whenMode(page, 'clean');
    const other = await reader.open(swap.first.url, swap.fixtures());
    await whenMode(other.page, 'clean');
  });

  test('the mode of one tab applies in the other', async () => {
    const one = await openSample();
    const other = await openSample();
    await press(other, 'toggle');
    await whenMode(other, 'clean');
    await one.bringToFront();
    await whenMode(one, 'clean');
  });

  test('the original page equals a page that was never touched, byte for byte', async () => {
    const page = await openSample();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    const entries = await page.evaluate(() => history.length);
    await press(page, 'original');
    await whenMode(page, 'original');
    expect(await outerHtml(page)).toBe(untouched.article);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(page.url()).toBe(sample.url);
  });

  test('the clean page differs from the page only by what the extension may add', async () => {
    const page = await openSample();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    const html = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const own of copy.querySelectorAll('infoq-reader, style[data-infoq-reader]')) own.remove();
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        for (const { name } of [...element.attributes]) {
          if (name.startsWith('data-infoq-reader-')) element.removeAttribute(name);
        }
      }
      return copy.outerHTML;
    });
    expect(html).toBe(untouched.article);
  });

  test('no request is made that the page does not make itself', async () => {
    const { page, requests } = await reader.open(sample.url, sampleFixtures());
    await whenMode(page, 'reader');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    expect(unique(requests)).toEqual(untouched.requests);
    expect(reader.hosts().filter((host) => !untouched.hosts.includes(host))).toEqual([]);
  });

  test('nothing is left in the storage, the globals or the history of the page', async () => {
    const page = await openSample();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    const left = await page.evaluate(() => ({
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
      globals: Object.keys(window).filter((key) => /infoq|reader|browser$|webpack|preact/i.test(key)),
      state: history.state,
    }));
    expect(left).toEqual({ stored: 0, globals: [], state: null });
  });

  test('a list page is left alone', async () => {
    const { page } = await reader.open(sample.list.url, sampleFixtures());
    expect(await outerHtml(page)).toBe(untouched.list);
    // The toolbar button exists on every page; here it must do nothing. Opening an article in the next tab gives a
    // click time to have an effect.
    await clickToolbarButton(reader.browser, name);
    await openSample();
    expect(await outerHtml(page)).toBe(untouched.list);
  });

  test('a page with a strict content security policy is read like any other', async () => {
    const page = await openSample({ 'content-security-policy': "default-src 'none'; img-src https:" });
    expect((await readPanel(page)).title).toBe(sample.title);
    const isStyled = await page.$eval('infoq-reader >>> h1', (title) => getComputedStyle(title).fontSize !== '2em');
    expect(isStyled).toBe(true);
    expect(await isRendered(page, '.article-title')).toBe(false);
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    expect(await isRendered(page, '.geo-banner')).toBe(false);
  });

  test('the panel follows when the article is replaced by another one, and back', async () => {
    const { page } = await reader.open(swap.first.url, swap.fixtures());
    await whenTitle(page, swap.first.title);
    await page.evaluate('next()');
    await whenTitle(page, swap.second.title);
    const { outline, text } = await readPanel(page);
    expect(outline.map((entry) => entry.text)).toEqual(swap.second.headings);
    expect(text).not.toContain(swap.first.headings[0]);
    await page.evaluate(() => history.back());
    await whenTitle(page, swap.first.title);
    expect((await readPanel(page)).outline.map((entry) => entry.text)).toEqual(swap.first.headings);
    expect(await page.$$('infoq-reader')).toHaveLength(1);
  });

  test('a hostile page neither runs in the panel nor stops it', async () => {
    const { page } = await reader.open(hostile.url, hostile.fixtures());
    await page.waitForSelector('infoq-reader');
    await whenTitle(page, hostile.title);
    const { outline } = await readPanel(page);
    expect(outline.map((entry) => entry.text)).toEqual(hostile.headings);
    const running = await page.evaluate(() => {
      const body = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('[data-part="body"]');
      return body?.querySelectorAll('script, form, iframe, [onerror], a[href^="javascript:"]').length;
    });
    expect(running).toBe(0);
  });

  test('a link of the outline scrolls to its heading, and the address stays', async () => {
    const page = await openSample();
    const entries = await page.evaluate(() => history.length);
    const fourth = await page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const link = root?.querySelectorAll<HTMLElement>('nav[data-part="outline"] a[data-level]')[3];
      link?.click();
      return link?.textContent?.trim() ?? '';
    });
    expect(fourth).not.toBe('');
    await page.waitForFunction(
      (text) => {
        const root = document.querySelector('infoq-reader')?.shadowRoot;
        const headings = [...(root?.querySelectorAll('[data-part="body"] :is(h1, h2, h3, h4, h5, h6)') ?? [])];
        const top = headings.find((heading) => heading.textContent?.trim() === text)?.getBoundingClientRect().top ?? -1;
        return top > -2 && top < innerHeight / 2;
      },
      {},
      fourth,
    );
    expect(page.url()).toBe(sample.url);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  // Firefox ends the script together with its extension: no script is left that could restore the page before its next
  // load.
  if (name === 'chrome') {
    test('a page is restored when the extension is removed', async () => {
      const leaving = await startReader(name, { ownBrowser: true });
      try {
        const { page } = await leaving.open(sample.url, sampleFixtures());
        await whenMode(page, 'reader');
        await removeExtension(leaving.browser);
        await whenMode(page, 'original');
        expect(await outerHtml(page)).toBe(untouched.article);
      } finally {
        await leaving.close();
      }
    });
  }

  test('the options page opens with its controls', async () => {
    await whenOptionsHold(reader.browser, name, 'input, select, button');
  });

  test('the mode is kept after a restart', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
    try {
      const before = await startReader(name, { profile });
      try {
        const { page } = await before.open(sample.url, sampleFixtures());
        await whenMode(page, 'reader');
        await press(page, 'toggle');
        await whenMode(page, 'clean');
        // When a second page has read the mode that the first one stored, it has been written.
        await whenMode((await before.open(sample.url, sampleFixtures())).page, 'clean');
      } finally {
        await before.close();
      }
      const after = await startReader(name, { profile });
      try {
        await whenMode((await after.open(sample.url, sampleFixtures())).page, 'clean');
      } finally {
        await after.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

function outerHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

function isRendered(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility());
}

async function click(page: Page, selector: string): Promise<void> {
  const control = await page.waitForSelector(selector, { visible: true });
  await control?.click();
}

async function whenTitle(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      return root?.querySelector('h1')?.textContent?.trim() === wanted && root.querySelector('[data-part="body"]');
    },
    {},
    title,
  );
}

function unique(requests: readonly { url: string }[]): string[] {
  return [...new Set(requests.map(({ url }) => url))].sort();
}
