import type { Browser, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type Fixture, type LaunchOptions, serveFixtures } from '../../../scripts/lib/launch.mjs';
import { clearStorage, saveDownloadsTo } from './browser-ui.ts';
import { type BrowserName, borrowBrowser, closePages, startBrowser } from './shared-browsers.ts';

export type { BrowserName };

/** The browser that these tests run in: each one has its own test project. */
export const browserNames: readonly BrowserName[] = [inject('browser')];

/** For tests that are possible in one browser only: empty in the other one. */
export const onlyIn = (name: BrowserName): readonly BrowserName[] => browserNames.filter((one) => one === name);

export interface Opened {
  readonly page: Page;
  /** Every request of the page, in order. */
  readonly requests: readonly { url: string; type: string }[];
  /** Uncaught errors of the page and of the extension in it. */
  readonly errors: readonly string[];
}

/** How long a test waits for a signal, in ms: another browser's tests run at the same time. */
const patience = 60_000;

/** A browser that can reach nothing but fixtures. */
export interface Reader {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Hosts of requests that no fixture answered; browsers contact some of their vendor's hosts on their own. */
  readonly hosts: () => readonly string[];
  /** A tab that is served these pages. */
  readonly prepare: (fixtures: Record<string, Fixture>) => Promise<Opened>;
  readonly open: (url: string, fixtures: Record<string, Fixture>) => Promise<Opened>;
  /** Closes every page and resets the extension to its first run. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ReaderOptions extends Pick<LaunchOptions, 'profile' | 'firefoxPrefs' | 'args'> {
  /** A folder to which files are saved without prompting. */
  readonly downloads?: string;
  /** False: a browser without the extension, for comparison. */
  readonly extension?: false;
  /** A separate browser: for a test that ends it or its extension, needs two at once, or the back/forward cache. */
  readonly ownBrowser?: boolean;
}

/** The browser that all files share, in the state of a new start; a separate one if the options require it. */
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
