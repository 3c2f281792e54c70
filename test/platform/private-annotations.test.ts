import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../../src/platform/browser.ts';

// The browser as seen by the background and by a private tab.
const memory = new Map<string, unknown>();
const disk = vi.fn();
const closed = new Set<() => void>();
const event = { addListener: (listener: () => void) => closed.add(listener) };
const heard = new Set<(message: unknown) => void>();
let tabs: { id: number; incognito: boolean }[] = [];
let isRefused = false;
const session = {
  get: async () => Object.fromEntries(memory),
  set: async (entries: object) => {
    if (isRefused) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of Object.entries(entries)) memory.set(key, value);
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) memory.delete(key);
  },
};
const fake = {
  storage: { session, local: { get: disk, set: disk, remove: disk } },
  windows: { onRemoved: event } as object | undefined,
  extension: { inIncognitoContext: true },
  tabs: {
    onRemoved: event,
    query: async () => tabs,
    sendMessage: async (_: number, message: unknown) => {
      for (const listener of heard) listener(structuredClone(message));
    },
  },
  runtime: {
    onMessage: {
      addListener: (listener: (message: unknown) => void) => heard.add(listener),
      removeListener: (listener: (message: unknown) => void) => heard.delete(listener),
    },
    sendMessage: async (message: unknown) => {
      const asked = parseMessage(structuredClone(message));
      if (asked?.type !== 'privateAnnotations') throw new Error('Not understood');
      return answerPrivateAnnotations(asked, sender);
    },
  },
};
vi.mock('../../src/platform/browser.ts', () => ({ default: fake }));
const { hasAnnotations, openAnnotationStore } = await import('../../src/platform/annotation-store.ts');
const { answerPrivateAnnotations, watchPrivateWindows } = await import('../../src/platform/private-annotations.ts');
const { parseMessage } = await import('../../src/platform/messages.ts');

const article = 'www.infoq.cn/article/one';
let sender: Runtime.MessageSender;
let life: AbortController;

/** Closes a window, or a tab if the browser has no windows. */
async function close(): Promise<void> {
  for (const listener of closed) listener();
  // Answered only after the event was handled.
  await openAnnotationStore().list(article);
}

beforeEach(() => {
  memory.clear();
  closed.clear();
  disk.mockClear();
  isRefused = false;
  life = new AbortController();
  tabs = [
    { id: 1, incognito: false },
    { id: 2, incognito: true },
  ];
  sender = { tab: tabs[1] } as Runtime.MessageSender;
});
afterEach(() => life.abort());

describe('highlights of private windows', () => {
  it('are kept in memory, and read again', async () => {
    expect(await hasAnnotations(article)).toBe(false);
    const store = openAnnotationStore();
    await store.save(article, 'a', { id: 'a' });
    await store.save(article, 'b', { id: 'b' });
    await store.save(`${article}-two`, 'c', { id: 'c' });
    await store.remove(article, 'b');
    expect(await store.list(article)).toEqual([{ id: 'a' }]);
    expect(await hasAnnotations(article)).toBe(true);
    expect(disk).not.toHaveBeenCalled();
  });

  it('are sent to the pages that show the article, as long as they do', async () => {
    const seen: unknown[] = [];
    const store = openAnnotationStore();
    store.watch(article, (...change) => seen.push(change), life.signal);
    await store.save(article, 'a', { id: 'a' });
    await store.save(`${article}-two`, 'c', { id: 'c' });
    await store.remove(article, 'a');
    life.abort();
    await store.save(article, 'a', { id: 'a' });
    expect(seen).toEqual([
      ['a', { id: 'a' }],
      ['a', undefined],
    ]);
  });

  it('are only for private tabs', async () => {
    await openAnnotationStore().save(article, 'a', {});
    for (const tab of [tabs[0], undefined]) {
      const asked = { type: 'privateAnnotations', article } as const;
      expect(answerPrivateAnnotations(asked, { tab } as Runtime.MessageSender)).toBeUndefined();
    }
  });

  it.each([
    ['windows', fake.windows],
    ['only tabs, as in Firefox for Android', undefined],
  ])('are deleted when the last private one is closed, if there are %s', async (_, windows) => {
    fake.windows = windows;
    watchPrivateWindows();
    await openAnnotationStore().save(article, 'a', {});
    memory.set('started', true);
    tabs = tabs.filter(({ id }) => id !== 1);
    await close();
    expect(memory.size).toBe(2);
    tabs = [{ id: 1, incognito: false }];
    await close();
    expect([...memory.keys()]).toEqual(['started']);
  });

  it('that memory refuses are rejected, and later ones are not', async () => {
    const store = openAnnotationStore();
    isRefused = true;
    await expect(store.save(article, 'a', {})).rejects.toThrow();
    isRefused = false;
    await store.save(article, 'b', { id: 'b' });
    expect(await store.list(article)).toEqual([{ id: 'b' }]);
  });

  it('are refused if the background does not know the tab as private', async () => {
    sender = { tab: tabs[0] } as Runtime.MessageSender;
    await expect(openAnnotationStore().list(article)).rejects.toThrow();
    await expect(openAnnotationStore().save(article, 'a', {})).rejects.toThrow();
    expect(await hasAnnotations(article)).toBe(false);
  });
});
