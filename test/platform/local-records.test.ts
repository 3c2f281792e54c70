import { expect, it, vi } from 'vitest';

const values: Readonly<Record<string, unknown>> = { settings: {}, 'annotation:a#1': { at: 1 }, 'annotation:b#2': {} };
const getKeys = vi.fn(async () => Object.keys(values));
const get = vi.fn(async (names: readonly string[] | null) =>
  Object.fromEntries((names ?? Object.keys(values)).map((name) => [name, values[name]])),
);
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage: { local: { getKeys, get } } } }));
const { listRecords } = await import('../../src/platform/local-records.ts');
const { annotationArchive } = await import('../../src/platform/annotation-store.ts');

it('records of one kind are read by their names, and no others', async () => {
  expect(await listRecords('annotation:a')).toEqual([['annotation:a#1', { at: 1 }]]);
  expect(get.mock.calls).toEqual([[['annotation:a#1']]]);
});

it('all highlights are read in one call, because Firefox looks up each name separately', async () => {
  get.mockClear();
  getKeys.mockClear();
  expect((await annotationArchive.listAll()).map(([name]) => name)).toEqual(['annotation:a#1', 'annotation:b#2']);
  expect(get.mock.calls).toEqual([[null]]);
  expect(getKeys).not.toHaveBeenCalled();
});
