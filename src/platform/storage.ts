import browser from './browser.ts';
import { onEnd } from './life.ts';

const settingsKey = 'settings';

/** The stored settings as they are, unparsed; `undefined` where nothing is stored or storage fails. */
export async function readSettings(): Promise<unknown> {
  for (const area of [browser.storage.sync, browser.storage.local]) {
    try {
      const { [settingsKey]: value } = await area.get(settingsKey);
      if (value !== undefined) return value;
    } catch {
      // Sync can be switched off or over its quota: local is next.
    }
  }
  return undefined;
}

/** Stores the settings; locally where sync fails. Rejects when both fail. */
export async function writeSettings(settings: object): Promise<void> {
  try {
    await browser.storage.sync.set({ [settingsKey]: settings });
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
