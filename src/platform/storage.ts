import browser from './browser.ts';
import { onEnd } from './life.ts';

const settingsKey = 'settings';

/** The stored settings as they are, unparsed; `undefined` where nothing is stored or storage fails. */
export async function readSettings(): Promise<unknown> {
  // What lies in local was stored when sync had failed: it is the newer of the two.
  for (const area of [browser.storage.local, browser.storage.sync]) {
    try {
      const { [settingsKey]: value } = await area.get(settingsKey);
      if (value !== undefined) return value;
    } catch {
      // One area can be switched off: the other is left.
    }
  }
  return undefined;
}

/** Stores the settings; locally where sync fails. Rejects when both fail. */
export async function writeSettings(settings: object): Promise<void> {
  try {
    await browser.storage.sync.set({ [settingsKey]: settings });
    await browser.storage.local.remove(settingsKey);
  } catch {
    await browser.storage.local.set({ [settingsKey]: settings });
  }
}

/** Calls back with the settings as stored, unparsed, whenever any tab or page has stored new ones. */
export function onSettings(callback: (value: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[settingsKey];
    if (change && change.newValue !== undefined && (area === 'sync' || area === 'local')) callback(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  onEnd(signal, () => browser.storage.onChanged.removeListener(onChanged));
}
