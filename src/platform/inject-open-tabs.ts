import browser from './browser.ts';

const startedKey = 'started';

/**
 * Starts the reader in tabs that were open before the extension was installed, updated or enabled. Chrome does not do
 * this itself, and the old script there has restored its page by now. Runs once per load of the extension: session
 * storage is cleared when it is unloaded. A page that answers has its script already.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(startedKey))[startedKey]) return;
  const hosts = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.all(tabs.map(({ id, discarded }) => (discarded ? undefined : startIn(id))));
  await session.set({ [startedKey]: true });
}

/** Runs in every page of the sites, and loads what the page needs. */
const entry = 'content.js';

/** Our other styles have no effect without it. */
const sheet = 'cover.css';

async function startIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.tabs.sendMessage(tabId, { type: 'areYouThere' });
  } catch {
    const target = { tabId };
    await browser.scripting.insertCSS({ target, files: [sheet] }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: [entry] }).catch(() => undefined);
  }
}
