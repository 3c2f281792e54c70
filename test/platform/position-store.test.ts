import { beforeEach, describe, expect, it, vi } from 'vitest';

const values = new Map<string, unknown>();
const local = {
  get: vi.fn(async (key: string | null) =>
    Object.fromEntries([...values].filter(([one]) => key === null || key === one)),
  ),
  set: vi.fn(async (entries: object) => {
    for (const [key, value] of Object.entries(entries)) values.set(key, value);
  }),
  remove: vi.fn(async (keys: string[]) => {
    for (const key of keys) values.delete(key);
  }),
};
const extension: { inIncognitoContext: boolean | undefined } = { inIncognitoContext: false };
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage: { local }, extension } }));
const { clearPositions, countPositions, maxStoredPositions, onPlaceRefused, openPositions } = await import(
  '../../src/platform/position-store.ts'
);

const key = 'www.infoq.cn/article/one';
const onRefused = vi.fn();
const open = () => {
  onPlaceRefused(onRefused);
  return openPositions();
};

describe('reading positions', () => {
  beforeEach(() => {
    values.clear();
    extension.inIncognitoContext = false;
    local.get.mockClear();
    vi.restoreAllMocks();
  });

  it('are read as they were stored', async () => {
    open().write(key, { index: 3 });
    await vi.waitFor(async () => expect(await open().read(key)).toMatchObject({ index: 3 }));
    expect(await countPositions()).toBe(1);
  });

  it('are deleted one by one, and all at once without the settings', async () => {
    values.set('settings', { size: 20 }).set(`position:${key}`, {}).set('position:other', {});
    open().forget(key);
    await vi.waitFor(() => expect(values.has(`position:${key}`)).toBe(false));
    await clearPositions();
    expect([...values.keys()]).toEqual(['settings']);
  });

  it('are limited to the most recent ones, whatever else is in storage', async () => {
    for (let at = 0; at < maxStoredPositions; at += 1) values.set(`position:${at}`, { at });
    values.set('position:broken', null).set('settings', {});
    open().write(key, {});
    await vi.waitFor(() => expect(values.size).toBe(maxStoredPositions + 1));
    expect([values.has('position:broken'), values.has('position:0'), values.has('position:1')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(values.has(`position:${key}`)).toBe(true);
  });

  it('of one page are counted once', async () => {
    const positions = open();
    for (let index = 0; index < 5; index += 1) {
      positions.write(key, { index });
      await vi.waitFor(() => expect(values.get(`position:${key}`)).toMatchObject({ index }));
    }
    expect(local.get.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it.each([true, undefined])('are neither read nor stored in a private window (%s)', async (isPrivate) => {
    values.set(`position:${key}`, { index: 3 });
    extension.inIncognitoContext = isPrivate;
    const positions = open();
    positions.write('other', {});
    positions.forget(key);
    expect(await positions.read(key)).toBeUndefined();
    expect([...values.keys()]).toEqual([`position:${key}`]);
  });

  it('that storage refuses are reported, delay nothing, and are tried again with the next place', async () => {
    const positions = open();
    local.set.mockRejectedValueOnce(new Error('full'));
    local.remove.mockRejectedValueOnce(new Error('full'));
    positions.write(key, {});
    positions.forget(key);
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledTimes(1));
    onPlaceRefused(onRefused);
    for (let turn = 0; turn < 2; turn++) local.get.mockRejectedValueOnce(new Error('broken'));
    expect([await positions.read(key), await countPositions()]).toEqual([undefined, undefined]);
    expect(onRefused).toHaveBeenCalledTimes(2);
    positions.write(key, { index: 4 });
    await vi.waitFor(() => expect(values.get(`position:${key}`)).toMatchObject({ index: 4 }));
  });
});
