import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { runInExtensionPage, storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { whole } from './support/pages/every-control.ts';

/** Helpers that run in the page; each waits until its condition is met. */
const steps = `
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => view.setTimeout(resolve, 20));
  };
  const part = async () => {
    document.querySelector('.notebook-parts [href="#read"]').click();
    await until(() => document.querySelector('.notebook-parts [href="#read"][aria-current]'));
  };
  const rows = () => [...document.querySelectorAll('.notebook-reading')];
  const press = (selector) => document.querySelector(selector).click();
`;

describe.each(browserNames)('the reading history in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  const run = (body: string) =>
    runInExtensionPage(reader.browser, name, 'notes.html', `${steps}await part();${body}`) as Promise<unknown>;

  async function readTo(heading: string): Promise<void> {
    const { page } = await reader.open(whole.url, whole.fixtures());
    await whenMode(page, 'reader');
    await page.evaluate((text) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      const all = [...(root?.querySelectorAll('[data-part="body"] h2') ?? [])];
      const found = all.find((one) => one.textContent?.includes(text));
      window.scrollBy({ top: (found?.getBoundingClientRect().top ?? 0) - 110, behavior: 'instant' });
    }, heading);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.close();
  }

  const waitForRow = 'await until(() => rows().length === 1);';
  const look = `${waitForRow}
    const [row] = rows();
    return { title: row.querySelector('a').textContent, link: row.querySelector('a').href,
      share: row.querySelector('[data-of="share"]').textContent };`;

  test('is off at first: nothing is kept, and one click on its page switches it on', async () => {
    const heading = whole.headings[2] ?? '';
    await readTo(heading);
    const off = await run(`const answer = [rows().length, Boolean(document.querySelector('.notebook-off'))];
      press('[data-do="keep-readings"]');
      await until(() => !document.querySelector('.notebook-off'));
      return answer;`);
    expect(off).toEqual([0, true]);
    await readTo(heading);
    expect(await run(look)).toMatchObject({ share: expect.stringMatching(/\d%/) });
  });

  test('has title and progress, opens the article at its place, and forgets what is removed', async () => {
    await storeSettings(reader.browser, name, { readingList: true });
    const heading = whole.headings[3] ?? '';
    await readTo(heading);
    const { title, link, share } = (await run(look)) as { title: string; link: string; share: string };
    expect([title, share]).toEqual([whole.title, expect.stringMatching(/^\D*[1-9]\d?%/)]);
    const { page } = await reader.prepare(whole.fixtures());
    await page.goto(link, { waitUntil: 'load' });
    await whenMode(page, 'reader');
    await page.waitForFunction(isInView, {}, heading);
    await page.close();
    const answer = await run(`${waitForRow}
      press('.notebook-reading .tool');
      await until(() => rows().length === 0);
      press('.toast button');
      ${waitForRow}
      press('[data-do="clear-readings"]');
      await until(() => rows().length === 0);
      press('.toast button');
      ${waitForRow}
      return rows().length;`);
    expect(answer).toBe(1);
  });

  test('shows when an article was read to its end', async () => {
    await storeSettings(reader.browser, name, { readingList: true });
    const { page } = await reader.open(whole.url, whole.fixtures());
    await whenMode(page, 'reader');
    await scrollToEnd(page);
    await page.close();
    expect(await run(look)).toMatchObject({ link: whole.url, share: expect.not.stringContaining('%') });
  });

  test('includes what was read on the clean page, with the furthest place', async () => {
    await storeSettings(reader.browser, name, { readingList: true, mode: 'clean' });
    for (const [toEnd, share] of [
      [false, /^\D*[1-9]\d?%/],
      [true, /^[^%]+$/],
      [false, /^[^%]+$/],
    ] as const) {
      const { page } = await reader.open(whole.url, whole.fixtures());
      await whenMode(page, 'clean');
      await page.evaluate(
        async (text, isFar) => {
          const found = [...document.querySelectorAll('h2')].find((one) => one.textContent?.includes(text));
          const rested = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
          found?.scrollIntoView({ behavior: 'instant' });
          if (isFar) window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
          await rested;
        },
        whole.headings[3] ?? '',
        toEnd,
      );
      await page.close();
      expect(await run(look)).toMatchObject({ title: whole.title, share: expect.stringMatching(share) });
    }
  });

  test('is cleared when it is switched off', async () => {
    await storeSettings(reader.browser, name, { readingList: true });
    await readTo(whole.headings[2] ?? '');
    await run(`${waitForRow}return 1;`);
    await runInExtensionPage(
      reader.browser,
      name,
      'options.html',
      `while (!document.querySelector('[data-of="readingList"][aria-checked="true"]'))
        await new Promise((resolve) => view.setTimeout(resolve, 20));
      document.querySelector('[data-of="readingList"]').click();
      while (!document.querySelector('[data-of="readingList"][aria-checked="false"]'))
        await new Promise((resolve) => view.setTimeout(resolve, 20));
      return 1;`,
    );
    expect(await run(`await until(() => document.querySelector('.notebook-off')); return rows().length;`)).toBe(0);
  });
});

function isInView(text: string): boolean {
  const root = document.querySelector('infoq-reader')?.shadowRoot;
  const all = [...(root?.querySelectorAll('[data-part="body"] h2') ?? [])];
  const { top = -1 } = all.find((one) => one.textContent?.includes(text))?.getBoundingClientRect() ?? {};
  return scrollY > 0 && top > 0 && top < innerHeight;
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const body = root?.querySelector('[data-part="body"]');
    const rested = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await rested;
    // Content that is laid out late makes the text longer.
    while (body && body.getBoundingClientRect().bottom > innerHeight) {
      const again = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      await again;
    }
  });
}
