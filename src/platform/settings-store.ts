import { fieldsOf } from '../dom/is-record.ts';
import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';
import { throttleWrites } from './write-throttle.ts';

/** Settings as stored, unparsed, each under its own name. */
type Fields = Readonly<Record<string, unknown>>;

/** Key in `storage.local` for the fields that `storage.sync` refused. They are newer than those in `sync`. */
const refusedKey = 'settings';

export interface SettingsStore {
  /** All stored fields; empty if nothing is stored or storage fails. */
  readonly read: () => Promise<Fields>;
  /** Stores these fields, in `storage.local` if sync fails. Rejects if both fail. */
  readonly write: (fields: Fields) => Promise<void>;
}

/** Opens the settings' storage. Calls back with fields that another tab, page or machine has changed. */
export function openSettingsStore(onChange: (fields: Fields) => void, signal: AbortSignal): SettingsStore {
  let refused: Fields = {};
  let syncFails = false;

  const store = async (fields: Fields) => {
    if (!syncFails) {
      try {
        await browser.storage.sync.set({ ...refused, ...fields });
        if (Object.keys(refused).length > 0) await browser.storage.local.remove(refusedKey);
        return;
      } catch {
        syncFails = true;
      }
    }
    refused = { ...refused, ...fields };
    await browser.storage.local.set({ [refusedKey]: refused });
  };
  const { write, pending } = throttleWrites(store, signal);

  const read = async () => {
    const [synced, local] = await Promise.all([readSync(), readRefused()]);
    refused = local;
    // Sync was full or unavailable earlier: try again, and stop keeping these fields locally if it works.
    if (Object.keys(refused).length > 0) write(refused).catch(() => undefined);
    return { ...synced, ...refused, ...pending() };
  };

  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[refusedKey]) refused = fieldsOf(changes[refusedKey].newValue);
    const changed = area === 'sync' ? newValues(changes) : area === 'local' && changes[refusedKey] ? refused : {};
    const own = pending();
    // Skip fields with a pending write: this change is older, for example the echo of an earlier write of ours.
    const foreign = Object.entries(changed).filter(([name]) => !Object.hasOwn(own, name));
    if (foreign.length > 0) onChange(Object.fromEntries(foreign));
  };
  browser.storage.onChanged.addListener(onChanged);
  onAbortSafely(signal, () => browser.storage.onChanged.removeListener(onChanged));
  return { read, write };
}

async function readSync(): Promise<Fields> {
  try {
    return await browser.storage.sync.get(null);
  } catch {
    return {};
  }
}

async function readRefused(): Promise<Fields> {
  try {
    return fieldsOf((await browser.storage.local.get(refusedKey))[refusedKey]);
  } catch {
    return {};
  }
}

function newValues(changes: Record<string, { newValue?: unknown }>): Fields {
  const set = Object.entries(changes).filter(([, { newValue }]) => newValue !== undefined);
  return Object.fromEntries(set.map(([name, { newValue }]) => [name, newValue]));
}
