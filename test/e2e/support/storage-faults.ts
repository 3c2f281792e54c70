import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { evaluateInWindow, evaluateInWorker } from './browser-ui.ts';
import type { BrowserName } from './shared-browsers.ts';

type Call = 'get' | 'set';

/**
 * Makes the extension's local storage reject reads or writes, for the page, until the returned function is called. Writes
 * in Chrome fail because the storage is really full; otherwise the browser's own function is replaced.
 */
export async function refuseStorage(
  browser: Browser,
  name: BrowserName,
  page: Page,
  call: Call,
): Promise<() => Promise<void>> {
  if (name === 'firefox') return refuseInFirefox(browser, call);
  return call === 'set' ? fillChrome(browser) : refuseInChrome(page);
}

async function fillChrome(browser: Browser): Promise<() => Promise<void>> {
  await evaluateInWorker(
    browser,
    `(async ({ local }) => {
      const left = local.QUOTA_BYTES - (await local.getBytesInUse());
      await local.set({ filler: 'x'.repeat(left - 10) });
    })(chrome.storage)`,
  );
  return async () => void (await evaluateInWorker(browser, `chrome.storage.local.remove('filler')`));
}

/** In the current page's world of extension scripts. */
async function refuseInChrome(page: Page): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  const contextId = await findWorldOfExtension(session);
  const evaluate = (expression: string) => session.send('Runtime.evaluate', { expression, contextId });
  await evaluate(`globalThis.read = chrome.storage.local.get;
    chrome.storage.local.get = () => Promise.reject(new Error('Refused'))`);
  return async () => {
    await evaluate('chrome.storage.local.get = globalThis.read');
    await session.detach();
  };
}

function findWorldOfExtension(session: CDPSession): Promise<number> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
    session.send('Runtime.enable').catch(reject);
  });
}

/** In the process of the front tab, where the extension's content scripts have their storage API. */
async function refuseInFirefox(browser: Browser, call: Call): Promise<() => Promise<void>> {
  const inTab = async (source: string) => {
    const script = `(() => {
      const { IndexedDB } = ChromeUtils.importESModule('resource://gre/modules/IndexedDB.sys.mjs');
      const kind = IndexedDB.prototype;
      ${source}
      sendAsyncMessage('reader-test:done');
    })()`;
    await evaluateInWindow(
      browser,
      `new Promise((resolve) => {
        const { messageManager } = gBrowser.selectedBrowser;
        const onDone = () => {
          messageManager.removeMessageListener('reader-test:done', onDone);
          resolve();
        };
        messageManager.addMessageListener('reader-test:done', onDone);
        messageManager.loadFrameScript(${JSON.stringify(`data:;charset=utf-8,${encodeURIComponent(script)}`)}, false);
      })`,
    );
  };
  await inTab(`const { transaction } = kind;
    kind.kept = transaction;
    kind.transaction = function (name, mode) {
      if ((mode === 'readwrite') === ${call === 'set'}) throw new Error('Refused');
      return transaction.call(this, name, mode);
    };`);
  return () => inTab('kind.transaction = kind.kept;');
}
