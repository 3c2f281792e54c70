import type { Browser, Page } from 'puppeteer-core';
import type { Annotation } from '../../../src/annotations/annotation.ts';
import type { StoredReading } from '../../../src/reading-position/reading.ts';
import type { BrowserName } from './shared-browsers.ts';

// A headless browser has no toolbar that a pointer could reach, and keys that are sent to a page never become commands.
// Firefox lets a test press the button and the key of the window itself; in Chrome the closest substitute is the event that
// the browser would raise in the extension's worker.

export const addonId = 'clean-reader@infoq-clean-reader.github.io';

export async function clickToolbarButton(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome') return raiseInWorker(browser, 'action.onClicked.dispatch(tab)');
  await evaluateInWindow(
    browser,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
}

export async function pressCommandKey(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome') return raiseInWorker(browser, "commands.onCommand.dispatch('toggle', tab)");
  await evaluateInWindow(
    browser,
    `(() => {
      const key = document.querySelector('keyset[id^="ext-keyset-id-clean-reader"] > key');
      if (key?.getAttribute('modifiers') !== 'alt,shift' || key?.getAttribute('key') !== 'Q') throw new Error('no key');
      key.doCommand();
    })()`,
  );
}

/** Resets the storage to that of a new installation; open pages keep their state. */
export async function clearStorage(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome')
    return void (await evaluateInWorker(
      browser,
      'chrome.storage.sync.clear().then(() => chrome.storage.local.clear())',
    ));
  await evaluateInWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
      const { ExtensionStorageIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');
      await extensionStorageSync.clear(extension);
      const local = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(extension), false);
      await local.clear();
    })()`,
  );
}

/** How many highlights the extension has stored. */
export async function countStoredAnnotations(browser: Browser, name: BrowserName): Promise<number> {
  const count = `Object.keys(all).filter((key) => key.startsWith('annotation:')).length`;
  if (name === 'chrome')
    return Number(await evaluateInWorker(browser, `chrome.storage.local.get(null).then((all) => ${count})`));
  const answer = await evaluateInWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      const { ExtensionStorageIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');
      const local = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(extension), false);
      const all = await local.get(null);
      return ${count};
    })()`,
  );
  return Number(answer);
}

/** Saves files without prompting, until the returned function is called. */
export async function saveDownloadsTo(
  browser: Browser,
  name: BrowserName,
  folder: string,
): Promise<() => Promise<unknown>> {
  if (name === 'chrome') {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return () => session.detach();
  }
  await evaluateInWindow(
    browser,
    `Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});`,
  );
  return () => evaluateInWindow(browser, `Services.prefs.clearUserPref('browser.download.folderList')`);
}

/** Stores settings like a sync from another machine; Chrome only. */
export async function storeFields(browser: Browser, fields: object): Promise<void> {
  await evaluateInWorker(browser, `chrome.storage.sync.set(${JSON.stringify(fields)})`);
}

/** Stores highlights in the extension's format; Chrome only. */
export async function storeAnnotations(browser: Browser, records: readonly Annotation[]): Promise<void> {
  const entries = records.map((record) => [`annotation:${record.article}#${record.id}`, record]);
  await evaluateInWorker(browser, `chrome.storage.local.set(${JSON.stringify(Object.fromEntries(entries))})`);
}

/** Stores the reading history in the extension's format; Chrome only. */
export async function storeReadings(browser: Browser, records: readonly StoredReading[]): Promise<void> {
  const entries = records.map((record) => [`read:${record.url.replace('https://', '')}`, record]);
  await evaluateInWorker(browser, `chrome.storage.local.set(${JSON.stringify(Object.fromEntries(entries))})`);
}

/** The stored settings. */
export async function readSettings(browser: Browser, name: BrowserName): Promise<Record<string, unknown>> {
  if (name === 'chrome') {
    const answer = await evaluateInWorker(browser, 'chrome.storage.sync.get(null).then(JSON.stringify)');
    return JSON.parse(String(answer));
  }
  const answer = await evaluateInWindow(
    browser,
    `(async () => {
      const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
      return JSON.stringify(await extensionStorageSync.get(WebExtensionPolicy.getByID('${addonId}').extension, null));
    })()`,
  );
  return JSON.parse(String(answer));
}

/** Opens the options page for a test; Chrome only. */
export async function openOptions(browser: Browser): Promise<Page> {
  await evaluateInWorker(browser, 'chrome.runtime.openOptionsPage()');
  return openedOptions(browser);
}

