import browser from './browser.ts';

const startedKey = 'started';

/**
 * Starts the reader in the tabs that were open before the extension was installed, updated or switched on: Chrome
 * leaves them to us, and the old script there has given its page back by now. Once: what is kept for a session goes
 * when the extension is unloaded, and a page that answers has its script already.
 */
export async function startInOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(startedKey))[startedKey]) return;
  for (const { matches, js } of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.all(tabs.map(({ id, discarded }) => (discarded ? undefined : startIn(id, js ?? []))));
  }
  await session.set({ [startedKey]: true });
}

async function startIn(tabId: number | undefined, files: string[]): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.tabs.sendMessage(tabId, { type: 'areYouThere' });
  } catch {
    await browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined);
  }
}
