import browser from './browser.ts';
import { listRecords, onRecords, removeRecords, trimRecords } from './local-records.ts';
import { askBackground, type NotedReading } from './messages.ts';
import { isPrivate, tellRefused } from './position-store.ts';

/** So many articles are listed, those that were read last. */
export const maxStoredReadings = 500;

const prefix = 'read:';
const version = 1;

/** Has the background note it. Not in a private window: the extension's storage is that of all windows. */
export async function tellReading(key: string, reading: NotedReading): Promise<void> {
  // A page that is left, or whose extension is gone, gets no answer.
  const isRefused = !isPrivate() && (await askBackground({ type: 'noteReading', key, reading })) === false;
  if (isRefused) tellRefused('readingUnsaved');
}

/** What is being written: the next one waits for it. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Notes how far an article was read at most, on this machine alone. Only the background calls it, one after the other:
 * of two tabs that read and write at once, the later could take back what the earlier has noted. False where storage
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
  // What was read once stays read.
  const share = typeof most === 'number' ? Math.max(most, reading.share) : reading.share;
  await browser.storage.local.set({ [name]: { ...reading, share, version, at: Date.now() } });
  if (before === undefined) await trimRecords(prefix, maxStoredReadings);
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
