// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import {
  type ExtractionModuleName,
  type ExtractionModules,
  extractionModuleNames,
} from '../../../src/on-demand/extraction-modules.ts';
import { createPageReader } from '../../../src/page/reading/page-reader.ts';
import type { PageReading, readPage } from '../../../src/page/reading/read-page.ts';
import { sites } from '../../../src/sites/index.ts';

const all: Required<ExtractionModules> = {
  drawings: {
    openFrames: () => undefined,
    labelPanels: () => undefined,
    keepDrawing: () => undefined,
    normalizeMath: () => undefined,
  },
  rarities: {
    readRarities: () => () => undefined,
    setShadows: () => undefined,
    onShadowChange: () => undefined,
  },
  purifier: { purify: (body) => body },
  readability: {
    findByProse: () => undefined,
    includeSiblingParts: (root) => ({ root, foreign: [], below: [] }),
    runReadability: () => undefined,
  },
};
const [site] = sites;
const url = 'https://www.infoq.cn/article/one';

/** A page that needs some scripts, and functions to read it. `bring` resolves to false if a script can't be loaded. */
function open(needs: readonly ExtractionModuleName[], bring: (name: ExtractionModuleName) => Promise<boolean>) {
  if (!site) throw new Error('no site');
  const there: { -readonly [Name in ExtractionModuleName]?: ExtractionModules[Name] } = {};
  const asked = vi.fn(async (name: ExtractionModuleName) => {
    if (await bring(name)) Object.assign(there, { [name]: all[name] });
  });
  const read = vi.fn<typeof readPage>((_page, _site, _url, given = {}) => {
    const missing = needs.filter((name) => !given[name]);
    return { missing } as unknown as PageReading;
  });
  const readAgain = createPageReader({ find: (name) => there[name], bring: asked }, read);
  const onReady = vi.fn();
  const look = (at = url) => {
    const reading = readAgain(document, site, at, onReady);
    return reading === 'pending' ? reading : reading?.missing;
  };
  return { asked, onReady, read, look };
}

test('an article that needs no script is read at once', () => {
  const { look, asked } = open([], async () => true);
  expect(look()).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});

test.each(extractionModuleNames)('an article waits for %s, which is requested once', async (name) => {
  const { look, asked, onReady } = open([name], async () => true);
  expect([look(), look()]).toEqual(['pending', 'pending']);
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(2));
  expect(look()).toEqual([]);
  expect(asked.mock.calls).toEqual([[name]]);
});

test('an article that needs several scripts waits for all of them', async () => {
  const waiting: (() => void)[] = [];
  const { look, onReady } = open(extractionModuleNames, async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return true;
  });
  expect(look()).toBe('pending');
  const last = waiting.pop();
  for (const come of waiting) come();
  await Promise.resolve();
  expect([onReady.mock.calls.length, look()]).toEqual([0, 'pending']);
  last?.();
  await vi.waitFor(() => expect(onReady).toHaveBeenCalled());
  expect(look()).toEqual([]);
});

test.each([
  ['does not load', async () => false],
  ['is refused', () => Promise.reject(new Error('no extension'))],
])('if a script %s, the article is read without it', async (_, bring) => {
  const { look, onReady } = open(['drawings'], bring);
  expect(look()).toBe('pending');
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(1));
  expect(look()).toEqual(['drawings']);
});

test('a script that could not be loaded is requested again by the next article', async () => {
  let isThere = false;
  const { look, onReady, asked } = open(['purifier'], async () => isThere);
  look();
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(1));
  expect(look()).toEqual(['purifier']);
  isThere = true;
  expect(look(`${url}-two`)).toBe('pending');
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(2));
  expect(look(`${url}-two`)).toEqual([]);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a page without an article by its names is looked at again with the script that finds one by its prose', async () => {
  const { look, read, onReady, asked } = open([], async () => true);
  read.mockReturnValue(undefined);
  expect(look()).toBe('pending');
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(1));
  expect([look(), look()]).toEqual([undefined, undefined]);
  // jsdom has no sanitizer.
  expect(asked.mock.calls.flat().sort()).toEqual(['purifier', 'readability']);
});

test('a script that could not be loaded is requested again after a pause, a few times', async () => {
  vi.useFakeTimers();
  try {
    const { look, onReady, asked } = open(['drawings'], async () => false);
    look();
    for (let turn = 0; turn < 10; turn++) {
      await vi.advanceTimersByTimeAsync(5000);
      look();
    }
    expect(asked).toHaveBeenCalledTimes(4);
    expect(onReady.mock.calls.length).toBeGreaterThanOrEqual(4);
  } finally {
    vi.useRealTimers();
  }
});
