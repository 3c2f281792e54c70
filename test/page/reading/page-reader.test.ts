import { expect, test, vi } from 'vitest';
import type { DrawingsModule } from '../../../src/on-demand/drawings-module.ts';
import { createPageReader, type DrawingsLoader } from '../../../src/page/reading/page-reader.ts';
import type { PageReading, readPage } from '../../../src/page/reading/read-page.ts';
import { sites } from '../../../src/sites/index.ts';

const drawings: DrawingsModule = { keepDrawing: () => undefined, readDrawnMath: () => undefined };
const [site] = sites;
const url = 'https://www.infoq.cn/article/one';

/** A page with drawings, and what was made of each look at it. */
function open(loader: Partial<DrawingsLoader>) {
  if (!site) throw new Error('no site');
  const read = vi.fn<typeof readPage>((_page, _site, _url, part) => ({ lacksDrawings: !part }) as PageReading);
  const readAgain = createPageReader({ find: () => undefined, bring: async () => true, ...loader }, read);
  const onReady = vi.fn();
  return { onReady, look: () => readAgain({} as Document, site, url, onReady) };
}

test('an article with drawings waits for what reads them, which is asked for once', async () => {
  let part: DrawingsModule | undefined;
  const bring = vi.fn(async () => {
    await Promise.resolve();
    part = drawings;
  });
  const { look, onReady } = open({ find: () => part, bring });
  expect([look(), look()]).toEqual([undefined, undefined]);
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(2));
  expect(look()?.lacksDrawings).toBe(false);
  expect(bring).toHaveBeenCalledTimes(1);
});

test.each([
  ['does not come', async () => false],
  ['is refused', () => Promise.reject(new Error('no extension'))],
])('where it %s, the article is given without its drawings', async (_, bring) => {
  const { look, onReady } = open({ bring });
  expect(look()).toBeUndefined();
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(1));
  expect(look()?.lacksDrawings).toBe(true);
});
