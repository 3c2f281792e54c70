import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';

/** So many articles are kept, those that were read last. */
export const maxStoredPositions = 500;

const prefix = 'position:';

/**
 * Where the user was, by article, on this machine alone. Errors of storage keep nobody waiting. In a private window
 * nothing is read and nothing kept: the extension's storage is that of all windows.
 */
export function openPositions() {
  if (isPrivate()) return offline;
  let isTrimmed = false;
  const write = async (key: string, position: object) => {
    await browser.storage.local.set({ [prefix + key]: { ...position, at: Date.now() } });
    // One page adds one article.
    if (isTrimmed) return;
    isTrimmed = true;
    await trimRecords(prefix, maxStoredPositions);
  };
  return {
    read: async (key: string): Promise<unknown> => {
      try {
        return (await browser.storage.local.get(prefix + key))[prefix + key];
      } catch {
        tellRefused('placeUnsaved');
        return undefined;
      }
    },
    write: (key: string, position: object): void => void write(key, position).catch(() => tellRefused('placeUnsaved')),
    forget: (key: string): void => void removeRecords([prefix + key]).catch(() => undefined),
  };
}

/** What storage refuses of an article that is read: the user's place, or its entry in the list of what was read. */
export type Refused = 'placeUnsaved' | 'readingUnsaved';

let onRefused: ((what: Refused) => void) | undefined;

/** Calls back once where storage refuses: what comes after has the same cause. */
export function onPlaceRefused(callback: (what: Refused) => void): void {
  onRefused = callback;
}

export function tellRefused(what: Refused): void {
  onRefused?.(what);
  onRefused = undefined;
}

const offline = { read: async () => undefined, write: () => undefined, forget: () => undefined };

/** How many articles are kept; `undefined` where storage can't be read. */
export async function countPositions(): Promise<number | undefined> {
  try {
    return (await listRecords(prefix)).length;
  } catch {
    return undefined;
  }
}

export async function clearPositions(): Promise<void> {
  await removeRecords((await listRecords(prefix)).map(([name]) => name));
}

/** Calls back when positions came or went. */
export function onPositions(callback: () => void, signal: AbortSignal): void {
  onRecords(prefix, callback, signal);
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
