import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';
import { askBackground, type NotedReading } from './messages.ts';
import { isPrivate, tellRefused } from './position-store.ts';

/** Maximum number of articles in the reading list; the least recently read are dropped. */
export const maxStoredReadings = 500;

const prefix = 'read:';
const version = 1;

/**
 * Has the background add an article to the reading list. Does nothing in a private window: the extension's storage is
 * shared by all windows.
 */
export async function tellReading(key: string, reading: NotedReading): Promise<void> {
  // No answer means that the page was left or the extension is gone; only `false` means that storage refused.
  const isRefused = !isPrivate() && (await askBackground({ type: 'noteReading', key, reading })) === false;
  if (isRefused) tellRefused('readingUnsaved');
}

/** The pending write; the next one waits for it. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Stores the furthest point to which an article was read, on this machine only. Only the background calls this, one
 * write at a time: two tabs that read and write at once could overwrite each other's progress. False if storage
 * refuses.
 */
export function noteReading(key: string, reading: NotedReading): Promise<boolean> {
  const done = last
    .then(() => write(key, reading))
    .then(
      () => true,
      () => false,
    );
  last = done;
  return done;
}

async function write(key: string, reading: NotedReading): Promise<void> {
  const name = prefix + key;
  const before: unknown = (await browser.storage.local.get([name]))[name];
  const { share: most } = Object(before);
  // The share never decreases.
  const share = typeof most === 'number' ? Math.max(most, reading.share) : reading.share;
  await browser.storage.local.set({ [name]: { ...reading, share, version, at: Date.now() } });
  if (before === undefined) await trimRecords(prefix, maxStoredReadings);
}

export async function clearReadings(): Promise<void> {
  await removeRecords((await listRecords(prefix)).map(([name]) => name));
}

/** The reading list, for the extension's own pages; all methods reject if storage refuses. */
export const readingArchive = {
  /** Unparsed records with their article keys. */
  list: async (): Promise<readonly (readonly [key: string, record: unknown])[]> =>
    (await listRecords(prefix)).map(([name, record]) => [name.slice(prefix.length), record]),
  save: async (entries: readonly (readonly [key: string, record: object])[]): Promise<void> => {
    await browser.storage.local.set(Object.fromEntries(entries.map(([key, record]) => [prefix + key, record])));
  },
  remove: async (keys: readonly string[]): Promise<void> => removeRecords(keys.map((key) => prefix + key)),
  watch: (callback: () => void, signal: AbortSignal): void => onRecords(prefix, callback, signal),
};
