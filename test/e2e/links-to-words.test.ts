import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { readClipboard } from './support/browser-ui.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { clickIn, inPanel } from './support/in-panel.ts';

const folder = 'test/fixtures/com-article-takeaways';
const { url }: { url: string } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
const source = readFileSync(`${folder}/source.html`, 'utf8');
/** A script inserts the body 400 ms after the page has loaded. */
const late = source.replace(/(<body[^>]*>)([\s\S]*)<\/body>/, (_, open: string, body: string) => {
  const text = JSON.stringify(body).replaceAll('<', '\\u003c');
  return `${open}<main></main><script>addEventListener('load', () => setTimeout(() => {
    document.querySelector('main').outerHTML = ${text};
  }, 400));</script></body>`;
});

describe.each(browserNames)('a link with a text fragment, in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  afterAll(() => reader?.close());

  test.each([
    { what: 'on the page', body: source },
    { what: 'that come late', body: late },
  ])('scrolls to text $what', async ({ body }) => {
    const { page } = await reader.prepare({ [url]: { body } });
    await page.setViewport({ width: 1000, height: 400 });
    await page.goto(`${url}#:~:text=switching%20took%20eleven,-seconds`, { waitUntil: 'load' });
    await whenMode(page, 'reader');
    await page.waitForFunction(() => {
      const panel = document.querySelector('infoq-reader')?.shadowRoot;
      const block = [...(panel?.querySelectorAll('[data-part="body"] p') ?? [])].find((one) =>
        one.textContent?.includes('Switching took eleven seconds'),
      );
      const { top = -1, bottom = -1 } = block?.getBoundingClientRect() ?? {};
      return top > 0 && bottom < innerHeight;
    });
    if (name === 'firefox') {
      const marked = await page.evaluate(() => [...(CSS.highlights.get('infoq-reader-linked') ?? [])].map(String));
      expect(marked).toEqual(['Switching took eleven']);
    }
  });

  test('is what the browser’s context menu gets for an entry of the outline, and only that menu', async () => {
    const { page } = await reader.open(url, { [url]: { body: source } });
    await whenMode(page, 'reader');
    const entry = await page.waitForSelector(inPanel('nav[data-part="outline"] a[title="Switch"]'));
    const own = await entry?.evaluate((link) => link.getAttribute('href'));
    await page.evaluate(() => {
      // On the panel's root, so that it runs after all of the panel's own listeners.
      document.querySelector('infoq-reader')?.shadowRoot?.addEventListener('contextmenu', (event) => {
        const [at] = event.composedPath();
        document.title = (at instanceof Element && at.closest('a')?.href) || '';
      });
    });
    await entry?.click({ button: 'right' });
    await page.waitForFunction((wanted) => document.title === wanted, {}, `${url}#:~:text=Switch`);
    await page.waitForFunction((link, href) => link?.getAttribute('href') === href, {}, entry, own);
    await page.close();
  });

  test('is copied for selected text, and leads to it', async () => {
    const { page } = await reader.open(url, { [url]: { body: source } });
    await whenMode(page, 'reader');
    const paragraph = await page.evaluateHandle(() => {
      const panel = document.querySelector('infoq-reader')?.shadowRoot;
      const all = [...(panel?.querySelectorAll<HTMLElement>('[data-part="body"] p') ?? [])];
      const one = all.find((each) => each.textContent?.includes('Switching took eleven seconds'));
      if (!one) throw new Error('no such words');
      return one;
    });
    const text = await paragraph.evaluate((one) => one.textContent ?? '');
    await paragraph.click({ count: 3 });
    await clickIn(page, '[data-do="annotation-link"]');
    await expect.poll(() => readClipboard(reader.browser, name, page)).toContain('#:~:text=');
    const address = String(await readClipboard(reader.browser, name, page));
    expect(address.startsWith(`${url}#:~:text=`)).toBe(true);
    const other = (await reader.prepare({ [url]: { body: source } })).page;
    await other.setViewport({ width: 1000, height: 400 });
    await other.goto(address, { waitUntil: 'load' });
    await whenMode(other, 'reader');
    await other.waitForFunction(
      (wanted) => {
        const panel = document.querySelector('infoq-reader')?.shadowRoot;
        const block = [...(panel?.querySelectorAll('[data-part="body"] p') ?? [])].find(
          (one) => one.textContent === wanted,
        );
        const { top = -1 } = block?.getBoundingClientRect() ?? {};
        return scrollY > 0 && top > 0 && top < innerHeight;
      },
      {},
      text,
    );
  });
});
