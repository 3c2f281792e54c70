import type { Annotation } from './annotation.ts';
import type { AnnotationStorage } from './annotation-storage.ts';

/** A change of an article's annotations that is not stored yet. */
interface Change {
  readonly record: Annotation | undefined;
  /** Id of a change that must be stored first. */
  readonly after?: string;
}

/** By article and id. Outlives the lists, so that a reopened list still shows what storage has refused. */
const changes = new Map<string, Map<string, Change>>();

export interface UnsavedChanges {
  readonly all: () => ReadonlyMap<string, Change>;
  /** Registers a change to be stored. */
  readonly note: (id: string, change: Change) => void;
  /** Stores everything that can be stored now; resolves to false if storage refused something. */
  readonly store: () => Promise<boolean>;
}

/** The records that are waiting for storage, by id; removed ones are `undefined`. */
export function unsavedRecords(article: string): ReadonlyMap<string, Annotation | undefined> {
  return new Map([...(changes.get(article) ?? [])].map(([id, { record }]) => [id, record]));
}

/**
 * Changes of an article that are waiting for storage: each until it, or a later change of the same record, is stored.
 */
export function openUnsaved(article: string, storage: AnnotationStorage): UnsavedChanges {
  const own = changes.get(article) ?? new Map<string, Change>();
  changes.set(article, own);
  const onWay = new Set<Change>();
  const send = async (id: string, change: Change): Promise<boolean> => {
    onWay.add(change);
    try {
      await (change.record ? storage.save(article, id, change.record) : storage.remove(article, id));
    } catch {
      // May also throw synchronously, if the extension was removed or updated.
      return false;
    } finally {
      onWay.delete(change);
    }
    if (own.get(id) !== change) return true;
    own.delete(id);
    return [...own.values()].some(({ after }) => after === id) ? store() : true;
  };
  const store = async (): Promise<boolean> => {
    const due = [...own].filter(
      ([, change]) => !onWay.has(change) && (change.after === undefined || !own.has(change.after)),
    );
    return (await Promise.all(due.map(([id, change]) => send(id, change)))).every(Boolean);
  };
  return {
    all: () => own,
    note: (id, change) => own.set(id, change),
    store,
  };
}
