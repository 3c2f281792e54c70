import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { maxTurns } from '../../src/panel/apart-from-page.ts';
import { readClipboard } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';
import { selectWords } from './support/mark-words.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

/** Layers like those with which a site requires a login: everything outside of them is disabled. */
const layers = `<div id="login"><button>登录</button></div>
<dialog id="first"><button>同意</button></dialog><dialog id="second"><button>订阅</button></dialog>`;

const besideLayer = () => {
  for (const beside of document.body.children) if (beside.id !== 'login') beside.toggleAttribute('inert', true);
};
const inBody = () => document.body.toggleAttribute('inert', true);
const showModal = (id: string) => document.querySelector<HTMLDialogElement>(`#${id}`)?.showModal();

/** Like sites that prevent copying. */
const forbidding = `<style>body{user-select:none;-webkit-user-select:none}</style><script>
for (const type of ['copy', 'cut', 'selectstart', 'dragstart', 'contextmenu', 'wheel', 'touchmove'])
  document.addEventListener(type, (event) => event.preventDefault(), { passive: false });
document.oncopy = (event) => event.clipboardData.setData('text/plain', '著作权归作者所有');
document.onselectstart = () => false;</script>`;

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openWith(more: string): Promise<Page> {
    const { page } = await reader.open(address, cleanPage({ more }));
    await whenMode(page, 'reader');
    await page.waitForSelector(inPanel('article'), { visible: true });
    return page;
  }

  /** With a pointer, because inert elements receive no pointer events. */
  async function workPanel(page: Page): Promise<void> {
    await clickIn(page, '[data-action="settings"]');
    await page.waitForSelector(inPanel('#infoq-reader-settings:popover-open'), { visible: true });
    await page.keyboard.press('Escape');
    await page.waitForSelector(inPanel('#infoq-reader-settings'), { hidden: true });
  }

  test.each([
    ['everything outside of its layer', besideLayer],
    ['its body', inBody],
  ])('the panel can be used if a page makes %s inert', async (_what, makeInert) => {
    const page = await openWith(layers);
    const before = await topOf(page);
    await page.evaluate(makeInert);
    await workPanel(page);
    expect(await topOf(page)).toBe(before);
    await page.mouse.wheel({ deltaY: 300 });
    await page.waitForFunction(() => window.scrollY === 300);
    await clickIn(page, '[data-action="toggle"]');
    await whenMode(page, 'clean');
    expect(await page.$$eval('[inert]', (inert) => inert.length)).toBeGreaterThan(0);
  });

  test('the panel can be used over modal dialogs of a page, which has them back when the panel closes', async () => {
    const page = await openWith(`${layers}<script>document.querySelector('#first').showModal()</script>`);
    await workPanel(page);
    await page.evaluate(showModal, 'second');
    await workPanel(page);
    await clickIn(page, '[data-action="toggle"]');
    await whenMode(page, 'clean');
    await page.$eval('#second button', (button) =>
      button.addEventListener('click', () => button.toggleAttribute('data-heard', true)),
    );
    await page.click('#second button');
    await page.waitForSelector('#second [data-heard]');
    expect(await page.$$eval('dialog:modal', (open) => open.map(({ id }) => id))).toEqual(['first', 'second']);
    await press(page, 'toggle');
    await whenMode(page, 'reader');
    await workPanel(page);
    await page.$$eval('dialog:modal', (open) => {
      for (const dialog of open) if (dialog instanceof HTMLDialogElement) dialog.close();
    });
    await page.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.shelter'));
    await workPanel(page);
  });

  test('a page that puts its dialog on top of ours every time wins, and the page comes to rest', async () => {
    const page = await openWith(`${layers}<script>document.querySelector('#first').showModal()</script>`);
    await page.waitForFunction(() => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.shelter'));
    await page.evaluate(() => {
      const first = document.querySelector<HTMLDialogElement>('#first');
      const again = () => {
        first?.close();
        first?.showModal();
        document.documentElement.dataset.turns = String(Number(document.documentElement.dataset.turns ?? 0) + 1);
      };
      document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.shelter')?.addEventListener('close', again);
      again();
    });
    const turns = () => page.$eval('html', (root) => Number(root.dataset.turns));
    await expect.poll(turns).toBeGreaterThanOrEqual(maxTurns);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    // Our first dialog may have been opened before or after the page's.
    expect(await turns()).toBeLessThanOrEqual(maxTurns + 1);
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
  });

  test('what a page prevents everywhere is possible in the panel', async () => {
    const page = await openWith(forbidding);
    const words = '灯塔的看守人每天记下三次风向';
    await selectWords(page, words);
    await page.evaluate(() => document.execCommand('copy'));
    expect(await readClipboard(reader.browser, name, page)).toBe(words);
    const y = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel({ deltaY: 200 });
    await page.waitForFunction((from) => window.scrollY === from + 200, {}, y);
  });
});

/** The top of the article's title in the window, in px. */
function topOf(page: Page): Promise<number | undefined> {
  return page.evaluate(
    () => document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1')?.getBoundingClientRect().top,
  );
}
