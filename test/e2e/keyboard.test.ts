// The whole product by keyboard alone: nothing in this file uses a pointer or calls click().
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { findOptionsTab, openedOptions, pressCommandKey } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { whole } from './support/pages/every-control.ts';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  async function openWhole(): Promise<Page> {
    const { page } = await reader.open(whole.url, whole.fixtures());
    await whenMode(page, 'reader');
    await whenFocus(page, 'article');
    return page;
  }

  test('Tab goes from the skip link over tools, outline and article to the report and out, each in view', async () => {
    const page = await openWhole();
    await tabTo(page, '.skip', 'back');
    await page.keyboard.press('Enter');
    await whenFocus(page, 'article');
    await tabTo(page, '.skip', 'back');
    const parts: string[] = [];
    for (let presses = 0; presses < 80; presses += 1) {
      const { part, isInView } = await describeFocus(page);
      if (part === 'outside') break;
      if (parts.at(-1) !== part) parts.push(part);
      expect([part, isInView]).toEqual([part, true]);
      await page.keyboard.press('Tab');
    }
    expect(parts).toEqual(['skip', 'tools', 'outline', 'article', 'report']);
  });

  test('headings are reached from the outline and by their keys', async () => {
    const page = await openWhole();
    await tabTo(page, 'nav[data-part="outline"] a', 'back');
    await page.keyboard.press('Enter');
    await whenFocusText(page, whole.headings[4]);
    await page.keyboard.press('[');
    await whenFocusText(page, whole.headings[3]);
    await page.keyboard.press('[');
    await whenFocusText(page, whole.headings[2]);
    await page.keyboard.press(']');
    await whenFocusText(page, whole.headings[3]);
    await page.keyboard.press('o');
    await page.waitForSelector('infoq-reader >>> .aside[data-open="false"]', { visible: true });
    await page.keyboard.press('o');
    await page.waitForSelector('infoq-reader >>> .aside[data-open="true"]', { visible: true });
  });

  test('above the first heading there is no previous one', async () => {
    const page = await openWhole();
    await page.keyboard.press('[');
    await page.keyboard.press('o');
    await page.waitForSelector('infoq-reader >>> .aside[data-open="false"]', { visible: true });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press(']');
    await whenFocusText(page, whole.headings[0]);
  });

  test('settings are opened, changed and closed; their own key works too', async () => {
    const page = await openWhole();
    await page.keyboard.press('a');
    await whenFocus(page, '.themes input');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('infoq-reader >>> .root[data-palette="light"]', { visible: true });
    await tabTo(page, '.stepper button:last-child');
    const size = await readSize(page);
    await page.keyboard.press('Enter');
    await whenSize(page, size + 1);
    await page.keyboard.press('Escape');
    await whenFocus(page, 'article');
    await page.keyboard.press('=');
    await whenSize(page, size + 2);
    await page.keyboard.press('-');
    await whenSize(page, size + 1);
  });

  test('the menu copies, and what is opened from it returns the focus to the menu', async () => {
    const page = await openWhole();
    await tabTo(page, '[data-action="menu"]', 'back');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-do="copy-article"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('infoq-reader >>> .toast', { visible: true });
    await whenFocus(page, '[data-action="menu"]');
    await page.keyboard.press('?');
    await page.waitForSelector('infoq-reader >>> .help[open]', { visible: true });
    const keys = await page.$$eval('infoq-reader >>> .help kbd', (all) => all.map((one) => one.textContent));
    expect(keys).toEqual(['[', ']', 'O', 'A', 'H', ',', '.', 'L', 'Z', '-', '=', '?', 'Esc']);
    // Keys don't reach what is behind a dialog.
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await whenFocus(page, '[data-action="menu"]');
    expect(await page.$('infoq-reader >>> #infoq-reader-settings:popover-open')).toBeNull();
  });

  test('an image and a note are opened and closed', async () => {
    const page = await openWhole();
    await tabTo(page, 'sup a');
    await page.keyboard.press('Enter');
    await whenFocus(page, '#infoq-reader-note button');
    await page.keyboard.press('Escape');
    await whenFocus(page, 'sup a');
    await tabTo(page, '.zoom');
    await page.keyboard.press('Enter');
    await page.waitForSelector('infoq-reader >>> .lightbox[open] img', { visible: true });
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() =>
      document
        .querySelector('infoq-reader')
        ?.shadowRoot?.querySelector('.lightbox img')
        ?.getAttribute('src')
        ?.includes('horn'),
    );
    await page.keyboard.press('Escape');
    await whenFocus(page, '.zoom');
    expect(await page.$('infoq-reader >>> .lightbox[open]')).toBeNull();
  });

  test('the report leads to the comments on the clean page, whose button and menu lead back', async () => {
    const page = await openWhole();
    await tabTo(page, '[data-part="removed"] .more');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-kind="comments"]');
    await page.keyboard.press('Enter');
    await whenMode(page, 'clean');
    expect(
      await page.evaluate(() => document.querySelector('.comment-container')?.contains(document.activeElement)),
    ).toBe(true);
    await tabTo(page, '.page-menu-button');
    await page.keyboard.press('Enter');
    await tabTo(page, '#infoq-reader-page-menu .menu-row');
    await page.keyboard.press('Escape');
    await whenFocus(page, '.page-menu-button');
    await tabTo(page, '.page-button');
    await page.keyboard.press('Enter');
    await whenMode(page, 'reader');
    await whenFocus(page, 'article');
    await tabTo(page, '[data-action="menu"]', 'back');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-action="original"]');
    await page.keyboard.press('Enter');
    await whenMode(page, 'original');
    await pressCommandKey(reader.browser, name);
    await whenMode(page, 'reader');
    await page.keyboard.press('Escape');
    await whenMode(page, 'clean');
  });

  test('all settings are opened from the menu, and take effect in the article at once', async () => {
    const page = await openWhole();
    await tabTo(page, '[data-action="menu"]', 'back');
    await page.keyboard.press('Enter');
    await tabTo(page, '.menu-row:has([data-icon="sliders"])');
    await page.keyboard.press('Enter');
    // In Firefox a test has no access to an extension's page: it can only check that its tab is open.
    if (name === 'firefox') return findOptionsTab(reader.browser);
    const options = await openedOptions(reader.browser);
    await options.waitForSelector('.switch');
    await tabTo(options, '[data-of="singleKeys"]');
    await options.keyboard.press('Space');
    expect(await options.$('[data-of="singleKeys"]:checked')).toBeNull();
    await page.bringToFront();
    await page.waitForSelector('infoq-reader >>> [data-tip]:not([data-tip$="Esc"])', { visible: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    expect(await page.$('infoq-reader >>> :is(.help[open], #infoq-reader-settings:popover-open)')).toBeNull();
  });

  test('the drawer of a narrow window opens on the current row, and closes by its key', async () => {
    const page = await openWhole();
    await page.setViewport({ width: 600, height: 800 });
    await page.waitForSelector('infoq-reader >>> .bar', { visible: true });
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await whenFocusText(page, whole.headings[1]);
    await page.keyboard.press('o');
    await whenFocus(page, '.drawer [aria-current]');
    await page.keyboard.press('o');
    await whenFocusText(page, whole.headings[1]);
    expect(await page.$('infoq-reader >>> .drawer[open]')).toBeNull();
  });
});

