import { type Annotation, parseAnnotation } from './annotation.ts';
import type { AnnotationStorage } from './annotation-storage.ts';
import { openUnsaved } from './unsaved.ts';

export interface AnnotationList {
  /** In the order in which they were made. */
  readonly all: () => readonly Annotation[];
  readonly find: (id: string) => Annotation | undefined;
  /** Resolves when what was stored before is in the list. */
  readonly loaded: Promise<void>;
  /**
   * Adds a record or replaces the one with its id. `replaced`: ids of others that it takes the place of. They leave
   * storage once it is kept there.
   */
  readonly put: (record: Annotation, replaced?: readonly string[]) => void;
  /** Returns what brings it back; `undefined` where there is none. */
  readonly remove: (id: string) => (() => void) | undefined;
  /** Whether storage has yet to take a change. */
  readonly hasUnsaved: () => boolean;
  /** Tries once more what storage has refused; each change does so too. Resolves with whether nothing of it is left. */
  readonly retry: () => Promise<boolean>;
  /** Takes over what storage holds now: for a page that has slept through what other tabs have done. */
  readonly refresh: () => Promise<boolean>;
}

export interface AnnotationListEvents {
  /** The list has changed, by whomever. */
  readonly onChange: () => void;
  /** Storage could not be read, or has refused a change: the list stays as the user sees it. */
  readonly onFailure: (what: 'read' | 'write') => void;
}

/**
 * The annotations of one article, in step with all tabs. What the user does stands at once; each record has its own
 * place in storage, so that tabs which write at the same time overwrite nothing of each other's. What storage refuses
 * waits for the next change, also for that of the next list of this article in this document.
 */
export function openAnnotationList(
  article: string,
  storage: AnnotationStorage,
  { onChange, onFailure }: AnnotationListEvents,
  signal: AbortSignal,
): AnnotationList {
  const records = new Map<string, Annotation>();
  /** What was removed here while storage was being read: a record that is read late does not bring it back. */
  const gone = new Set<string>();
  const unsaved = openUnsaved(article, storage);
  /** Storage could not be read. */
  let isUnread = false;
  const tell = () => {
    if (!signal.aborted) onChange();
  };
  /** Keeps the newer one: a tab's own earlier change comes back to it after a later one. */
  const take = (outside: unknown) => {
    const record = parseAnnotation(outside);
    if (!record || record.article !== article) return;
    const own = records.get(record.id);
    if (!own || own.modified < record.modified) records.set(record.id, record);
  };
  const read = async (): Promise<boolean> => {
    // What storage has done by now, it will say: also that another tab has brought something back.
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
      // What waits to be stored is newer.
      else if (!unsaved.all().get(id)?.record) records.delete(id);
      // What was stored from here comes back as well.
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
      return () => put(record);
    },
    hasUnsaved: () => unsaved.all().size > 0,
    retry,
    refresh: read,
  };
}

function idOf(record: unknown): string {
  return parseAnnotation(record)?.id ?? '';
}
