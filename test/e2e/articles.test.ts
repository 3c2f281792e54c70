import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findCorpus } from '../../scripts/lib/find-corpus.mjs';
import type { Fixture } from '../../scripts/lib/launch.mjs';
import { press, readPanel, whenMode } from '../../scripts/lib/panel.mjs';
import { browserNames, type Reader, startReader } from './support/extension.ts';

// The sample, and those of the named pages that a corpus has: each has a page and the expected result.

interface Expected {
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly authors: readonly string[];
  readonly outline: readonly { level: number; text: string }[];
  readonly code: readonly { lang: string | null; text: string }[];
  readonly images: readonly string[];
  readonly tables: readonly { rows: number; cells: number }[];
  readonly paragraphs: readonly string[];
  readonly clutter: readonly string[];
  readonly clutterSelectors: readonly string[];
  readonly articleSelectors: readonly string[];
  readonly steps?: readonly { do: string; selector?: string; expect?: Expected }[];
}

const names = ['cn-seed', 'cn-2025-news', 'cn-late-400', 'cn-spa-swap'];
const corpus = findCorpus();
const cases: [string, string, string][] = [
  ['the sample', 'samples/sample.json', 'samples/article.html'],
  ...(corpus === undefined ? [] : names.flatMap((name) => corpusCase(join(corpus, name), name))),
];

function corpusCase(folder: string, name: string): [string, string, string][] {
  return existsSync(folder) ? [[name, join(folder, 'expected.json'), join(folder, 'source.html')]] : [];
}

describe.each(browserNames)('in %s', (name) => {
  let reader: Reader;
  let bare: Reader;

  beforeAll(async () => {
    reader = await startReader(name);
    bare = await startReader(name, { extension: false });
  });
  beforeEach(async () => {
    await reader.reset();
  });
  afterAll(async () => {
    await reader?.close();
    await bare?.close();
  });

  test.each(cases)('%s is read completely, cleaned and restored', async (_, expectedPath, sourcePath) => {
    const expected: Expected = JSON.parse(readFileSync(expectedPath, 'utf8'));
    const fixtures: Record<string, Fixture> = {
      [withoutHash(expected.url)]: { body: readFileSync(sourcePath, 'utf8') },
    };
    const { page, errors } = await reader.open(expected.url, fixtures);
    await expectArticle(page, expected);
    expect(errors).toEqual([]);

    for (const step of expected.steps ?? []) {
      if (step.do === 'click') await page.$eval(step.selector ?? '', (link) => (link as HTMLElement).click());
      if (step.do === 'back') await page.evaluate(() => history.back());
      if (step.expect) await expectArticle(page, step.expect);
    }

    await press(page, 'toggle');
    await whenMode(page, 'clean');
    for (const selector of expected.clutterSelectors) {
      expect(await countRendered(page, selector), `${selector} on the clean page`).toBe(0);
    }
    for (const selector of expected.articleSelectors) {
      expect(await countRendered(page, selector), `${selector} on the clean page`).toBeGreaterThan(0);
    }

    await press(page, 'original');
    await whenMode(page, 'original');
    const other = await bare.open(expected.url, fixtures);
    for (const step of expected.steps ?? []) {
      if (step.do === 'click') await other.page.$eval(step.selector ?? '', (link) => (link as HTMLElement).click());
      if (step.do === 'back') await other.page.evaluate(() => history.back());
      if (step.expect) await whenBodyHolds(other.page, step.expect);
    }
    await whenBodyHolds(other.page, expected);
    const untouched = await other.page.evaluate(() => document.documentElement.outerHTML);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
    await other.page.close();
  });
});

type Page = Awaited<ReturnType<Reader['open']>>['page'];

async function expectArticle(page: Page, expected: Expected): Promise<void> {
  await whenMode(page, 'reader');
  await page.waitForFunction(
    (title) => {
      const heading = document.querySelector('infoq-reader')?.shadowRoot?.querySelector('h1');
      return heading?.textContent?.replace(/\s/g, '') === title;
    },
    {},
    squash(expected.title),
  );
  const panel = await readPanel(page);
  const text = squash(panel.text);
  expect(panel.published).toBe(expected.published);
  expect(panel.authors).toEqual(expected.authors);
  expect(panel.outline.map((entry) => squash(entry.text))).toEqual(expected.outline.map((one) => squash(one.text)));
  expect(nesting(panel.outline)).toEqual(nesting(expected.outline));
  expect(expected.paragraphs.filter((paragraph) => !text.includes(squash(paragraph)))).toEqual([]);
  expect(expected.clutter.filter((words) => text.includes(words))).toEqual([]);
  expect(panel.code.map((one) => trimLines(one.text))).toEqual(expected.code.map((one) => trimLines(one.text)));
  expect(panel.images).toEqual(expect.arrayContaining([...expected.images]));
  expect(panel.tables).toEqual(expected.tables);
}

/** For each entry of the outline, the text of its parent; the numbers of the levels are not compared. */
function nesting(outline: readonly { level: number; text: string }[]): (string | undefined)[] {
  return outline.map((entry, index) => {
    const above = outline.slice(0, index).findLast((one) => one.level < entry.level);
    return above && squash(above.text);
  });
}

async function countRendered(page: Page, selector: string): Promise<number> {
  return page.$$eval(selector, (elements) => elements.filter((element) => element.checkVisibility()).length);
}

/** A page without the extension has no signal of its own, so this waits for the last paragraph. */
async function whenBodyHolds(page: Page, expected: Expected): Promise<void> {
  const last = squash(expected.paragraphs.at(-1) ?? '');
  await page.waitForFunction((words) => document.body.textContent?.replace(/\s/g, '').includes(words), {}, last);
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}

function squash(text: string): string {
  return text.replace(/\s/g, '');
}

function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');
}
