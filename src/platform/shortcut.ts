import browser from './browser.ts';

/**
 * The keyboard shortcut of our only command, as the browser writes it; empty if none is set, `undefined` if the browser
 * has no commands.
 */
export async function readShortcut(): Promise<string | undefined> {
  try {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'toggle')?.shortcut ?? '';
  } catch {
    // Firefox for Android has no commands.
    return undefined;
  }
}

/** Opens the browser's own page for shortcuts. */
export async function openShortcuts(): Promise<void> {
  // Firefox has a method for it, which the types lack; Chrome has a URL.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
