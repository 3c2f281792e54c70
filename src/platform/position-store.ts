import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';

/** Maximum number of articles with a stored position; the least recently read are dropped. */
export const maxStoredPositions = 500;

const prefix = 'position:';

/**
 * The store of reading positions by article, on this machine only. Storage errors are reported (`onPlaceRefused`),
 * never thrown. In a private window nothing is read or stored: the extension's storage is shared by all windows.
 */
export function openPositions() {
  if (isPrivate()) return offline;
  let isTrimmed = false;
  const write = async (key: string, position: object) => {
    await browser.storage.local.set({ [prefix + key]: { ...position, at: Date.now() } });
    // A page adds one article, so trimming once is enough.
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

/** What could not be stored: the user's place in an article, or its entry in the reading list. */
export type Refused = 'placeUnsaved' | 'readingUnsaved';

let onRefused: ((what: Refused) => void) | undefined;

/** Calls back at the first storage error only: later ones have the same cause. Replaces an earlier callback. */
export function onPlaceRefused(callback: (what: Refused) => void): void {
  onRefused = callback;
}

export function tellRefused(what: Refused): void {
  onRefused?.(what);
  onRefused = undefined;
}

const offline = { read: async () => undefined, write: () => undefined, forget: () => undefined };

/** Number of stored positions; `undefined` if storage can't be read. */
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

/** Calls back when positions were added, changed or removed. */
export function onPositions(callback: () => void, signal: AbortSignal): void {
  onRecords(prefix, callback, signal);
}

/** Whether this is a private window; true also if the extension is gone. */
export function isPrivate(): boolean {
  try {
    return browser.extension.inIncognitoContext !== false;
  } catch {
    // The extension is gone.
    return true;
  }
}
