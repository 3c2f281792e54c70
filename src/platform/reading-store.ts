import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';
import { isPrivate } from './position-store.ts';

/** So many articles are listed, those that were read last. */
export const maxStoredReadings = 500;

const prefix = 'read:';
const version = 1;

/**
 * Notes how far an article was read, on this machine alone. Errors of storage are ignored. A private window notes
 * nothing: the extension's storage is that of all windows.
 */
export function openReadings(): (key: string, reading: object) => void {
  if (isPrivate()) return () => undefined;
  let isTrimmed = false;
  const write = async (key: string, reading: object) => {
    await browser.storage.local.set({ [prefix + key]: { ...reading, version, at: Date.now() } });
    // One page adds one article.
    if (isTrimmed) return;
    isTrimmed = true;
    await trimRecords(prefix, maxStoredReadings);
  };
  return (key, reading) => void write(key, reading).catch(() => undefined);
}

export async function clearReadings(): Promise<void> {
  await removeRecords((await listRecords(prefix)).map(([name]) => name));
}

/** The list of what was read, for a page of the extension; all reject where storage refuses. */
export const readingArchive = {
  /** Unparsed records with the keys of their articles. */
  list: async (): Promise<readonly (readonly [key: string, record: unknown])[]> =>
    (await listRecords(prefix)).map(([name, record]) => [name.slice(prefix.length), record]),
  save: async (entries: readonly (readonly [key: string, record: object])[]): Promise<void> => {
    await browser.storage.local.set(Object.fromEntries(entries.map(([key, record]) => [prefix + key, record])));
  },
  remove: async (keys: readonly string[]): Promise<void> => removeRecords(keys.map((key) => prefix + key)),
  watch: (callback: () => void, signal: AbortSignal): void => onRecords(prefix, callback, signal),
};
