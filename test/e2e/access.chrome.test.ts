// axe enters open shadow roots by itself. It runs in the page and sees what the user's own tools see. In Chromium only:
// it judges the tree and its styles, which are the same in both browsers.
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { annotationColors } from '../../src/annotations/annotation.ts';
import { annotationOf } from '../annotations/sample.ts';
import { openExtensionPage, openOptions, storeAnnotations, storeFields, storeReadings } from './support/browser-ui.ts';
import { type Reader, startReader } from './support/extension.ts';
import { whole } from './support/pages/every-control.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const windows = {
  wide: { width: 1440, height: 900 },
  middle: { width: 1024, height: 768 },
  phone: { width: 390, height: 844, hasTouch: true, isMobile: true },
  /** 1280 px at 400 % zoom. */
  zoomed: { width: 320, height: 256 },
} as const;
type Window = keyof typeof windows;

const themes = ['light', 'paper', 'dusk', 'dark', 'contrast'];

let reader: Reader;
beforeAll(async () => {
  reader = await startReader('chrome');
});
beforeEach(() => reader.reset());
afterAll(() => reader?.close());

async function openWhole(size: Window = 'wide', fields: object = {}): Promise<Page> {
  await storeFields(reader.browser, { greeted: true, ...fields });
  const { page } = await reader.open(whole.url, whole.fixtures());
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport(windows[size]);
  await whenMode(page, 'reader');
  await whenControls(page);
  return page;
}