/** The options page that something has opened; Chrome only. */
export function openedOptions(browser: Browser): Promise<Page> {
  return openedExtensionPage(browser, 'options.html');
}

/** A page of the extension that something has opened; Chrome only. */
export async function openedExtensionPage(browser: Browser, file: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().endsWith(`/${file}`));
  const page = await target.page();
  if (!page) throw new Error(`${file} is no page.`);
  return page;
}

/** Opens a page of the extension for a test; Chrome only. */
export async function openExtensionPage(browser: Browser, file: string): Promise<Page> {
  await evaluateInWorker(browser, `chrome.windows.create({ url: '/${file}' })`);
  return openedExtensionPage(browser, file);
}

/** Waits for a tab with a page of the extension, and closes it; Firefox only. */
export async function findOptionsTab(browser: Browser, file = 'options.html'): Promise<void> {
  await evaluateInWindow(
    browser,
    `(async () => {
      const url = WebExtensionPolicy.getByID('${addonId}').getURL('${file}');
      const find = () => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === url);
      while (!find()) await new Promise((resolve) => window.setTimeout(resolve, 20));
      gBrowser.removeTab(find());
    })()`,
  );
}

/** The contents of the system's clipboard. */
export async function readClipboard(browser: Browser, name: BrowserName, page: Page): Promise<unknown> {
  if (name === 'firefox') return evaluateInWindow(browser, 'navigator.clipboard.readText()');
  await page.browserContext().overridePermissions(new URL(page.url()).origin, ['clipboard-read']);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Firefox searches with its find bar. A test can't reach Chrome's: the closest is the search that a page can run. */
export async function findInPage(browser: Browser, name: BrowserName, page: Page, text: string): Promise<void> {
  if (name === 'firefox') {
    await evaluateInWindow(browser, `gBrowser.getFindBar().then((bar) => bar._find(${JSON.stringify(text)}))`);
    return;
  }
  await page.evaluate((wanted) => Reflect.get(window, 'find').call(window, wanted), text);
}

/** Stores settings as if the user had chosen them in another tab. */
export async function storeSettings(browser: Browser, name: BrowserName, settings: object): Promise<void> {
  const fields = JSON.stringify(settings);
  if (name === 'chrome') return void (await evaluateInWorker(browser, `chrome.storage.sync.set(${fields})`));
  await evaluateInWindow(
    browser,
    `(() => {
      const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
      return extensionStorageSync.set(WebExtensionPolicy.getByID('${addonId}').extension, ${fields});
    })()`,
  );
}

/**
 * Sets the mode of the next page. Chrome allows 120 sync writes a minute: so this writes to the extension's other storage.
 */
export async function storeMode(browser: Browser, name: BrowserName, mode: string): Promise<void> {
  if (name === 'firefox') return storeSettings(browser, name, { mode });
  await evaluateInWorker(browser, `chrome.storage.local.set({ settings: { mode: '${mode}' } })`);
}

/** Turns the extension off or on, like a user on the browser's extensions page. */
export async function setEnabled(browser: Browser, name: BrowserName, isEnabled: boolean): Promise<void> {
  if (name === 'firefox') {
    await evaluateInWindow(
      browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID('${addonId}');
        await addon.${isEnabled ? 'enable' : 'disable'}();
      })()`,
    );
    return;
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(async () => {
    const all = await chrome.developerPrivate.getExtensionsInfo();
    const { id } = all.find(({ location }) => location === 'UNPACKED');
    await chrome.management.setEnabled(id, ${isEnabled});
  })()`);
  await page.close();
}

/** The title of the toolbar button for the front tab. */
export async function readTitle(browser: Browser, name: BrowserName): Promise<string> {
  if (name === 'chrome') {
    const worker = await (await findWorker(browser)).worker();
    const title = await worker?.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`,
    );
    return String(title);
  }
  const title = await evaluateInWindow(
    browser,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      return ExtensionParent.apiManager.global.browserActionFor(extension).action.getContextData(gBrowser.selectedTab).title;
    })()`,
  );
  return String(title);
}

/** Chrome only: removes the extension like a user on the browser's extensions page. */
export async function removeExtension(browser: Browser): Promise<void> {
  await browser.uninstallExtension(new URL((await findWorker(browser)).url()).host);
}

