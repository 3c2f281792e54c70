// Types of those parts of scripts/*.mjs that the tests use.
declare module '*/scripts/lib/find-corpus.mjs' {
  /** Folder of the corpus; `undefined` if there is none. Throws if the named one does not exist. */
  export function findCorpus(named?: string): string | undefined;
}

declare module '*/scripts/lib/bundle-for-page.mjs' {
  /** Bundles a test module with all its imports into one script for a browser's page. */
  export function bundleForPage(entry: string): Promise<string>;
}

declare module '*/scripts/lib/launch.mjs' {
  import type { Browser, Page } from 'puppeteer-core';

  export interface Fixture {
    body: string | Uint8Array;
    contentType?: string;
    headers?: Record<string, string>;
    after?: Promise<void>;
  }
  export interface LaunchOptions {
    extension?: string | false;
    headless?: boolean;
    profile?: string;
    firefoxPrefs?: Record<string, string | number | boolean>;
    proxyPort?: number;
    executablePath?: string;
    args?: readonly string[];
  }
  export function launchBrowser(name: string, options?: LaunchOptions): Promise<Browser>;
  export function serveFixtures(
    page: Page,
    fixtures: Record<string, Fixture>,
    options?: { leave?: boolean },
  ): Promise<{ url: string; type: string }[]>;
}

declare module '*/scripts/lib/library-pages.mjs' {
  import type { Fixture } from '*/scripts/lib/launch.mjs';
  import type { Page } from 'puppeteer-core';

  export const libraryAddresses: readonly string[];
  export function libraryPage(
    name: string,
    address: string,
    folder: string,
    options?: { whenCalled?: boolean },
  ): Record<string, Fixture>;
  export function lookAtPage(page: Page): Promise<{ html: string; pixels: string }>;
}

declare module '*/scripts/lib/placeholder-image.mjs' {
  export function drawPicture(url: string): string;
}

declare module '*/scripts/lib/offline-proxy.mjs' {
  export function startOfflineProxy(): Promise<{ port: number; asked: string[]; close: () => Promise<void> }>;
}

declare module '*/scripts/lib/build-extension.mjs' {
  /** Builds if `dist` does not match the sources. */
  export function ensureBuilt(): Promise<void>;
}

declare module '*/scripts/bench/pages.mjs' {
  export function buildPage(size: number): { name: string; url: string; title: string; html: string };
}

declare module '*/scripts/lib/heap.mjs' {
  import type { Page } from 'puppeteer-core';

  export interface Heap {
    bytes: number;
    nodes: number;
    listeners: number;
  }
  export function openHeap(page: Page): Promise<() => Promise<Heap>>;
  export function openObjects(page: Page): Promise<() => Promise<number>>;
}

declare module '*/scripts/lib/sample.mjs' {
  import type { Fixture } from '*/scripts/lib/launch.mjs';

  export const sample: {
    url: string;
    title: string;
    published: string;
    authors: string[];
    outline: { text: string }[];
    paragraphs: string[];
    code: { text: string }[];
    links: string[];
    images: string[];
    clutter: string[];
    list: { url: string };
  };
  export function sampleFixtures(headers?: Record<string, string>): Record<string, Fixture>;
}

declare module '*/scripts/lib/panel.mjs' {
  import type { Page } from 'puppeteer-core';

  export interface PanelContent {
    title: string;
    lang: string;
    published: string;
    authors: string[];
    translators: string[];
    outline: { level: number; text: string }[];
    text: string;
    code: { lang: string | null; text: string }[];
    images: string[];
    tables: { rows: number; cells: number }[];
  }
  export function whenMode(page: Page, mode: 'reader' | 'clean' | 'original', timeout?: number): Promise<void>;
  export function whenControls(page: Page): Promise<void>;
  /** Waits until all of a long text is laid out. */
  export function whenLaidOut(page: Page, timeout?: number): Promise<void>;
  export function press(page: Page, action: 'toggle' | 'original'): Promise<void>;
  export function readPanel(page: Page): Promise<PanelContent>;
}

declare module '*/scripts/lib/find-ublock.mjs' {
  /** Folder of uBlock Origin for Firefox; `undefined` if it is not installed. */
  export function findUblock(): string | undefined;
}