/** axe's findings, one line each. */
async function findFaults(page: Page, root = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    `axe.run(document.querySelector(${JSON.stringify(root)}), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

async function click(page: Page, selector: string): Promise<void> {
  const control = await page.waitForSelector(`infoq-reader >>> ${selector}`, { visible: true });
  await control?.evaluate((element) => (element as HTMLElement).click());
}
const appears = (page: Page, selector: string) =>
  page.waitForSelector(`infoq-reader >>> ${selector}`, { visible: true });

/** Selects words of the first paragraph and opens the actions for the selection by key. */
async function select(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot;
    const text = root?.querySelector('[data-part="body"] p')?.firstChild;
    if (!text) throw new Error('The article begins with no text.');
    getSelection()?.setBaseAndExtent(text, 0, text, 4);
  });
  await page.keyboard.press('h');
}

/** Each layer, with the action that opens it and an element that it shows. */
const layers: Readonly<Record<string, { open: (page: Page) => Promise<unknown>; shows: string }>> = {
  settings: { open: (page) => click(page, '[data-action="settings"]'), shows: '#infoq-reader-settings' },
  menu: { open: (page) => click(page, '[data-action="menu"]'), shows: '#infoq-reader-menu' },
  help: { open: (page) => page.keyboard.press('?'), shows: '.help' },
  lightbox: { open: (page) => click(page, '.zoom'), shows: '.lightbox' },
  note: { open: (page) => click(page, 'sup a'), shows: '#infoq-reader-note' },
  highlight: { open: select, shows: '.annotation-bar' },
  card: {
    open: async (page) => {
      await select(page);
      await click(page, '.annotation-bar [data-do="annotation-note"]');
    },
    shows: '.annotation-card',
  },
  highlights: {
    open: async (page) => {
      await select(page);
      // Words that are already highlighted get a card instead of the bar.
      const box = await appears(page, ':is(.annotation-bar, .annotation-card)');
      await box?.evaluate((one) => one.querySelector<HTMLElement>('button.highlight-color')?.click());
      await page.keyboard.press('.');
      await page.keyboard.press('l');
    },
    shows: '.annotation-drawer ol',
  },
  report: { open: (page) => click(page, '[data-part="removed"] .more'), shows: '.hidden-kinds' },
};

/**
 * Controls whose target is smaller than 24 by 24 px around their center. Links within a line of text are exempt: their
 * height is that of the line.
 */
function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('infoq-reader')?.shadowRoot ?? document;
    const small: string[] = [];
    for (const control of root.querySelectorAll<HTMLElement>('button, a[href], input, summary, [tabindex="0"]')) {
      const isInText = control.matches('.prose :is(p, li, td, figcaption) a, .byline a') && !control.closest('sup');
      if (isInText || !control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.matches(':disabled, .skip')) continue;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // Controls under an open layer can't be hit and don't count.
      const isHit = (dx: number, dy: number) => {
        const hit = root.elementFromPoint(x + dx, y + dy);
        return hit !== null && (control.contains(hit) || hit.closest('label')?.contains(control) === true);
      };
      if (!isHit(0, 0)) continue;
      const reach = 11.5;
      if ([isHit(-reach, 0), isHit(reach, 0), isHit(0, -reach), isHit(0, reach)].includes(false))
        small.push(`${control.outerHTML.slice(0, 120)} ${Math.round(width)}x${Math.round(height)}`);
    }
    return small;
  });
}

test('axe also reports findings inside the shadow root', async () => {
  const page = await openWhole();
  await page.evaluate(() => {
    const bad = document.createElement('button');
    bad.style.cssText = 'position:fixed;top:0;left:0;width:9px;height:9px;color:#eee;background:#fff;padding:0';
    document.querySelector('infoq-reader')?.shadowRoot?.querySelector('article')?.append(bad);
  });
  expect((await findFaults(page)).join('\n')).toMatch(/button-name: infoq-reader .*button/);
});

describe('axe finds nothing', () => {
  test.each(themes)('in the panel, its settings and its menu in the theme %s', async (theme) => {
    const page = await openWhole('wide', { theme });
    expect(await findFaults(page)).toEqual([]);
    await layers.settings?.open(page);
    await appears(page, '#infoq-reader-settings');
    expect(await findFaults(page)).toEqual([]);
    await click(page, '[data-action="menu"]');
    await appears(page, '#infoq-reader-menu');
    expect(await findFaults(page)).toEqual([]);
  });

  test('in high contrast mode of the system', async () => {
    const page = await openWhole();
    const browser = await page.createCDPSession();
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await findFaults(page)).toEqual([]);
  });

  test('with the drawer open', async () => {
    for (const size of ['phone', 'zoomed'] as const) {
      const page = await openWhole(size);
      await click(page, '.bar > .tool');
      await appears(page, '.drawer');
      expect(await findFaults(page)).toEqual([]);
      await page.close();
    }
  });

  test('on the clean page with its menu and its list open', async () => {
    const page = await openWhole();
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await click(page, '.page-menu-button');
    await appears(page, '#infoq-reader-page-menu');
    await click(page, '#infoq-reader-page-menu [aria-expanded]');
    await appears(page, '.page-menu .hidden-kinds');
    expect(await findFaults(page, 'infoq-reader')).toEqual([]);
  });

  test('on the card that says why the panel did not open', async () => {
    await storeFields(reader.browser, { greeted: true });
    // The panel drops an image with such an address, so the article is incomplete.
    const lost = '<p><img src="ftp://example.org/plan.png" alt="图纸" width="600" height="300"></p>';
    const { page } = await reader.open(whole.url, whole.fixtures(lost));
    await whenMode(page, 'clean');
    await appears(page, '.card');
    expect(await findFaults(page, 'infoq-reader')).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
  });

  test.each(themes)('on the options page in the theme %s', async (theme) => {
    await storeFields(reader.browser, { theme });
    const page = await openOptions(reader.browser);
    for (const size of ['wide', 'phone'] as const) {
      // Emulating a touch screen reloads the page.
      await page.setViewport(windows[size]);
      await page.waitForSelector('h1');
      expect(await findFaults(page)).toEqual([]);
    }
    await page.close();
  });

  test.each(themes)('on the page of all highlights in the theme %s', async (theme) => {
    await storeFields(reader.browser, { theme });
    const page = await openNotes();
    for (const size of ['wide', 'phone'] as const) {
      await page.setViewport(windows[size]);
      await page.waitForSelector('.notebook-note');
      expect(await findFaults(page)).toEqual([]);
    }
    await page.close();
  });

  test.each(themes)('on the page of the reading history in the theme %s', async (theme) => {
    await storeFields(reader.browser, { theme });
    const page = await openReadings();
    for (const size of ['wide', 'phone'] as const) {
      await page.setViewport(windows[size]);
      await page.waitForSelector('.notebook-reading');
      expect(await findFaults(page)).toEqual([]);
    }
    await page.close();
  });
});

/** The reading history: an article read in part, one read to its end, and a title that is too long for a line. */
async function openReadings(): Promise<Page> {
  await storeFields(reader.browser, { readingList: true });
  const titles = ['缓存的代价', 'AFrameworkWithoutASpaceInItsNameThatIsLongerThanAPhoneIsWide', 'A talk on queues'];
  await storeReadings(
    reader.browser,
    titles.map((title, at) => {
      const url = `https://www.infoq.cn/article/${at}`;
      return { version: 1, url, title, share: [0.42, 1, 0.07][at] ?? 0, words: '', at: Date.UTC(2026, 2, 14 + at) };
    }),
  );
  const page = await openExtensionPage(reader.browser, 'notes.html');
  await page.waitForSelector('.notebook-parts');
  await page.click('.notebook-parts [href="#read"]');
  await page.waitForSelector('.notebook-reading');
  return page;
}

