import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';
import { ferry, kiln } from './support/living-site/articles.ts';
import { addressOf, serveSite } from './support/living-site/serve.ts';
import type { Build } from './support/living-site/site.ts';
import { markWords } from './support/mark-words.ts';

// A real application, rendered on the server and hydrated by its client: highlights in its own text.

/** The text that is painted in nodes that are still connected. */
const painted = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('infoq-reader-green') ?? [])]
      .filter((range) => range instanceof Range && document.body.contains(range.startContainer))
      .join(),
  );

describe.each(browserNames)('highlights in the text of an application in %s', (name) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
  });
  beforeEach(() => reader.reset());
  afterAll(() => reader?.close());

  const builds: Build[] = [{ way: 'replace' }, { way: 'gap', isRenamed: true }, { way: 'mount' }];
  test.each(builds)('stay on their text while the client hydrates and navigates: %o', async (build) => {
    const { page, errors } = await reader.open(addressOf(ferry), await serveSite(build, {}));
    await whenMode(page, 'reader');
    await markWords(page, '17.', 'green');
    await press(page, 'toggle');
    await whenMode(page, 'clean');
    await expect.poll(() => painted(page)).toBe('17.');
    for (let index = 0; await page.evaluate((at) => window.site.step(at), index); index++);
    await page.evaluate(() => window.site.append('这一段是客户端带来的。'));
    await expect.poll(() => painted(page)).toBe('17.');
    await page.evaluate((path) => window.site.go(path), kiln.path);
    await expect.poll(() => painted(page)).toBe('');
    await page.evaluate(() => history.back());
    await expect.poll(() => painted(page)).toBe('17.');
    expect(errors).toEqual([]);
  });
});
