import { beforeEach, describe, expect, it, vi } from 'vitest';

const values = new Map<string, unknown>();
const local = {
  getKeys: async () => [...values.keys()],
  get: vi.fn(async (names: string[]) => Object.fromEntries(names.map((name) => [name, values.get(name)]))),
  set: vi.fn(async (entries: object) => {
    for (const [name, value] of Object.entries(entries)) values.set(name, value);
  }),
  remove: vi.fn(async (names: string[]) => {
    for (const name of names) values.delete(name);
  }),
};
const extension: { inIncognitoContext: boolean | undefined } = { inIncognitoContext: false };
const runtime = { sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined) };
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage: { local }, extension, runtime } }));
const { clearReadings, maxStoredReadings, noteReading, readingArchive, tellReading } = await import(
  '../../src/platform/reading-store.ts'
);
const { onPlaceRefused } = await import('../../src/platform/position-store.ts');

const key = 'www.infoq.cn/article/one';

describe('the reading history', () => {
  beforeEach(() => {
    values.clear();
    extension.inIncognitoContext = false;
    local.set.mockClear();
    vi.restoreAllMocks();
  });

  it('returns what was noted, with its version and time', async () => {
    noteReading(key, { title: '缓存', share: 0.5 });
    const kept = { title: '缓存', share: 0.5, version: 1, at: expect.any(Number) };
    await vi.waitFor(async () => expect(await readingArchive.list()).toEqual([[key, kept]]));
  });

  it('keeps the furthest place: what was finished once stays finished', async () => {
    for (const [share, most] of [
      [0.9, 0.9],
      [1, 1],
      [0.2, 1],
    ] as const) {
      noteReading(key, { share, words: `${share}` });
      await vi.waitFor(() => expect(values.get(`read:${key}`)).toMatchObject({ share: most, words: `${share}` }));
    }
  });

  it('forgets what is removed, restores it, and is cleared without anything else', async () => {
    values.set('settings', {}).set('position:a', {}).set('read:a', { at: 1 }).set('read:b', { at: 2 });
    await readingArchive.remove(['a']);
    expect([...values.keys()]).toEqual(['settings', 'position:a', 'read:b']);
    await readingArchive.save([['a', { at: 1 }]]);
    expect(values.get('read:a')).toEqual({ at: 1 });
    await clearReadings();
    expect([...values.keys()]).toEqual(['settings', 'position:a']);
  });

  it('keeps the most recent entries, and reads no other records for that', async () => {
    for (let at = 0; at < maxStoredReadings; at += 1) values.set(`read:${at}`, { at });
    values.set('annotation:x', {});
    noteReading(key, { share: 0 });
    await vi.waitFor(() => expect(values.has('read:0')).toBe(false));
    expect([values.has('read:1'), values.has(`read:${key}`), values.size]).toEqual([true, true, maxStoredReadings + 1]);
    expect(local.get.mock.calls.flat(2)).not.toContain('annotation:x');
  });

  it('keeps the furthest of what two tabs report at the same time', async () => {
    noteReading(key, { share: 0.9, words: 'far' });
    noteReading(key, { share: 0.3, words: 'near' });
    await vi.waitFor(() => expect(values.get(`read:${key}`)).toMatchObject({ share: 0.9, words: 'near' }));
  });

  it('is reported to the background, but not from a private window', () => {
    tellReading(key, { share: 0.5 });
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'noteReading', key, reading: { share: 0.5 } });
    for (const isPrivate of [true, undefined]) {
      extension.inIncognitoContext = isPrivate;
      tellReading(key, { share: 0.5 });
    }
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it('is not written if storage refuses: the answer says so, and the next entry is tried again', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    expect(await noteReading(key, { share: 0 })).toBe(false);
    expect(await noteReading(key, { share: 0 })).toBe(true);
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(readingArchive.save([[key, {}]])).rejects.toThrow('full');
  });

  it.each([
    [false, 1],
    [true, 0],
    [undefined, 0],
  ])('that was reported, and answered with %s, is reported to the user %i times', async (answer, times) => {
    const onRefused = vi.fn();
    onPlaceRefused(onRefused);
    runtime.sendMessage.mockResolvedValue(answer);
    await tellReading(key, { share: 0.5 });
    await tellReading(key, { share: 0.6 });
    expect(onRefused.mock.calls).toEqual(Array(times).fill(['readingUnsaved']));
  });
});
