import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';
import { isPrivate } from './position-store.ts';

/** So many articles are listed, those that were read last. */
export const maxStoredReadings = 500;

const prefix = 'read:';
const version = 1;

/** What is noted of an article: how far it was read, 0 to 1, and whatever else is to come back with it. */
type Noted = Readonly<Record<string, unknown>> & { readonly share: number };

/**
 * Notes how far an article was read at most, on this machine alone. Errors of storage are ignored. A private window notes
 * nothing: the extension's storage is that of all windows.
 */
export function openReadings(): (key: string, reading: Noted) => void {
  if (isPrivate()) return () => undefined;
  let isTrimmed = false;
  const write = async (key: string, reading: Noted) => {
    const { share: before } = Object((await browser.storage.local.get([prefix + key]))[prefix + key]);
    // What was read once stays read.
    const share = typeof before === 'number' ? Math.max(before, reading.share) : reading.share;
    await browser.storage.local.set({ [prefix + key]: { ...reading, share, version, at: Date.now() } });
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
