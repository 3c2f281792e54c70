// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;
const listeners = new Set<Listener>();
const tell: Listener = (changes, area) => {
  for (const listener of listeners) listener(changes, area);
};

/** A storage area: every page hears of every change, like in a browser. */
function makeArea(name: string) {
  const values = new Map<string, unknown>();
  return {
    values,
    get: vi.fn(async (key: string | null) =>
      Object.fromEntries([...values].filter(([one]) => key === null || key === one)),
    ),
    set: vi.fn(async (entries: object) => {
      for (const [key, value] of Object.entries(entries)) values.set(key, value);
      tell(Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }])), name);
    }),
    remove: vi.fn(async (key: string) => {
      values.delete(key);
      tell({ [key]: {} }, name);
    }),
  };
}

const onChanged = {
  addListener: (listener: Listener) => listeners.add(listener),
  removeListener: (listener: Listener) => listeners.delete(listener),
};
const storage = { sync: makeArea('sync'), local: makeArea('local'), onChanged };
vi.mock('../../src/platform/browser.ts', () => ({ default: { storage } }));
const { openSettingsStore } = await import('../../src/platform/settings-store.ts');
const { maxBurst } = await import('../../src/platform/write-throttle.ts');

let life: AbortController;
const open = (onChange: (fields: object) => void = () => undefined) => openSettingsStore(onChange, life.signal);

describe('settings in storage', () => {
  beforeEach(() => {
    life = new AbortController();
    Object.assign(storage, { sync: makeArea('sync'), local: makeArea('local') });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    expect(listeners.size).toBe(0);
  });

  it('are read as they were stored', async () => {
    await open().write({ mode: 'clean' });
    expect(await open().read()).toEqual({ mode: 'clean' });
    expect(storage.local.values.size).toBe(0);
  });

  it('of two tabs that change different fields are both kept, and both are notified', async () => {
    const heard: object[] = [];
    const [one, other] = [open((fields) => heard.push(fields)), open()];
    await Promise.all([one.write({ theme: 'dusk' }), other.write({ size: 20 })]);
    expect(await open().read()).toEqual({ theme: 'dusk', size: 20 });
    expect(heard).toContainEqual({ size: 20 });
  });

  it('are stored locally if sync fails', async () => {
    storage.sync.set.mockRejectedValue(new Error('quota'));
    storage.sync.get.mockRejectedValue(new Error('off'));
    await open().write({ mode: 'clean' });
    expect(await open().read()).toEqual({ mode: 'clean' });
  });

  it('are the newer ones if sync failed for a while, and are moved to sync when it works again', async () => {
    await open().write({ mode: 'reader', size: 20 });
    storage.sync.set.mockRejectedValueOnce(new Error('quota'));
    await open().write({ mode: 'clean' });
    expect(Object.fromEntries(storage.sync.values)).toEqual({ mode: 'reader', size: 20 });
    expect(await open().read()).toEqual({ mode: 'clean', size: 20 });
    await vi.waitFor(() => expect(storage.local.values.size).toBe(0));
    expect(Object.fromEntries(storage.sync.values)).toEqual({ mode: 'clean', size: 20 });
  });

  it('reach other tabs even if sync refuses them', async () => {
    const heard: object[] = [];
    open((fields) => heard.push(fields));
    storage.sync.set.mockRejectedValue(new Error('quota'));
    await open().write({ theme: 'dark' });
    expect(heard).toEqual([{ theme: 'dark' }]);
  });

  it('are empty if all storage fails', async () => {
    storage.sync.get.mockRejectedValue(new Error('off'));
    storage.local.get.mockRejectedValue(new Error('off'));
    expect(await open().read()).toEqual({});
  });

  it('reject if nothing stores them', async () => {
    storage.sync.set.mockRejectedValue(new Error('quota'));
    storage.local.set.mockRejectedValue(new Error('full'));
    await expect(open().write({ size: 20 })).rejects.toThrow('full');
  });

  it('reject, too, if the tab was hidden before their turn', async () => {
    const store = open();
    await store.write({ size: 19 });
    storage.sync.set.mockRejectedValue(new Error('quota'));
    storage.local.set.mockRejectedValue(new Error('full'));
    const refused = expect(store.write({ size: 20 })).rejects.toThrow('full');
    window.dispatchEvent(new Event('pagehide'));
    await refused;
  });

  it('are not reported as changes while they are being written', async () => {
    const heard: object[] = [];
    const store = open((fields) => heard.push(fields));
    const stored = store.write({ size: 21 });
    tell({ size: { newValue: 20 }, theme: { newValue: 'dark' } }, 'sync');
    await stored;
    expect(heard).toEqual([{ theme: 'dark' }]);
  });

  it('that change faster than sync allows are combined, and the last is not lost', async () => {
    vi.useFakeTimers();
    const store = open();
    for (let size = 0; size < 10 * maxBurst; size += 1) {
      store.write({ size });
      await vi.advanceTimersByTimeAsync(90);
    }
    // `storage.sync` allows 120 writes per minute.
    expect(storage.sync.set.mock.calls.length).toBeLessThanOrEqual(maxBurst + (10 * maxBurst * 90) / 2000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(storage.sync.values.get('size')).toBe(10 * maxBurst - 1);
  });

  it('are written when the clock is set back', async () => {
    vi.useFakeTimers();
    const store = open();
    store.write({ size: 20 });
    await vi.advanceTimersByTimeAsync(1);
    vi.setSystemTime(Date.now() - 3_600_000);
    store.write({ size: 21 });
    await vi.advanceTimersByTimeAsync(1);
    expect(storage.sync.values.get('size')).toBe(21);
  });

  it('are written at once when the tab is closed', async () => {
    vi.useFakeTimers();
    const store = open();
    for (let size = 0; size < 2 * maxBurst; size += 1) {
      store.write({ size });
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(storage.sync.values.get('size')).not.toBe(2 * maxBurst - 1);
    window.dispatchEvent(new Event('pagehide'));
    // The write is requested while the event is handled: afterwards the page is gone.
    expect(storage.sync.set.mock.lastCall).toEqual([{ size: 2 * maxBurst - 1 }]);
  });
});
