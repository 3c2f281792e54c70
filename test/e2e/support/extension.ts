import type { Browser, Page } from 'puppeteer-core';
import { type Fixture, type LaunchOptions, launchBrowser, serveFixtures } from '../../../scripts/lib/launch.mjs';
import { startOfflineProxy } from '../../../scripts/lib/offline-proxy.mjs';
import { clearStorage } from './browser-ui.ts';
import { ensureBuilt } from './ensure-built.ts';

export const browserNames = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

export interface Opened {
  readonly page: Page;
  /** Every request of the page, in order. */
  readonly requests: readonly { url: string; type: string }[];
  /** What was thrown and caught by nobody, by the page or by the extension in it. */
  readonly errors: readonly string[];
}

/** A browser that reaches nothing but fixtures. */
export interface Reader {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Hosts that were asked for past the fixtures; a browser asks some of its maker on its own. */
  readonly hosts: () => readonly string[];
  /** A tab that is served these pages. */
  readonly prepare: (fixtures: Record<string, Fixture>) => Promise<Opened>;
  readonly open: (url: string, fixtures: Record<string, Fixture>) => Promise<Opened>;
  /** Closes every page and brings the extension back to its first run. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startReader(
  name: BrowserName,
  options: Pick<LaunchOptions, 'extension' | 'profile' | 'downloads' | 'firefoxPrefs'> = {},
): Promise<Reader> {
  await ensureBuilt();
  const proxy = await startOfflineProxy();
  // Lets the tests press the toolbar of Firefox.
  const args = name === 'firefox' ? ['--remote-allow-system-access'] : [];
  const browser = await launchBrowser(name, { ...options, args, proxyPort: proxy.port });
  const prepare = async (fixtures: Record<string, Fixture>) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    return { page, requests: await serveFixtures(page, fixtures), errors };
  };
  const open = async (url: string, fixtures: Record<string, Fixture>) => {
    const opened = await prepare(fixtures);
    await opened.page.goto(url, { waitUntil: 'load' });
    await opened.page.bringToFront();
    return opened;
  };
  return {
    name,
    browser,
    hosts: () => [...new Set(proxy.asked.map(hostOf))].filter((host) => !isOfBrowserMaker(host)),
    prepare,
    open,
    reset: async () => {
      const pages = await browser.pages();
      await Promise.all(pages.filter((one) => !one.url().startsWith('about:')).map((one) => one.close()));
      await clearStorage(browser, name);
    },
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

function hostOf(asked: string): string {
  return asked.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');
}

function isOfBrowserMaker(host: string): boolean {
  return /(?:^|\.)(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net)$/.test(host);
}
