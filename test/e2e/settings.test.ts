import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { openOptions, runInOptions } from './support/browser-ui.ts';
import { browserNames, onlyIn, type Reader, startReader } from './support/extension.ts';
import { swap } from './support/pages/articles.ts';
import { whole } from './support/pages/every-control.ts';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function open(article: { url: string; fixtures: () => Parameters<Reader['open']>[1] } = whole): Promise<Page> {
    const { page } = await reader.open(article.url, article.fixtures());
    await whenMode(page, 'reader');
    return page;
  }

  test('a change applies at once in every tab, and two tabs don\u2019t undo each other', async () => {
    const one = await open();
    const other = await open({ ...swap.first, fixtures: swap.fixtures });
    await other.keyboard.press('=');
    await whenLook(other, 'size', '19px');
    await whenLook(one, 'size', '19px');
    await one.bringToFront();
    await chooseTheme(one, 'paper');
    await other.bringToFront();
    await other.waitForSelector('infoq-reader >>> .root[data-palette="paper"]', { visible: true });
    const third = await open();
    await third.waitForSelector('infoq-reader >>> .root[data-palette="paper"]', { visible: true });
    await whenLook(third, 'size', '19px');
  });

  test('of many quick changes the last is kept, even if the tab is closed at once', async () => {
    const page = await open();
    // More writes than `storage.sync` accepts in a burst.
    for (let press = 0; press < 40; press += 1) await page.keyboard.press(press % 2 === 0 ? '-' : '=');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('=');
    await whenLook(page, 'size', '21px');
    await page.close({ runBeforeUnload: true });
    await whenLook(await open(), 'size', '21px');
  });

  test('the options page shows the key that opens the panel', async () => {
    const key = await runInOptions(
      reader.browser,
      name,
      `
      while (!document.querySelector('.shortcut kbd')) await new Promise((resolve) => view.setTimeout(resolve, 20));
      return document.querySelector('.shortcut kbd').textContent;`,
    );
    expect(key).toBe('Alt+Shift+Q');
  });

  test('a file restores settings; an invalid one changes nothing', async () => {
    const page = await open();
    const said = await runInOptions(
      reader.browser,
      name,
      `
      const take = async (text, name) => {
        const field = document.querySelector('input[type=file]');
        const files = new view.DataTransfer();
        files.items.add(new view.File([text], name));
        field.files = files.files;
        field.dispatchEvent(new view.Event('change', { bubbles: true }));
        const before = document.querySelector('.toast')?.textContent;
        const said = () => document.querySelector('.toast')?.textContent;
        while (!said() || said() === before) await new Promise((resolve) => view.setTimeout(resolve, 20));
        return said();
      };
      const bad = await take('not json', 'bad.json');
      const good = await take(JSON.stringify({ theme: 'dusk', size: 23, measure: 'wide' }), 'good.json');
      return [bad, good];`,
    );
    expect(said).toHaveLength(2);
    await page.bringToFront();
    await page.waitForSelector('infoq-reader >>> .root[data-palette="dusk"]', { visible: true });
    await whenLook(page, 'size', '23px');
  });

  test('stored places are counted and cleared on the options page, and deleted when they are switched off', async () => {
    const page = await open();
    await readOn(page);
    const counts = await runInOptions(
      reader.browser,
      name,
      `
      const clear = () => document.querySelector('[data-of="places"]');
      while (clear()?.ariaDisabled !== "false") await new Promise((resolve) => view.setTimeout(resolve, 20));
      clear().click();
      while (clear().ariaDisabled !== "true") await new Promise((resolve) => view.setTimeout(resolve, 20));
      return true;`,
    );
    expect(counts).toBe(true);
    await page.close();
    const again = await open();
    expect(await isOffered(again)).toBe(false);
    await readOn(again);
    await runInOptions(
      reader.browser,
      name,
      `
      const clear = () => document.querySelector('[data-of="places"]');
      while (clear()?.ariaDisabled !== "false") await new Promise((resolve) => view.setTimeout(resolve, 20));
      document.querySelector('[data-of="rememberPlace"]').click();
      while (clear().ariaDisabled !== "true") await new Promise((resolve) => view.setTimeout(resolve, 20));
      return true;`,
    );
    await again.bringToFront();
    await readOn(again, 900);
    await again.close();
    expect(await isOffered(await open())).toBe(false);
  });
});

// In Firefox a test has no access to an extension's page, and no file is saved.
describe.each(onlyIn('chrome'))('the options page in %s', (name) => {
  let reader: Reader;
  const folder = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));

  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(async () => {
    await reader?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('exports a file that it can import, resets, and undoes both', async () => {
    const page = await openOptions(reader.browser);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    await page.waitForSelector('.themes input[value="dark"]');
    await chooseIn(page, '.themes input[value="dark"]');
    // The window's scrollbar changes too.
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    await page.waitForSelector('.root[data-palette="dark"]');
    const saved = new Promise<void>((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
    });
    await chooseIn(page, '.buttons button');
    await saved;
    const file = join(folder, 'infoq-clean-reader.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, theme: 'dark' });
    await chooseIn(page, '.buttons button:last-of-type');
    await page.waitForSelector('.root:not([data-palette="dark"])');
    await (await page.waitForSelector('.toast button'))?.evaluate((button) => (button as HTMLElement).click());
    await page.waitForSelector('.root[data-palette="dark"]');
    await chooseIn(page, '.themes input[value="paper"]');
    await page.waitForSelector('.root[data-palette="paper"]');
    const field = await page.waitForSelector('input[type="file"]');
    await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await page.waitForSelector('.root[data-palette="dark"]');
  });
});

const chooseIn = (page: Page, selector: string) => page.$eval(selector, (control) => (control as HTMLElement).click());

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.$eval(`infoq-reader >>> .themes input[value="${theme}"]`, (radio) => (radio as HTMLElement).click());
  await page.waitForSelector(`infoq-reader >>> .root[data-palette="${theme}"]`, { visible: true });
}

async function whenLook(page: Page, name: string, value: string): Promise<void> {
  await page.waitForFunction(
    (property, wanted) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLElement>('.root');
      return root?.style.getPropertyValue(property) === wanted;
    },
    { timeout: 60_000 },
    `--${name}`,
    value,
  );
}

async function readOn(page: Page, by = 1500): Promise<void> {
  await page.evaluate(
    (px) =>
      new Promise((resolve) => {
        document.addEventListener('scrollend', () => setTimeout(resolve, 0), { once: true });
        window.scrollBy({ top: px, behavior: 'instant' });
      }),
    by,
  );
}

async function isOffered(page: Page): Promise<boolean> {
  await whenControls(page);
  return page.evaluate(async () => {
    // The stored place is read before the panel appears, or within the next frames.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    return root?.querySelector('#infoq-reader-menu [data-icon="bookmark"]') !== null;
  });
}
