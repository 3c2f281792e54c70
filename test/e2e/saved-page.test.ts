import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleForPage } from '../../scripts/lib/bundle-for-page.mjs';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { storeSettings } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { address, cleanPage } from './support/pages/site-layouts.ts';

// A page that is saved while the panel is open, and later opened as a file, where no extension runs.

/** The library that the extension SingleFile is built from; a development dependency that may be missing. */
const singleFile = 'node_modules/single-file-core/single-file.js';

interface SingleFile {
  readonly getPageData: (options: object, from: object) => Promise<{ readonly content: string }>;
}

/** Ways to save a page, by the name of the file. */
const ways: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  'markup.html': (page) => page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`),
  'markup-with-shadow-roots.html': (page) =>
    page.evaluate(() => {
      const root = document.querySelector('infoq-reader')?.shadowRoot;
      if (!root) throw new Error('no panel');
      return `<!DOCTYPE html><html>${document.documentElement.getHTML({ shadowRoots: [root] })}</html>`;
    }),
  'single-file.html': async (page) => {
    await page.evaluate(await bundleForPage(singleFile));
    return page.evaluate(async () => {
      const { getPageData }: SingleFile = Reflect.get(window, 'bundle');
      // The extension's defaults.
      const options = {
        removeHiddenElements: true,
        removeUnusedStyles: true,
        removeUnusedFonts: true,
        compressHTML: true,
        blockScripts: true,
        removeFrames: true,
        loadDeferredImages: false,
      };
      return (await getPageData(options, { fetch: (address: string) => fetch(address) })).content;
    });
  },
  'archive.mhtml': async (page) => {
    const session = await page.createCDPSession();
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    return data;
  },
};

/** The page's own style of its root and body. */
const ownStyle = 'html{background:#eef;color-scheme:light;padding:7px;max-width:1300px}body{margin:5px}';

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'infoq-reader-saved-'));
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(async () => {
    await reader?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const hasWay = (file: string) => (file === 'single-file.html' ? existsSync(singleFile) : true);
  const files = Object.keys(ways).filter((file) => hasWay(file) && (name === 'chrome' || !file.endsWith('.mhtml')));
  test.each(files)('a page saved as %s shows its article, once, like the page', async (file) => {
    await storeSettings(reader.browser, name, { theme: 'dark' });
    const { page } = await reader.open(address, cleanPage({ more: `<style>${ownStyle}</style>` }));
    await whenMode(page, 'reader');
    const path = join(folder, file);
    writeFileSync(path, (await ways[file]?.(page)) ?? '');
    const saved = await reader.browser.newPage();
    await saved.goto(pathToFileURL(path).href);
    const seen = await saved.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.ProseMirror p')];
      const one = paragraphs[5];
      one?.scrollIntoView({ block: 'center' });
      const { left = 0, top = 0, width = 0, height = 0 } = one?.getBoundingClientRect() ?? {};
      const { backgroundColor, colorScheme, paddingTop, maxWidth } = getComputedStyle(document.documentElement);
      return {
        isInView: one !== undefined && document.elementFromPoint(left + width / 2, top + height / 2) === one,
        isTextShown: paragraphs.every((paragraph) => paragraph.checkVisibility({ visibilityProperty: true })),
        panel: document.querySelector('infoq-reader')?.getBoundingClientRect().height,
        root: [backgroundColor, colorScheme, paddingTop, maxWidth],
        body: getComputedStyle(document.body).marginTop,
      };
    });
    expect(seen).toEqual({
      isInView: true,
      isTextShown: true,
      panel: 0,
      root: ['rgb(238, 238, 255)', 'light', '7px', '1300px'],
      body: '5px',
    });
    await saved.close();
  });
});
