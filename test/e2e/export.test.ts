import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fixture } from '../../scripts/lib/launch.mjs';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { sample, sampleFixtures } from '../../scripts/lib/sample.mjs';
import { type Downloads, makeDownloads } from './support/downloads.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';

/** The sample's images, from a host that lets pages read them. */
function readablePictures(): Record<string, Fixture> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#888"/></svg>';
  const answer = { body: svg, contentType: 'image/svg+xml', headers: { 'access-control-allow-origin': '*' } };
  return Object.fromEntries(sample.images.map((address) => [address, answer]));
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let downloads: Downloads;
  let page: Page;

  beforeAll(async () => {
    downloads = makeDownloads();
    reader = await startReader(name, { downloads: downloads.folder });
    ({ page } = await reader.open(sample.url, { ...sampleFixtures(), ...readablePictures() }));
    await whenMode(page, 'reader');
  });
  afterAll(async () => {
    await reader?.close();
    downloads?.remove();
  });

  /** Like a user: opens the menu, then chooses a row. */
  async function choose(row: string): Promise<void> {
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, `[data-do="${row}"]`);
  }

  test('the article is saved as Markdown', async () => {
    await choose('save-markdown');
    const file = await downloads.take();
    expect(file.name).toBe(`${sample.title} ${sample.published.slice(0, 10)}.md`);
    expect(file.bytes.toString()).toContain(`# ${sample.title}\n`);
  });

  test('the article is saved as one HTML file that requests nothing from the network', async () => {
    await choose('save-html');
    const file = await downloads.take();
    expect(file.name).toMatch(/\.html$/);
    const html = file.bytes.toString();
    const saved = await reader.browser.newPage();
    const asked: string[] = [];
    saved.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.push(request.url());
    });
    const path = join(downloads.folder, 'saved.htm');
    writeFileSync(path, html);
    await saved.goto(pathToFileURL(path).href);
    const seen = await saved.evaluate(() => ({
      title: document.querySelector('h1')?.textContent,
      pictures: [...document.images].map((image) => image.complete && image.naturalWidth > 0),
      outline: document.querySelectorAll('nav a').length,
      code: document.querySelectorAll('pre code').length,
    }));
    rmSync(path);
    await saved.close();
    expect(seen).toEqual({ title: sample.title, pictures: [true, true], outline: expect.any(Number), code: 2 });
    expect(seen.outline).toBeGreaterThan(2);
    expect(asked).toEqual([]);
  });

  test('the article is saved as a book with its images', async () => {
    await choose('save-epub');
    const file = await downloads.take();
    expect(file.name).toMatch(/\.epub$/);
    const book = unzipSync(file.bytes);
    if (process.env.KEEP) writeFileSync(`${process.env.KEEP}/${name}.epub`, file.bytes);
    expect(Object.keys(book)[0]).toBe('mimetype');
    expect(Object.keys(book)).toEqual(expect.arrayContaining(['OEBPS/images/1.png', 'OEBPS/cover.png']));
  });

  test('a selection is copied as Markdown, and so is the current section', async () => {
    const paragraph = await page.$(inPanel('[data-part="body"] p'));
    await paragraph?.click({ count: 3 });
    await copy('selection');
    expect(squash(await paste(page))).toBe(squash(sample.paragraphs[0] ?? ''));
    await clickIn(page, '[data-part="outline"] li:nth-child(2) a');
    await page.waitForSelector(inPanel('[data-part="outline"] [aria-current]'), { visible: true });
    await copy('section');
    expect(await paste(page)).toMatch(/^## /);
  });

  async function copy(what: string): Promise<void> {
    await page.bringToFront();
    await page.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.toast'));
    await choose(`copy-${what}`);
    await page.waitForSelector(inPanel('.toast .ok'), { visible: true });
  }

  test('a file that takes long shows its progress, and the user can cancel it', async () => {
    const fixtures: Record<string, Fixture> = { ...sampleFixtures(), ...readablePictures() };
    const { page: other, errors } = await reader.open(sample.url, fixtures);
    await whenMode(other, 'reader');
    let come: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    const last = sample.images.at(-1) ?? '';
    fixtures[last] = { ...readablePictures()[last], body: '', after: held };
    await other.click(inPanel('[data-action="menu"]'));
    await clickIn(other, '[data-do="save-html"]');
    await other.waitForSelector(inPanel('.toast progress'), { visible: true });
    await clickIn(other, '.toast button');
    await other.waitForFunction(() => !document.querySelector('infoq-reader')?.shadowRoot?.querySelector('.toast'));
    come();
    // If the canceled file were still being written, it would be finished before this one.
    await other.click(inPanel('[data-action="menu"]'));
    await clickIn(other, '[data-do="save-markdown"]');
    expect((await downloads.take()).name).toMatch(/\.md$/);
    expect(errors).toEqual([]);
    await other.close();
  });

  test('images that cannot be loaded are reported, and the file is saved', async () => {
    const other = await reader.open(sample.url, sampleFixtures());
    await whenMode(other.page, 'reader');
    await other.page.click(inPanel('[data-action="menu"]'));
    await clickIn(other.page, '[data-do="save-html"]');
    const file = await downloads.take();
    for (const address of sample.images) expect(file.bytes.toString()).toContain(`src="${address}"`);
    const notice = await other.page.$eval(inPanel('.toast'), (toast) => toast.textContent ?? '');
    expect(notice).toContain(String(sample.images.length));
    await other.page.close();
  });
});

const squash = (text: string) => text.replace(/\s/g, '');

/** The contents of the clipboard, as pasted into a field. */
async function paste(page: Page): Promise<string> {
  const field = await page.browser().newPage();
  await field.setContent('<textarea></textarea>');
  await field.focus('textarea');
  await field.keyboard.down('Control');
  await field.keyboard.press('v');
  await field.keyboard.up('Control');
  const text = await field.$eval('textarea', (area) => area.value);
  await field.close();
  return text;
}
