import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';

/** So many articles are kept, those that were read last. */
export const maxStoredPositions = 500;

const prefix = 'position:';

/**
 * Where the user was, by article, on this machine alone. Errors of storage are ignored: losing a position is harmless.
 * In a private window nothing is read and nothing kept: the extension's storage is that of all windows.
 */
export function openPositions() {
  if (isPrivate()) return offline;
  let isTrimmed = false;
  const write = async (key: string, position: object) => {
    await browser.storage.local.set({ [prefix + key]: { ...position, at: Date.now() } });
    // One page adds one article.
    if (isTrimmed) return;
    isTrimmed = true;
    await trim();
  };
  return {
    read: async (key: string): Promise<unknown> => {
      try {
        return (await browser.storage.local.get(prefix + key))[prefix + key];
      } catch {
        return undefined;
      }
    },
    write: (key: string, position: object): void => void write(key, position).catch(() => undefined),
    forget: (key: string): void => void remove([prefix + key]).catch(() => undefined),
  };
}

const offline = { read: async () => undefined, write: () => undefined, forget: () => undefined };

/** How many articles are kept. */
export async function countPositions(): Promise<number> {
  try {
    return (await list()).length;
  } catch {
    return 0;
  }
}

export async function clearPositions(): Promise<void> {
  await remove((await list()).map(([name]) => name));
}

/** Calls back when positions came or went. */
export function onPositions(callback: () => void, signal: AbortSignal): void {
  const onChanged = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some((name) => name.startsWith(prefix))) callback();
  };
  browser.storage.onChanged.addListener(onChanged);
  onAbortSafely(signal, () => browser.storage.onChanged.removeListener(onChanged));
}

async function trim(): Promise<void> {
  const all = await list();
  const oldest = all.toSorted(([, one], [, other]) => timeOf(one) - timeOf(other));
  await remove(oldest.slice(0, Math.max(0, all.length - maxStoredPositions)).map(([name]) => name));
}

async function list(): Promise<[string, unknown][]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).filter(([name]) => name.startsWith(prefix));
}

async function remove(names: string[]): Promise<void> {
  if (names.length > 0) await browser.storage.local.remove(names);
}

function timeOf(position: unknown): number {
  const { at } = Object(position) as { at?: unknown };
  return typeof at === 'number' ? at : 0;
}

/** Whether the window keeps nothing; true also where the extension is gone. */
export function isPrivate(): boolean {
  try {
    return browser.extension.inIncognitoContext !== false;
  } catch {
    // The extension is gone.
    return true;
  }
}
