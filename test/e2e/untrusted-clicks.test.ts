import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whenControls, whenMode } from '../../scripts/lib/panel.mjs';
import { readClipboard, readSettings, storeSettings } from './support/browser-ui.ts';
import { type Downloads, makeDownloads } from './support/downloads.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { whole } from './support/pages/every-control.ts';

/**
 * A page that operates all of our controls as soon as they appear: clicks, keys and changes, for as long as that opens
 * more of them. Calls by Puppeteer count as the user's actions, so everything happens in the page's own script.
 */
const script = `<script>
const rootOf = () => document.querySelector('infoq-reader')?.shadowRoot;
const isMode = (one) => one.matches('[data-action=toggle], [data-action=original], [data-of=mode] input, [data-kind]');
const worked = new Set();
const work = (control) => {
  worked.add(control);
  control.click();
  for (const type of ['pointerdown', 'pointermove', 'dblclick', 'input', 'change'])
    control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const key of ['Home', 'End', '=', '-', 'Enter'])
    control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
};
const round = () => {
  const controls = [...rootOf().querySelectorAll('button, input, [role=separator]')];
  const next = controls.filter((one) => !isMode(one) && !worked.has(one));
  next.forEach(work);
  if (next.length > 0 && worked.size < 200) setTimeout(round, 100);
  else console.log('worked ' + worked.size);
};
let printed = 0;
addEventListener('beforeprint', () => printed++);
const stands = () => rootOf()?.querySelector('.themes, .page-button');
const start = () => stands() ? setTimeout(round, 300) : setTimeout(start, 50);
</script>`;

const fixtures = () =>
  Object.fromEntries(
    Object.entries(whole.fixtures()).map(([url, fixture]) => [
      url,
      url === whole.url
        ? { ...fixture, body: String(fixture.body).replace('</body>', `${script}<script>start()</script></body>`) }
        : fixture,
    ]),
  );

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let downloads: Downloads;

  beforeAll(async () => {
    downloads = makeDownloads();
    reader = await startReader(name, { downloads: downloads.folder });
  });
  beforeEach(() => reader.reset());
  afterAll(async () => {
    await reader?.close();
    downloads?.remove();
  });

  /** Runs nothing in the page meanwhile: code that a test runs there would count as an action of the user. */
  async function openWorked(): Promise<{ page: Page; worked: number }> {
    const { page } = await reader.prepare(fixtures());
    const said = new Promise<string>((resolve) => {
      page.on('console', (message) => message.text().startsWith('worked') && resolve(message.text()));
    });
    await page.goto(whole.url);
    return { page, worked: Number((await said).replace('worked ', '')) };
  }

  test.each([
    ['reader', 25],
    ['clean', 4],
  ] as const)('a page that operates the controls in %s mode changes nothing but the mode', async (mode, fewest) => {
    // Another test of this browser may have copied the same article.
    const other = await reader.open(whole.url, whole.fixtures());
    const before = await readClipboard(reader.browser, name, other.page);
    await other.page.close();
    await storeSettings(reader.browser, name, { mode });
    const tabs = (await reader.browser.pages()).length;
    const { page, worked } = await openWorked();
    expect(worked).toBeGreaterThan(fewest);
    expect(await page.evaluate('printed')).toBe(0);
    expect(readdirSync(downloads.folder)).toEqual([]);
    expect(await readClipboard(reader.browser, name, page)).toBe(before);
    expect((await reader.browser.pages()).length).toBe(tabs + 1);
    const stored = Object.keys(await readSettings(reader.browser, name));
    expect(stored.filter((field) => !/^(?:mode|version|greeted)$/.test(field))).toEqual([]);
  });

  test('assistive tools can operate the controls, also if a policy of the page forbids the clipboard', async () => {
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    const { page } = await reader.open(whole.url, {
      [whole.url]: { body: '', ...whole.fixtures()[whole.url], headers },
    });
    await whenMode(page, 'reader');
    await whenControls(page);
    const click = (selector: string) =>
      page.evaluate((wanted) => {
        document.querySelector('infoq-reader')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
      }, selector);
    await click('.themes input[value="dusk"]');
    await expect.poll(() => readSettings(reader.browser, name)).toMatchObject({ theme: 'dusk' });
    await click('[data-do="copy"]');
    await expect.poll(() => readClipboard(reader.browser, name, page)).toBe(whole.code);
  });
});
