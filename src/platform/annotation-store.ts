import browser from './browser.ts';
import { onAbortSafely } from './extension-lifetime.ts';
import { listNames, listRecords, onRecords, removeRecords } from './local-records.ts';
import { askBackground, type PrivateAnnotations } from './messages.ts';
import { isPrivate } from './position-store.ts';

/** Each record has its own storage key, so that tabs that write at the same time don't overwrite each other's records. */
const prefix = 'annotation:';

/**
 * Marks an article that has records; set with its first record and removed after its last, so that finding out needs no
 * scan of all records.
 */
const markPrefix = 'annotated:';

const nameOf = (article: string, id: string) => `${prefix}${article}#${id}`;

/**
 * Whether an article may have stored records; true also if storage can't be read: the code that shows them will report
 * that.
 */
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
 * The store for an article's records, on this machine only. All methods reject if storage refuses. Records of private
 * windows are kept separately: in memory, by the background.
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

/** Keys of articles that have records. No article key contains a `#`; the id of an imported record may. */
async function listArticles(): Promise<ReadonlySet<string>> {
  return new Set((await listNames(prefix)).map((name) => name.slice(prefix.length, name.indexOf('#', prefix.length))));
}

/** Removes the marks of articles that have no record left. Errors are ignored: a stale mark does no harm. */
async function unmark(articles: readonly string[]): Promise<void> {
  try {
    const before = await listArticles();
    const bare = [...new Set(articles)].filter((article) => !before.has(article));
    await removeRecords(bare.map((article) => markPrefix + article));
    if (bare.length === 0) return;
    // Restore the marks of articles for which another tab has stored a record meanwhile.
    const after = await listArticles();
    const marks = bare.filter((article) => after.has(article)).map((article) => [markPrefix + article, 1]);
    if (marks.length > 0) await browser.storage.local.set(Object.fromEntries(marks));
  } catch {
    // The record itself was removed, as requested.
  }
}

/** The records of all articles, for the extension's own pages; all methods reject if storage refuses. */
export const annotationArchive = {
  /** Each record with its storage key. */
  listAll: (): Promise<readonly (readonly [name: string, record: unknown])[]> => listRecords(prefix, true),
  /** Saves all of them, or none. */
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
  /** Calls back with records that were added or changed, and with `undefined` for those that were removed. */
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
