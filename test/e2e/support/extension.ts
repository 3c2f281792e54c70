import type { Browser, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type Fixture, type LaunchOptions, serveFixtures } from '../../../scripts/lib/launch.mjs';
import { clearStorage, saveDownloadsTo } from './browser-ui.ts';
import { type BrowserName, borrowBrowser, closePages, startBrowser } from './shared-browsers.ts';

export type { BrowserName };

/** The browser that these tests run in: each has a project of its own. */
export const browserNames: readonly BrowserName[] = [inject('browser')];

/** The same, where it is that one: for what the other gives a test no way to see. */
export const onlyIn = (name: BrowserName): readonly BrowserName[] => browserNames.filter((one) => one === name);

export interface Opened {
  readonly page: Page;
  /** Every request of the page, in order. */
  readonly requests: readonly { url: string; type: string }[];
  /** What was thrown and caught by nobody, by the page or by the extension in it. */
  readonly errors: readonly string[];
}

/** How long a test waits for a signal, in ms: another browser's tests run beside it. */
const patience = 60_000;

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

export interface ReaderOptions extends Pick<LaunchOptions, 'profile' | 'firefoxPrefs' | 'args'> {
  /** A folder that files are saved to unasked. */
  readonly downloads?: string;
  /** False: a browser without the extension, to compare with. */
  readonly extension?: false;
  /** A browser that no other test sees: for a test that ends it or its extension, or needs two at once. */
  readonly ownBrowser?: boolean;
}

/** The browser that all files share, as if it had been started now; one of its own where the options ask for more. */
export async function startReader(name: BrowserName, options: ReaderOptions = {}): Promise<Reader> {
  const { ownBrowser = false, downloads, ...launch } = options;
  const isOwn = ownBrowser || Boolean(launch.profile) || (name === 'firefox' && Boolean(launch.firefoxPrefs));
  const started = isOwn ? await startBrowser(name, launch) : await borrowBrowser(name, launch.extension !== false);
  const { browser, asked, close } = started;
  const stopSaving = downloads ? await saveDownloadsTo(browser, name, downloads) : undefined;
  const before = asked.length;
  const prepare = async (fixtures: Record<string, Fixture>) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
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
    hosts: () => [...new Set(asked.slice(before).map(hostOf))].filter((host) => !isOfBrowserMaker(host)),
    prepare,
    open,
    reset: async () => {
      await closePages(browser);
      await clearStorage(browser, name);
    },
    close: async () => {
      if (browser.connected) await stopSaving?.();
      await close();
    },
  };
}

function hostOf(asked: string): string {
  return asked.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');
}

function isOfBrowserMaker(host: string): boolean {
  return /(?:^|\.)(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net)$/.test(host);
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}
