import browser from './browser.ts';

/** The key of the one command as the browser writes it; empty where none is set, `undefined` where there are no keys. */
export async function readShortcut(): Promise<string | undefined> {
  try {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'toggle')?.shortcut ?? '';
  } catch {
    // Firefox for Android has no commands.
    return undefined;
  }
}

/** Opens the browser's own page of shortcuts. */
export async function openShortcuts(): Promise<void> {
  // Firefox has a method for it, which the types don't know yet; Chrome an address.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
