import { type Annotation, parseAnnotation } from './annotation.ts';

/** Where records are kept: all of them reject where storage is full, fails or is gone. */
export interface AnnotationStorage {
  /** The records of an article, unparsed. */
  readonly list: (article: string) => Promise<readonly unknown[]>;
  readonly save: (article: string, id: string, record: object) => Promise<void>;
  readonly remove: (article: string, id: string) => Promise<void>;
  /** Calls back with what any tab has stored of an article; with `undefined` for a record that was removed. */
  readonly watch: (article: string, callback: (id: string, record: unknown) => void, signal: AbortSignal) => void;
}

export interface AnnotationList {
  /** In the order in which they were made. */
  readonly all: () => readonly Annotation[];
  readonly find: (id: string) => Annotation | undefined;
  /** Resolves when what was stored before is in the list. */
  readonly loaded: Promise<void>;
  /**
   * Adds a record or replaces the one with its id. `replaced`: ids of others that it takes the place of. They leave
   * storage once it is kept there: where it can't be, they come back.
   */
  readonly put: (record: Annotation, replaced?: readonly string[]) => void;
  /** Returns what brings it back; `undefined` where there is none. */
  readonly remove: (id: string) => (() => void) | undefined;
}

export interface AnnotationListEvents {
  /** The list has changed, by whomever. */
  readonly onChange: () => void;
  /** Storage could not be read, or has refused a change: the list stays as the user sees it. */
  readonly onFailure: (what: 'read' | 'write') => void;
}

/**
 * The annotations of one article, in step with all tabs. What the user does stands at once; each record has its own
 * place in storage, so that tabs which write at the same time overwrite nothing of each other's.
 */
export function openAnnotationList(
  article: string,
  storage: AnnotationStorage,
  { onChange, onFailure }: AnnotationListEvents,
  signal: AbortSignal,
): AnnotationList {
  const records = new Map<string, Annotation>();
  /** What was removed here: a record that is read late does not bring it back. */
  const gone = new Set<string>();
  const tell = () => {
    if (!signal.aborted) onChange();
  };
  const attempt = (what: 'read' | 'write', work: () => Promise<void>) =>
    // Storage of an extension that is gone throws at once.
    Promise.resolve()
      .then(work)
      .catch(() => {
        if (!signal.aborted) onFailure(what);
      });
  /** Keeps the newer one: a tab's own earlier change comes back to it after a later one. */
  const take = (outside: unknown) => {
    const record = parseAnnotation(outside);
    if (!record || record.article !== article) return;
    const own = records.get(record.id);
    if (!own || own.modified < record.modified) records.set(record.id, record);
  };
  const put = (record: Annotation, replaced: readonly string[] = []) => {
    gone.delete(record.id);
    records.set(record.id, record);
    for (const id of replaced) {
      gone.add(id);
      records.delete(id);
    }
    tell();
    void attempt('write', async () => {
      await storage.save(article, record.id, record);
      for (const id of replaced) await storage.remove(article, id);
    });
  };

  storage.watch(
    article,
    (id, record) => {
      if (record !== undefined) take(record);
      else records.delete(id);
      tell();
    },
    signal,
  );
  const loaded = attempt('read', async () => {
    for (const record of await storage.list(article)) if (!gone.has(idOf(record))) take(record);
    tell();
  });
  return {
    all: () => [...records.values()].sort((one, other) => (one.created < other.created ? -1 : 1)),
    find: (id) => records.get(id),
    loaded,
    put,
    remove: (id) => {
      const record = records.get(id);
      if (!record) return undefined;
      gone.add(id);
      records.delete(id);
      tell();
      void attempt('write', () => storage.remove(article, id));
      return () => put(record);
    },
  };
}

function idOf(record: unknown): string {
  return parseAnnotation(record)?.id ?? '';
}
