import browser, { type Runtime } from './browser.ts';
import type { PrivateAnnotations } from './messages.ts';

// In the background. The extension's storage is that of all windows, and on disk: what is marked in private windows is
// kept in memory, which the background alone can read, as long as one of these windows is open.

const prefix = 'private-annotation:';

/** What is being done: the next one waits for it, and tabs hear of changes in their order. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Lists the records of an article, or keeps or removes one; `undefined` where the asking tab is not private. Rejects where
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

/** Forgets them when the last private window is closed. */
export function watchPrivateWindows(): void {
  // Firefox for Android has tabs and no windows.
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
      // A page without highlights does not listen.
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