/** Whether the focused element, through shadow roots, matches a selector. */
const focusMatches = (selector: string) => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(selector) ?? false;
};

async function whenFocus(page: Page, selector: string): Promise<void> {
  try {
    await page.waitForFunction(focusMatches, { timeout: 60_000 }, selector);
  } catch {
    throw new Error(`The focus is not on ${selector} but on ${(await describeFocus(page)).html}`);
  }
}

async function whenFocusText(page: Page, text: string | undefined): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      const box = active?.getBoundingClientRect();
      return active?.textContent?.trim() === wanted && box && box.top >= 0 && box.bottom <= innerHeight;
    },
    { timeout: 60_000 },
    text,
  );
}

/** Presses Tab, or Shift+Tab for `back`, until the focused element matches a selector. */
async function tabTo(page: Page, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  if (way === 'back') await page.keyboard.down('Shift');
  try {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(focusMatches, selector)) return;
    }
    throw new Error(`Tab does not reach ${selector}; the last was ${(await describeFocus(page)).html}`);
  } finally {
    if (way === 'back') await page.keyboard.up('Shift');
  }
}

function describeFocus(page: Page): Promise<{ part: string; isInView: boolean; html: string }> {
  return page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const parts = { skip: '.skip', tools: '.rail, .bar', outline: '.aside', report: '.report', article: 'article' };
    const isIn = active !== null && root?.contains(active) === true;
    const part = Object.entries(parts).find(([, selector]) => isIn && active?.closest(selector))?.[0] ?? 'outside';
    const box = active?.getBoundingClientRect();
    const isInView = box !== undefined && box.top < innerHeight && box.bottom > 0 && box.width > 0;
    return { part, isInView, html: active?.outerHTML.slice(0, 160) ?? '' };
  });
}

function readSize(page: Page): Promise<number> {
  return page.$eval('infoq-reader >>> .root', (root) =>
    Number.parseFloat((root as HTMLElement).style.getPropertyValue('--size')),
  );
}

async function whenSize(page: Page, size: number): Promise<void> {
  await page.waitForFunction(
    (px) => {
      const root = document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLElement>('.root');
      return root?.style.getPropertyValue('--size') === `${px}px`;
    },
    { timeout: 60_000 },
    size,
  );
}
