import { beforeEach, expect, it, vi } from 'vitest';

const browser: Record<string, unknown> = {};
vi.mock('../../src/platform/browser.ts', () => ({ default: browser }));
const { openShortcuts, readShortcut } = await import('../../src/platform/shortcut.ts');

const commandsOf = (shortcut: string | undefined) => ({
  getAll: async () => [
    { name: '_execute_action', shortcut: 'F9' },
    { name: 'toggle', shortcut },
  ],
});

beforeEach(() => {
  for (const name of Object.keys(browser)) delete browser[name];
});

it.each([
  ['Alt+Shift+Q', 'Alt+Shift+Q'],
  ['', ''],
  [undefined, ''],
])('the key is what the browser returns: %s', async (shortcut, told) => {
  browser.commands = commandsOf(shortcut);
  expect(await readShortcut()).toBe(told);
});

it('a browser without commands has no key', async () => {
  expect(await readShortcut()).toBeUndefined();
});

it('the page of keys is opened in each browser’s way', async () => {
  const create = vi.fn(async () => undefined);
  Object.assign(browser, { commands: commandsOf(''), tabs: { create } });
  await openShortcuts();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  const openShortcutSettings = vi.fn(async () => undefined);
  browser.commands = { ...commandsOf(''), openShortcutSettings };
  await openShortcuts();
  expect(openShortcutSettings).toHaveBeenCalled();
  expect(create).toHaveBeenCalledTimes(1);
});
