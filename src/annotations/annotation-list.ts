import { type Annotation, parseAnnotation } from './annotation.ts';
import type { AnnotationStorage } from './annotation-storage.ts';
import { openUnsaved } from './unsaved.ts';

export interface AnnotationList {
  /** Ordered by time of creation. */
  readonly all: () => readonly Annotation[];
  readonly find: (id: string) => Annotation | undefined;
  /** Resolves when stored records are in the list, or could not be read. */
  readonly loaded: Promise<void>;
  /**
   * Adds a record or replaces the one with its id. `replaced` are the ids of others that it supersedes; they are removed
   * from storage once the record is stored.
   */
  readonly put: (record: Annotation, replaced?: readonly string[]) => void;
  /** Returns a function that restores the record, unless it is there again by then; `undefined` if there is no record with this id. */
  readonly remove: (id: string) => (() => void) | undefined;
  /** Whether changes are waiting to be stored. */
  readonly hasUnsaved: () => boolean;
  /** Stores what storage has refused so far, as each change does too. Resolves to whether nothing is left. */
  readonly retry: () => Promise<boolean>;
  /** Reads storage again, for a page that missed changes of other tabs. Resolves to whether that worked. */
  readonly refresh: () => Promise<boolean>;
}

export interface AnnotationListEvents {
  /** The list has changed, here or in another tab. */
  readonly onChange: () => void;
  /** Storage could not be read, or refused a change; the list stays as the user sees it. */
  readonly onFailure: (what: 'read' | 'write') => void;
}

/**
 * The annotations of one article, synchronized between tabs. Changes of the user apply at once. Each record has its own
 * storage key, so that tabs which write at the same time do not overwrite each other. A change that storage refuses waits
 * for the next change, also of a later list of this article in this document.
 */
export function openAnnotationList(
  article: string,
  storage: AnnotationStorage,
  { onChange, onFailure }: AnnotationListEvents,
  signal: AbortSignal,
): AnnotationList {
  const records = new Map<string, Annotation>();
  /** Ids removed here while storage was being read: the result of that read must not restore them. */
  const gone = new Set<string>();
  const unsaved = openUnsaved(article, storage);
  /** Whether the last read of storage failed. */
  let isUnread = false;
  const tell = () => {
    if (!signal.aborted) onChange();
  };
  /** Keeps the newer record: an event for a tab's own earlier change can arrive after its later one. */
  const take = (outside: unknown) => {
    const record = parseAnnotation(outside);
    if (!record || record.article !== article) return;
    const own = records.get(record.id);
    if (!own || own.modified < record.modified) records.set(record.id, record);
  };
  const read = async (): Promise<boolean> => {
    // Removals that are stored by now show in the read, and so do restores by other tabs.
    for (const id of gone) if (!unsaved.all().has(id)) gone.delete(id);
    const before = [...records];
    try {
      const stored = await storage.list(article);
      const ids = new Set(stored.map(idOf));
      for (const [id, record] of before) {
        const isStanding = ids.has(id) || unsaved.all().has(id) || records.get(id) !== record;
        if (!isStanding) records.delete(id);
      }
      for (const record of stored) if (!gone.has(idOf(record))) take(record);
      isUnread = false;
      tell();
    } catch {
      isUnread = true;
      if (!signal.aborted) onFailure('read');
    }
    return !isUnread;
  };
  const store = async (): Promise<boolean> => {
    const isStored = await unsaved.store();
    if (!isStored && !signal.aborted) onFailure('write');
    return isStored;
  };
  const retry = async () => {
    const [isStored, hasRead] = await Promise.all([store(), !isUnread || read()]);
    return isStored && hasRead;
  };
  const set = (id: string, record: Annotation | undefined) => {
    if (record) records.set(id, record);
    else records.delete(id);
    if (record) gone.delete(id);
    else gone.add(id);
  };
  const put = (record: Annotation, replaced: readonly string[] = []) => {
    set(record.id, record);
    unsaved.note(record.id, { record });
    for (const id of replaced) {
      set(id, undefined);
      unsaved.note(id, { record: undefined, after: record.id });
    }
    tell();
    void retry();
  };

  storage.watch(
    article,
    (id, record) => {
      const before = records.get(id);
      if (record !== undefined) take(record);
      // A change that is waiting to be stored is newer.
      else if (!unsaved.all().get(id)?.record) records.delete(id);
      // Our own changes are reported as well, and change nothing.
      if (records.get(id) !== before) tell();
    },
    signal,
  );
  for (const [id, { record }] of unsaved.all()) set(id, record);
  const loaded = read().then(() => undefined);
  void store();
  return {
    all: () => [...records.values()].sort((one, other) => (one.created < other.created ? -1 : 1)),
    find: (id) => records.get(id),
    loaded,
    put,
    remove: (id) => {
      const record = records.get(id);
      if (!record) return undefined;
      set(id, undefined);
      unsaved.note(id, { record: undefined });
      tell();
      void retry();
      return () => {
        // Another tab may have changed it at the same time, and so kept it.
        if (!records.has(id)) put(record);
      };
    },
    hasUnsaved: () => unsaved.all().size > 0,
    retry,
    refresh: read,
  };
}

function idOf(record: unknown): string {
  return parseAnnotation(record)?.id ?? '';
}
