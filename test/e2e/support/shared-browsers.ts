// One browser for all files of a worker: starting one takes longer than most tests. `browser-environment.ts` closes them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type LaunchOptions, launchBrowser } from '../../../scripts/lib/launch.mjs';
import { startOfflineProxy } from '../../../scripts/lib/offline-proxy.mjs';
import { clearStorage } from './browser-ui.ts';

export type BrowserName = 'chrome' | 'firefox';

/** A browser that can reach nothing but fixtures. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** Requests since its start that no fixture answered. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Browsers by name and by whether they have the extension. Global, because the environment has its own module instances.
 */
const kept = globalThis as typeof globalThis & {
  sharedBrowsers?: Map<string, StartedBrowser>;
  lentBrowsers?: Set<StartedBrowser>;
};
kept.sharedBrowsers ??= new Map();
kept.lentBrowsers ??= new Set();
const { sharedBrowsers: shared, lentBrowsers: lent } = kept as Required<typeof kept>;

/** Pages that Chrome keeps after they were left cost a quarter of the time of a test that visits many. */
const withoutPageCache = ['--disable-features=BackForwardCache'];

/** Hides the machine's voices from all browsers, except in the test that is about them. */
process.env.SPEECHD_ADDRESS ??= 'unix_socket:/nowhere';

export async function startBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<StartedBrowser> {
  const proxy = await startOfflineProxy();
  // Allows the tests to press Firefox's toolbar button.
  const args = [...(options.args ?? []), ...(name === 'firefox' ? ['--remote-allow-system-access'] : [])];
  const browser = await launchBrowser(name, { ...options, args, proxyPort: proxy.port });
  const close = async () => {
    await browser.close();
    await proxy.close();
  };
  return { browser, asked: proxy.asked, close };
}

/**
 * The worker's browser without pages, and either with the extension as newly installed, or without it. `close` returns the
 * browser. Throws while it is borrowed: a second browser at the same time has to be started separately.
 */
export async function borrowBrowser(name: BrowserName, hasExtension: boolean): Promise<StartedBrowser> {
  const key = `${name} ${hasExtension}`;
  let one = shared.get(key);
  if (one && lent.has(one)) throw new Error('The shared browser is in use: ask for `ownBrowser: true`.');
  if (!one?.browser.connected) {
    await one?.close().catch(() => undefined);
    one = await startBrowser(name, {
      extension: hasExtension && (name === 'firefox' ? 'dist/firefox' : 'later'),
      args: name === 'chrome' ? withoutPageCache : [],
    });
    shared.set(key, one);
  }
  lent.add(one);
  const remove = hasExtension ? await renewExtension(one.browser, name) : undefined;
  const close = async () => {
    lent.delete(one);
    if (!one.browser.connected) return;
    await closePages(one.browser);
    await one.browser.defaultBrowserContext().clearPermissionOverrides();
    await remove?.();
  };
  return { browser: one.browser, asked: one.asked, close };
}

/**
 * In Chrome: installs a copy with an id of its own, and returns a function that removes it. So nothing is stored for it
 * yet, and the limit of 120 storage writes a minute starts at zero.
 */
async function renewExtension(browser: Browser, name: BrowserName): Promise<(() => Promise<void>) | undefined> {
  if (name === 'firefox') {
    await clearStorage(browser, name);
    return undefined;
  }
  const copy = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
  cpSync('dist/chrome', copy, { recursive: true });
  const id = await browser.installExtension(copy);
  return async () => {
    await browser.uninstallExtension(id);
    rmSync(copy, { recursive: true, force: true });
  };
}

/** Closes all pages except an empty one that keeps the browser open. */
export async function closePages(browser: Browser): Promise<void> {
  const pages = await browser.pages();
  await Promise.all(pages.filter((one) => !one.url().startsWith('about:')).map((one) => one.close()));
}

export async function closeSharedBrowsers(): Promise<void> {
  const all = [...shared.values()];
  shared.clear();
  await Promise.all(all.map((one) => one.close()));
}
