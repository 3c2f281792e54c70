import browser, { type Runtime } from './browser.ts';
import type { PrivateAnnotations } from './messages.ts';

// Runs in the background. The extension's storage is on disk and shared by all windows, so highlights made in private
// windows are kept in memory (`storage.session`), which only the background can read, until the last private window is
// closed.

const prefix = 'private-annotation:';

/** The pending operation; the next one waits for it, so that tabs receive changes in order. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Lists the records of an article, or saves or removes one; `undefined` if the sender's tab is not private. Rejects if
 * storage refuses.
 */
export function answerPrivateAnnotations(
  asked: PrivateAnnotations,
  { tab }: Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (!tab?.incognito) return undefined;
  const answer = last.then(
    (): Promise<unknown> => (asked.id === undefined ? list(asked.article) : change(asked, asked.id)),
  );
  last = answer.catch(() => undefined);
  return answer;
}

/** Deletes all records when the last private window is closed. */
export function watchPrivateWindows(): void {
  // Firefox for Android has tabs but no windows.
  const { windows, tabs } = browser as { windows?: typeof browser.windows; tabs: typeof browser.tabs };
  const onRemoved: { addListener: (callback: () => void) => void } = (windows ?? tabs).onRemoved;
  onRemoved.addListener(() => {
    last = last.then(forget).catch(() => undefined);
  });
}

const nameOf = (article: string, id: string) => `${prefix}${article}#${id}`;

async function list(article: string): Promise<unknown[]> {
  const all = await browser.storage.session.get(null);
  const own = nameOf(article, '');
  return Object.entries(all).flatMap(([name, record]) => (name.startsWith(own) ? [record] : []));
}

async function change({ article, record }: PrivateAnnotations, id: string): Promise<true> {
  const { session } = browser.storage;
  const name = nameOf(article, id);
  await (record ? session.set({ [name]: record }) : session.remove(name));
  for (const tab of await listPrivateTabs())
    if (tab.id !== undefined)
      // A page without highlights has no listener.
      browser.tabs.sendMessage(tab.id, { type: 'privateAnnotation', article, id, record }).catch(() => undefined);
  return true;
}

async function forget(): Promise<void> {
  if ((await listPrivateTabs()).length > 0) return;
  const { session } = browser.storage;
  const names = Object.keys(await session.get(null)).filter((name) => name.startsWith(prefix));
  if (names.length > 0) await session.remove(names);
}

async function listPrivateTabs() {
  return (await browser.tabs.query({})).filter(({ incognito }) => incognito);
}
