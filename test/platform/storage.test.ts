import { beforeEach, describe, expect, it, vi } from 'vitest';

function makeArea() {
  const values = new Map<string, unknown>();
  return {
    values,
    get: vi.fn(async (key: string) => (values.has(key) ? { [key]: values.get(key) } : {})),
    set: vi.fn(async (entries: object) => {
      for (const [key, value] of Object.entries(entries)) values.set(key, value);
    }),
    remove: vi.fn(async (key: string) => {
      values.delete(key);
    }),
  };
}

const storage = { sync: makeArea(), local: makeArea() };
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage } }));
const { readSettings, writeSettings } = await import('../../src/platform/storage.ts');

describe('settings in storage', () => {
  beforeEach(() => {
    Object.assign(storage, { sync: makeArea(), local: makeArea() });
  });

  it('come back as they were stored', async () => {
    await writeSettings({ mode: 'clean' });
    expect(await readSettings()).toEqual({ mode: 'clean' });
    expect(storage.local.values.size).toBe(0);
  });

  it('are kept locally where sync fails', async () => {
    storage.sync.set.mockRejectedValue(new Error('quota'));
    storage.sync.get.mockRejectedValue(new Error('off'));
    await writeSettings({ mode: 'clean' });
    expect(await readSettings()).toEqual({ mode: 'clean' });
  });

  it('are the newer ones where sync failed for a while', async () => {
    await writeSettings({ mode: 'reader' });
    storage.sync.set.mockRejectedValueOnce(new Error('quota'));
    await writeSettings({ mode: 'clean' });
    expect(await readSettings()).toEqual({ mode: 'clean' });
    await writeSettings({ mode: 'original' });
    expect(await readSettings()).toEqual({ mode: 'original' });
  });

  it('are nothing where all storage fails', async () => {
    storage.sync.get.mockRejectedValue(new Error('off'));
    storage.local.get.mockRejectedValue(new Error('off'));
    expect(await readSettings()).toBeUndefined();
  });
});
