import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForPage } from '../../scripts/lib/bundle-for-page.mjs';
import { whenMode } from '../../scripts/lib/panel.mjs';
import { readSources } from '../extraction/load.ts';
import type { Comparison } from '../extraction/sanitize/compare-sanitizers.ts';
import { hostilePage, vectors } from '../hostile/vectors.ts';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { inPanel } from './support/in-panel.ts';

const url = 'https://www.infoq.cn/article/h0sti1eh0sti1eh0sti1';
const blank = 'https://www.infoq.cn/blank';

// The browser's own sanitizer and DOMPurify, on the same pages.
describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    reader = await startReader(name);
    ({ page } = await reader.open(blank, { [blank]: { body: '<title>blank</title>' } }));
    await page.evaluate(await bundleForPage('test/extraction/sanitize/compare-sanitizers.ts'));
  });
  afterAll(() => reader?.close());

  const compare = (html: string, address: string, content?: string): Promise<Comparison | undefined> =>
    page.evaluate(
      (...given) =>
        (
          globalThis as unknown as { compareSanitizers: (...all: unknown[]) => Comparison | undefined }
        ).compareSanitizers(...given),
      html,
      address,
      content,
    );

  test('articles are the same with either sanitizer, and few need the purifier', { timeout: 240_000 }, async () => {
    const articles = readSources().filter(({ expected }) => expected.kind === 'article');
    let needy = 0;
    let seen = 0;
    for (const { slug, html, expected } of articles) {
      const found = await compare(html, expected.url);
      // If a script of the page inserts the article, there is nothing to read here.
      if (!found) continue;
      seen += 1;
      if (!found.isExact) needy += 1;
      expect(found.own, slug).toBe(found.purified);
      expect([slug, found.isSame, found.harm]).toEqual([slug, true, []]);
    }
    expect(seen).toBeGreaterThan(articles.length / 2);
    expect(needy).toBeLessThan(seen / 20);
  });

  test('hostile content is harmless with the browser’s own sanitizer', { timeout: 240_000 }, async () => {
    const clean = hostilePage('井边的石头', []);
    const others: string[] = [];
    for (const { name: vector, html } of vectors) {
      const found = await compare(clean, url, html);
      expect([vector, found?.harm]).toEqual([vector, []]);
      if (found?.own !== found?.purified) others.push(html);
    }
    // DOMPurify removes attributes whose value contains markup, and can't remove the `is` that an element was created
    // with.
    expect(others.filter((html) => !/data-tex="<\/script>|<p is=/.test(html))).toEqual([]);
  });

  test.each([
    ['a block in a paragraph', '<p>灯亮了<i></i></p>', 'p i', 'div'],
    ['a link in a link', '<p><a href="https://a.example/">外<i></i></a></p>', 'a i', 'a'],
  ])('a tree that no parser creates keeps its text: %s', async (_, html, at, inner) => {
    const script = `<script>const inner = document.createElement('${inner}'); inner.textContent = '里面的话';
if ('${inner}' === 'a') inner.href = 'https://b.example/';
document.querySelector('#here ${at}').replaceWith(inner);</script>`;
    const body = hostilePage('井边的石头', [{ name: '', html }]).replace('</body>', `${script}</body>`);
    const { page } = await reader.open(url, { [url]: { body } });
    await whenMode(page, 'reader');
    const text = await page.$eval(inPanel('[data-part="body"]'), (shown) => shown.textContent);
    expect(text).toContain('里面的话');
  });
});