/** Opens the options and waits for an element. Tests can't access extension pages in Firefox: there its window checks. */
export async function whenOptionsHold(browser: Browser, name: BrowserName, selector: string): Promise<void> {
  if (name === 'chrome') {
    await evaluateInWorker(browser, 'chrome.runtime.openOptionsPage()');
    const target = await browser.waitForTarget((one) => one.url().endsWith('/options.html'));
    const page = await target.page();
    await page?.waitForSelector(selector);
    return page?.close();
  }
  await evaluateInWindow(
    browser,
    `(async () => {
      const tab = gBrowser.addTrustedTab(WebExtensionPolicy.getByID('${addonId}').getURL('options.html'));
      gBrowser.selectedTab = tab;
      const look = () => content.document.querySelector(${JSON.stringify(selector)})
        ? sendAsyncMessage('reader-test:found') : content.setTimeout(look, 50);
      const source = 'const look = ' + look + ';look()';
      const isLoading = () => tab.hasAttribute('busy') || tab.linkedBrowser.currentURI.spec === 'about:blank';
      while (isLoading()) await new Promise((resolve) => window.setTimeout(resolve, 20));
      await new Promise((resolve) => {
        const { messageManager } = tab.linkedBrowser;
        messageManager.addMessageListener('reader-test:found', resolve);
        messageManager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(source), false);
      });
      gBrowser.removeTab(tab);
    })()`,
  );
}

/**
 * Runs the body of an async function on the options page, where `view` is its window and `document` its document; returns
 * its result. Tests can't access extension pages in Firefox: there its window runs the function.
 */
export function runInOptions(browser: Browser, name: BrowserName, body: string): Promise<unknown> {
  return runInExtensionPage(browser, name, 'options.html', body);
}

/** The same on any page of the extension, by its file. */
export async function runInExtensionPage(
  browser: Browser,
  name: BrowserName,
  file: string,
  body: string,
): Promise<unknown> {
  if (name === 'chrome') {
    const page = await openExtensionPage(browser, file);
    await page.waitForSelector('main');
    const answer = await page.evaluate(`(async (view, document) => {${body}})(window, document)`);
    await page.close();
    return answer;
  }
  return evaluateInWindow(
    browser,
    `(async () => {
      const tab = gBrowser.addTrustedTab(WebExtensionPolicy.getByID('${addonId}').getURL('${file}'));
      gBrowser.selectedTab = tab;
      const run = async (view, document) => {${body}};
      const source = 'const run = ' + run + '; const look = () => content.document.querySelector("main")'
        + ' ? run(content, content.document).then((answer) => sendAsyncMessage("reader-test:answer", answer))'
        + ' : content.setTimeout(look, 20); look()';
      const isLoading = () => tab.hasAttribute('busy') || tab.linkedBrowser.currentURI.spec === 'about:blank';
      while (isLoading()) await new Promise((resolve) => window.setTimeout(resolve, 20));
      const answer = await new Promise((resolve) => {
        const { messageManager } = tab.linkedBrowser;
        messageManager.addMessageListener('reader-test:answer', (message) => resolve(message.data));
        messageManager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(source), false);
      });
      gBrowser.removeTab(tab);
      return JSON.stringify(answer);
    })()`,
  ).then((answer) => JSON.parse(String(answer)));
}

/** Raises an event with the front tab, like the browser; every extension event has `dispatch`. */
async function raiseInWorker(browser: Browser, event: string): Promise<void> {
  await evaluateInWorker(
    browser,
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.${event})`,
  );
}

/** Runs in the extension's background; Chrome only. */
export async function evaluateInWorker(browser: Browser, expression: string): Promise<unknown> {
  const worker = await (await findWorker(browser)).worker();
  if (!worker) throw new Error('The extension has no worker.');
  // A worker that has just started has no extension APIs yet, and no timer, so the test polls.
  while (!(await worker.evaluate('Boolean(globalThis.chrome?.storage)'))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return worker.evaluate(expression);
}

/** A sleeping worker is not a target: any event for the extension wakes it. */
function findWorker(browser: Browser) {
  return browser.waitForTarget((target) => target.type() === 'service_worker');
}

interface Bidi {
  send: (method: string, params: object) => Promise<{ result: Record<string, unknown> }>;
}

/** Runs in Firefox's own window, outside any page. */
export async function evaluateInWindow(browser: Browser, expression: string): Promise<unknown> {
  // Puppeteer has the connection, but no method for this.
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = tree.result.contexts as { context: string; url: string }[];
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (answer.result.type !== 'success') throw new Error(JSON.stringify(answer.result.exceptionDetails));
  return (answer.result.result as { value?: unknown }).value;
}