/** The page of all highlights, with one of each color; two have a note. */
async function openNotes(): Promise<Page> {
  const note = 'Is it so? #later #缓存';
  await storeAnnotations(
    reader.browser,
    annotationColors.map((color, index) =>
      annotationOf(`缓存的代价之 ${index}`, { color, id: color, note: index % 2 ? note : '' }),
    ),
  );
  const page = await openExtensionPage(reader.browser, 'notes.html');
  await page.waitForSelector('.notebook-note');
  return page;
}

test.each([320, 700])('on the options page no control extends beyond its group in a window of %i px', async (width) => {
  await storeFields(reader.browser, { frontMatter: 'custom' });
  const page = await openOptions(reader.browser);
  await page.setViewport({ width, height: 900 });
  await page.waitForSelector('[data-of="preview"]');
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('section :is(.segments label, .text-field, pre)')]
      .filter((one) => {
        const [own, group] = [one, one.closest('section')].map((box) => box?.getBoundingClientRect());
        return own && group && (own.left < group.left || own.right > group.right);
      })
      .map((one) => one.outerHTML),
  );
  expect(outside).toEqual([]);
  await page.close();
});

describe('in every layer axe finds nothing, every target has 24 px, and nothing is wider than the window', () => {
  test.each(Object.keys(windows) as Window[])('in a %s window', async (size) => {
    const page = await openWhole(size);
    expect(await listSmallTargets(page)).toEqual([]);
    for (const [name, { open, shows }] of Object.entries(layers)) {
      await open(page);
      await appears(page, shows);
      // axe judges the tree and its styles, which differ only between a wide and a narrow window.
      if (size === 'wide' || size === 'phone') expect(await findFaults(page), name).toEqual([]);
      expect(await listSmallTargets(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // The report is not a layer: Escape would close the panel.
      if (shows !== '.hidden-kinds') await page.keyboard.press('Escape');
    }
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await click(page, '.page-menu-button');
    await click(page, '#infoq-reader-page-menu [aria-expanded]');
    await appears(page, '.page-menu .hidden-kinds');
    expect(await listSmallTargets(page)).toEqual([]);
  });

  test.each([
    ['the options page', () => openOptions(reader.browser)],
    ['the page of all highlights', openNotes],
    ['the reading history', openReadings],
  ])('on %s', async (_, open) => {
    const page = await open();
    for (const size of ['wide', 'zoomed'] as const) {
      await page.setViewport(windows[size]);
      await page.waitForSelector('h1');
      expect(await listSmallTargets(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});
