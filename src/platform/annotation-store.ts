import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';
import { listNames, listRecords, onRecords, removeRecords } from './local-records.ts';
import { askBackground, type PrivateAnnotations } from './messages.ts';
import { isPrivate } from './position-store.ts';

/** Each record lies under a name of its own: tabs that write at the same time overwrite nothing of each other's. */
const prefix = 'annotation:';

/** Names of articles that have records, set with the first and taken back after the last: nobody has to look through all records to know. */
const markPrefix = 'annotated:';

const nameOf = (article: string, id: string) => `${prefix}${article}#${id}`;

/** Whether an article may have stored records; also where storage can't be read, which whoever shows them will say. */
export async function hasAnnotations(article: string): Promise<boolean> {
  if (isPrivate()) return Object((await askBackground({ type: 'privateAnnotations', article })) ?? []).length > 0;
  try {
    const name = markPrefix + article;
    return (await browser.storage.local.get(name))[name] !== undefined;
  } catch {
    return true;
  }
}

/**
 * The records of articles, on this machine alone. All reject where storage refuses. Those of private windows are apart
 * from the others: the background has them, in memory.
 */
export function openAnnotationStore() {
  return isPrivate() ? privateStore : store;
}

const store = {
  list: async (article: string): Promise<readonly unknown[]> =>
    (await listRecords(nameOf(article, ''))).map(([, record]) => record),
  save: async (article: string, id: string, record: object): Promise<void> => {
    await browser.storage.local.set({ [nameOf(article, id)]: record, [markPrefix + article]: 1 });
  },
  remove: async (article: string, id: string): Promise<void> => {
    await browser.storage.local.remove(nameOf(article, id));
    await unmark([article]);
  },
  watch: (article: string, callback: (id: string, record: unknown) => void, signal: AbortSignal): void => {
    const own = nameOf(article, '');
    const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
      if (area !== 'local') return;
      for (const [name, { newValue }] of Object.entries(changes))
        if (name.startsWith(own)) callback(name.slice(own.length), newValue);
    };
    browser.storage.onChanged.addListener(onChanged);
    onAbortSafely(signal, () => browser.storage.onChanged.removeListener(onChanged));
  },
};

/** Articles that have records. No key of an article holds a `#`; the id of a record that comes from another program may. */
async function listArticles(): Promise<ReadonlySet<string>> {
  return new Set((await listNames(prefix)).map((name) => name.slice(prefix.length, name.indexOf('#', prefix.length))));
}

/** Takes back the names of those articles that have no record left. A name too many shows nothing: errors leave it. */
async function unmark(articles: readonly string[]): Promise<void> {
  try {
    const before = await listArticles();
    const bare = [...new Set(articles)].filter((article) => !before.has(article));
    await removeRecords(bare.map((article) => markPrefix + article));
    if (bare.length === 0) return;
    // What another tab has stored meanwhile has lost its name.
    const after = await listArticles();
    const marks = bare.filter((article) => after.has(article)).map((article) => [markPrefix + article, 1]);
    if (marks.length > 0) await browser.storage.local.set(Object.fromEntries(marks));
  } catch {
    // The record is gone, as was asked for.
  }
}

/** What is kept of all articles, for a page of the extension; all reject where storage refuses. */
export const annotationArchive = {
  /** By the names under which they lie. */
  listAll: (): Promise<readonly (readonly [name: string, record: unknown])[]> => listRecords(prefix),
  /** All of them, or none. */
  saveAll: async (records: readonly { readonly article: string; readonly id: string }[]): Promise<void> => {
    const entries = records.flatMap((record) => [
      [nameOf(record.article, record.id), record],
      [markPrefix + record.article, 1],
    ]);
    await browser.storage.local.set(Object.fromEntries(entries));
  },
  removeAll: async (records: readonly { readonly article: string; readonly id: string }[]): Promise<void> => {
    await removeRecords(records.map(({ article, id }) => nameOf(article, id)));
    await unmark(records.map(({ article }) => article));
  },
  /** Calls back with those that have come or changed, and with `undefined` for those that are gone. */
  watchAll: (callback: (changes: readonly (readonly [name: string, record: unknown])[]) => void, signal: AbortSignal) =>
    onRecords(prefix, callback, signal),
};

const privateStore: typeof store = {
  list: async (article) => {
    const answer = await askBackground({ type: 'privateAnnotations', article });
    if (!Array.isArray(answer)) throw new Error('The highlights of private windows could not be read.');
    return answer;
  },
  save: (article, id, record) => changePrivate({ type: 'privateAnnotations', article, id, record }),
  remove: (article, id) => changePrivate({ type: 'privateAnnotations', article, id }),
  watch: (article, callback, signal) => {
    const onMessage = (outside: unknown) => {
      const message = Object(outside) as Readonly<Record<string, unknown>>;
      if (message.type !== 'privateAnnotation' || message.article !== article) return;
      if (typeof message.id === 'string') callback(message.id, message.record);
    };
    browser.runtime.onMessage.addListener(onMessage);
    onAbortSafely(signal, () => browser.runtime.onMessage.removeListener(onMessage));
  },
};

async function changePrivate(message: PrivateAnnotations): Promise<void> {
  if ((await askBackground(message)) !== true) throw new Error('A highlight of a private window could not be kept.');
}
