import { resolve } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { type Fixture, serveFixtures } from '../../../scripts/lib/launch.mjs';
import { addonId, evaluateInWindow, evaluateInWorker, removeExtension, runInExtensionPage } from './browser-ui.ts';
import type { BrowserName } from './shared-browsers.ts';

interface Cdp {
  send: (method: string, params: object) => Promise<unknown>;
}

/** Allows the extension in private windows, like a user on the browser's extensions page; this reloads the extension. */
export async function allowPrivateWindows(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome') {
    await removeExtension(browser);
    const session = await browser.target().createCDPSession();
    // Puppeteer's installation of an extension lacks this option.
    const connection = session.connection() as unknown as Cdp;
    await connection.send('Extensions.loadUnpacked', { path: resolve('dist/chrome'), enableInIncognito: true });
    return session.detach();
  }
  await evaluateInWindow(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add('${addonId}', allowed, extension);
      await (await AddonManager.getAddonByID('${addonId}')).reload();
    })()`,
  );
}

/** A tab of a private window. */
export interface PrivateTab {
  readonly page: Page;
  /** Closes its window. */
  readonly close: () => Promise<void>;
}

/** Opens an address in a new private window. */
export async function openPrivately(
  browser: Browser,
  name: BrowserName,
  url: string,
  fixtures: Record<string, Fixture>,
): Promise<PrivateTab> {
  const { page, close } = name === 'chrome' ? await openInChrome(browser) : await openInFirefox(browser);
  await serveFixtures(page, fixtures);
  await page.goto(url, { waitUntil: 'load' });
  return { page, close };
}

async function openInChrome(browser: Browser): Promise<PrivateTab> {
  // To the extension, a browser context of the driver is not a private window.
  const address = `about:blank#${crypto.randomUUID()}`;
  await evaluateInWorker(browser, `chrome.windows.create({ incognito: true, url: '${address}' })`);
  const page = await (await browser.waitForTarget((target) => target.url() === address)).page();
  if (!page) throw new Error('The private window has no page.');
  return { page, close: () => page.close() };
}

async function openInFirefox(browser: Browser): Promise<PrivateTab> {
  const before = new Set(browser.targets());
  const id = await evaluateInWindow(
    browser,
    `new Promise((resolve) => {
      const opened = OpenBrowserWindow({ private: true });
      opened.addEventListener('load', () => resolve(opened.docShell.outerWindowID), { once: true });
    })`,
  );
  const close = async () => {
    await evaluateInWindow(browser, `Services.wm.getOuterWindowWithId(${id}).close()`);
  };
  const isOpened = (one: Target) => !before.has(one) && one.url() === 'about:privatebrowsing';
  const page = await (await browser.waitForTarget(isOpened)).page();
  if (!page) throw new Error('The private window has no page.');
  return { page, close };
}

/** Stops the background like a browser does when it is idle; the next event starts it again. */
export async function stopBackground(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'firefox') {
    await evaluateInWindow(browser, `WebExtensionPolicy.getByID('${addonId}').extension.terminateBackground()`);
    return;
  }
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())?.close();
}

/** All highlights that the extension has stored: on disk, and in memory. */
export async function readStoredAnnotations(
  browser: Browser,
  name: BrowserName,
): Promise<{ readonly onDisk: string[]; readonly inMemory: string[] }> {
  const read = `Promise.all([storage.local.get(null), storage.session.get(null)])
    .then((areas) => JSON.stringify(areas.map((area) => Object.keys(area).filter((key) => /annot/.test(key)))))`;
  const answer =
    name === 'chrome'
      ? await evaluateInWorker(browser, `(({ storage }) => ${read})(chrome)`)
      : await runInExtensionPage(
          browser,
          name,
          'options.html',
          `const { storage } = view.wrappedJSObject.browser; return ${read}`,
        );
  const [onDisk = [], inMemory = []]: string[][] = JSON.parse(String(answer));
  return { onDisk, inMemory };
}
