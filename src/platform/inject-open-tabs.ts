import browser from './browser.ts';

const startedKey = 'started';

/**
 * Starts the reader in the tabs that were open before the extension was installed, updated or switched on: Chrome
 * leaves them to us, and the old script there has given its page back by now. Once: what is kept for a session goes
 * when the extension is unloaded, and a page that answers has its script already.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(startedKey))[startedKey]) return;
  const hosts = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.all(tabs.map(({ id, discarded }) => (discarded ? undefined : startIn(id))));
  await session.set({ [startedKey]: true });
}

/** The entry that is in every page brings what the page needs. */
const entry = 'content.js';

/** What our styles there depend on. */
const sheet = 'alive.css';

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
