import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { findOptionsTab, openedExtensionPage, runInExtensionPage, storeSettings } from './support/browser-ui.ts';
import { type Downloads, makeDownloads } from './support/downloads.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
const source = readFileSync(`${folder}/source.html`, 'utf8');

/**
 * An annotation as another program writes it. The file below has two articles of these sites and one of another site.
 */
const item = (id: string, address: string, quote: object, note: string, color: string) => ({
  id: `urn:uuid:${id}`,
  type: 'Annotation',
  created: id === 'one' ? '2026-01-02T03:04:05Z' : '2026-02-03T04:05:06Z',
  body: { type: 'TextualBody', purpose: 'commenting', value: note },
  target: {
    source: address,
    styleClass: color,
    'dcterms:title': `About ${id}`,
    selector: { type: 'TextQuoteSelector', ...quote },
  },
});
/** This text is in the article. */
const words = {
  prefix: 'We copied nine terabytes at the ',
  exact: 'pace of one disk',
  suffix: ', on purpose. Throttling',
};
const file = JSON.stringify([
  item('one', url, words, 'Think again #later', 'blue'),
  item('two', 'https://www.infoq.cn/article/abc', { exact: '缓存的代价' }, '', 'green'),
  item('three', 'https://elsewhere.example/', { exact: 'words' }, '', 'pink'),
]);

/** Helpers that run in the page; each waits until its condition is met. */
const steps = `
  const rows = () => [...document.querySelectorAll('.notebook-note blockquote')].map((one) => one.textContent);
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => view.setTimeout(resolve, 20));
  };
  const press = (selector) => document.querySelector(selector).click();
  const type = (words) => {
    const field = document.querySelector('input[type="search"]');
    field.value = words;
    field.dispatchEvent(new view.Event('input', { bubbles: true }));
  };
  const told = () => document.querySelector('.toast')?.textContent ?? '';
  const take = async (text) => {
    const before = told();
    const data = new view.DataTransfer();
    data.items.add(new view.File([text], 'notes.json'));
    const field = document.querySelector('input[type="file"]');
    field.files = data.files;
    field.dispatchEvent(new view.Event('change', { bubbles: true }));
    await until(() => told() !== '' && told() !== before);
  };
`;

describe.each(browserNames)('the page of all highlights in %s', (name) => {
  let reader: Reader;
  let downloads: Downloads;

  beforeAll(async () => {
    downloads = makeDownloads();
    reader = await startReader(name, { downloads: downloads.folder });
  });
  afterAll(async () => {
    await reader?.close();
    downloads?.remove();
  });

  const run = (body: string) => runInExtensionPage(reader.browser, name, 'notes.html', steps + body);

  test('imports a file without duplicates, searches, deletes and restores', async () => {
    const answer = await run(`
      await until(() => document.querySelector('.notebook-count')?.textContent);
      const said = [];
      await take(${JSON.stringify(file)});
      await until(() => rows().length === 2);
      await take(${JSON.stringify(file)});
      said.push(rows().length);
      for (const words of ['缓', 'LATER', 'about two', 'nothing like it', '']) {
        type(words);
        await until(() => document.querySelector('input[type="search"]').value === words);
        await new Promise((resolve) => view.requestAnimationFrame(() => view.setTimeout(resolve)));
        said.push(rows().join());
      }
      press('.notebook-color[data-color="green"]');
      await until(() => rows().length === 1);
      said.push(rows().join());
      press('.notebook-color[data-color="green"]');
      await until(() => rows().length === 2);
      press('.notebook-tag');
      await until(() => rows().length === 1);
      said.push(rows().join());
      press('.notebook-note .tool');
      await until(() => rows().length === 0 && document.querySelector('.toast button'));
      press('.toast button');
      await until(() => rows().length === 1);
      said.push(document.querySelector('.notebook-note a').href.split('#')[1]);
      return said;`);
    expect(answer).toEqual([
      2,
      '缓存的代价',
      'pace of one disk',
      '缓存的代价',
      '',
      '缓存的代价,pace of one disk',
      '缓存的代价',
      'pace of one disk',
      ':~:text=pace%20of%20one%20disk',
    ]);
  });

  test('is opened from the panel, and lists what was stored before', async () => {
    const { page } = await reader.open(url, { [url]: { body: source } });
    await whenMode(page, 'reader');
    await page.click(inPanel('[data-action="menu"]'));
    await clickIn(page, '[data-action="notes"]');
    if (name === 'firefox') {
      await findOptionsTab(reader.browser, 'notes.html');
    } else {
      const notes = await openedExtensionPage(reader.browser, 'notes.html');
      await notes.waitForSelector('.notebook-note');
      await notes.close();
    }
    expect(await run('await until(() => rows().length > 0); return rows().length;')).toBe(2);
  });

  test('highlights are in a file of the article, unless that is switched off', async () => {
    const { page } = await reader.open(url, { [url]: { body: source } });
    await whenMode(page, 'reader');
    const save = async () => {
      await page.bringToFront();
      await page.click(inPanel('[data-action="menu"]'));
      await clickIn(page, '[data-do="save-markdown"]');
      return (await downloads.take()).bytes.toString();
    };
    const before = await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML);
    const marked = await save();
    expect(marked).toContain('at the ==pace of one disk==[^n1], on purpose.');
    expect(marked).toContain('[^n1]: Think again #later');
    expect(await page.$eval(inPanel('[data-part="body"]'), (body) => body.innerHTML)).toBe(before);
    await storeSettings(reader.browser, name, { exportNotes: 'none' });
    const plain = marked.replace('==pace of one disk==[^n1]', 'pace of one disk').replace(/\n+\[\^n1\]:.*/, '');
    await expect.poll(save, { timeout: 60_000 }).toBe(plain);
  });
});
