import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';

/** Missing from the polyfill's types. */
interface StorageKeys {
  readonly getKeys?: () => Promise<string[]>;
}

/**
 * Lists all keys without reading their values. Chrome has it since 130, Firefox since 143; `undefined` in older
 * versions.
 */
function getKeys(): Promise<string[]> | undefined {
  return (browser.storage.local as StorageKeys).getKeys?.();
}

/**
 * Records in `storage.local` whose keys begin with `prefix`; rejects if storage refuses. `areMost`: they are nearly everything
 * that is stored. Firefox (153) looks up each key separately: ten thousand take four times as long as reading everything.
 */
export async function listRecords(prefix: string, areMost = false): Promise<[name: string, record: unknown][]> {
  const isOwn = (name: string) => name.startsWith(prefix);
  const names = areMost ? undefined : await getKeys();
  const found = await browser.storage.local.get(names ? names.filter(isOwn) : null);
  return Object.entries(found).filter(([name]) => isOwn(name));
}

/** Keys in `storage.local` that begin with `prefix`; rejects if storage refuses. */
export async function listNames(prefix: string): Promise<string[]> {
  const names = (await getKeys()) ?? Object.keys(await browser.storage.local.get(null));
  return names.filter((name) => name.startsWith(prefix));
}

export async function removeRecords(names: readonly string[]): Promise<void> {
  if (names.length > 0) await browser.storage.local.remove([...names]);
}

/** Removes all but the `most` records with the latest time `at`. */
export async function trimRecords(prefix: string, most: number): Promise<void> {
  const all = await listRecords(prefix);
  const oldest = all.toSorted(([, one], [, other]) => timeOf(one) - timeOf(other));
  await removeRecords(oldest.slice(0, Math.max(0, all.length - most)).map(([name]) => name));
}

/** Calls back with records that were added or changed, and with `undefined` for those that were removed. */
export function onRecords(
  prefix: string,
  callback: (changes: readonly (readonly [name: string, record: unknown])[]) => void,
  signal: AbortSignal,
): void {
  const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
    const own = Object.entries(changes).filter(([name]) => name.startsWith(prefix));
    if (area === 'local' && own.length > 0) callback(own.map(([name, { newValue }]) => [name, newValue]));
  };
  browser.storage.onChanged.addListener(onChanged);
  onAbortSafely(signal, () => browser.storage.onChanged.removeListener(onChanged));
}

function timeOf(record: unknown): number {
  const { at } = Object(record) as { at?: unknown };
  return typeof at === 'number' ? at : 0;
}
