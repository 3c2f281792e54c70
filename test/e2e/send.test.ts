import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { makeDownloads } from './support/downloads.ts';
import { type BrowserName, browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';

/**
 * The address that the browser passes to the other program. In Chrome a debugging session reports it; Firefox starts
 * the program even if it is headless.
 */
type NextAddress = () => Promise<string>;

/** A Firefox profile in which Obsidian is a script that writes the address that it is opened with to a file. */
function makeProfile(folder: string, opened: string): string {
  const program = join(folder, 'obsidian');
  writeFileSync(program, `#!/bin/sh\nprintf %s "$1" > "${folder}/address" && mv "${folder}/address" "${opened}/"\n`);
  chmodSync(program, 0o755);
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const obsidian = { action: 2, ask: false, handlers: [{ name: 'Obsidian', path: program }] };
  const handlers = { defaultHandlersVersion: {}, mimeTypes: {}, schemes: { obsidian } };
  writeFileSync(join(profile, 'handlers.json'), JSON.stringify(handlers));
  return profile;
}

const firefoxPrefs = {
  'network.protocol-handler.external.obsidian': true,
  'network.protocol-handler.warn-external.obsidian': false,
  'security.external_protocol_requires_permission': false,
};

async function listenInChrome(page: Page): Promise<NextAddress> {
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  const opened = new Promise<string>((resolve) => {
    session.on('Page.frameStartedNavigating', ({ url }) => url.startsWith('obsidian:') && resolve(url));
  });
  return () => opened;
}

/** Addresses that events of the page have revealed to its scripts. */
interface Told {
  toldOf: string[];
}

async function openSample(reader: Reader): Promise<Page> {
  const { page } = await reader.prepare(sampleFixtures());
  await page.evaluateOnNewDocument(() => {
    const told = Object.assign(window, { toldOf: [] }) as Window & Told;
    const note = (event: Event) => {
      if ('destination' in event) told.toldOf.push((event.destination as { url: string }).url);
      if (event.target instanceof HTMLAnchorElement) told.toldOf.push(event.target.href);
    };
    if ('navigation' in window) (window.navigation as EventTarget).addEventListener('navigate', note);
    window.addEventListener('click', note, true);
  });
  await page.goto(sample.url, { waitUntil: 'load' });
  await page.bringToFront();
  await whenMode(page, 'reader');
  return page;
}

describe.each(browserNames)('in %s', (name: BrowserName) => {
  const folder = mkdtempSync(join(tmpdir(), 'infoq-reader-send-'));
  const opened = makeDownloads();
  let reader: Reader;

  beforeAll(async () => {
    const options = name === 'firefox' ? { profile: makeProfile(folder, opened.folder), firefoxPrefs } : {};
    reader = await startReader(name, options);
  });
  afterAll(async () => {
    await reader?.close();
    opened.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an article is sent to Obsidian, the tab stays, and the page learns nothing of it', async () => {
    const page = await openSample(reader);
    const nextAddress: NextAddress =
      name === 'chrome' ? await listenInChrome(page) : async () => (await opened.take()).bytes.toString();
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-do="send-obsidian"]');
    const address = new URL(await nextAddress());
    expect(`${address.protocol}//${address.host}`).toBe('obsidian://new');
    expect(address.searchParams.get('file')).toBe(`Clippings/${sample.title}`);
    // A long article is passed on the clipboard.
    expect([...address.searchParams.keys()]).toEqual(['file', 'clipboard']);
    await page.waitForSelector(inPanel('.toast'), { visible: true });
    expect(page.url()).toBe(sample.url);
    expect(await page.evaluate(() => (window as unknown as Told).toldOf)).toEqual([]);
  });
});
