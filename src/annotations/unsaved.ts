import type { Annotation } from './annotation.ts';
import type { AnnotationStorage } from './annotation-storage.ts';

/** What storage has not taken yet of an article: a record, or that there is none any more. */
interface Change {
  readonly record: Annotation | undefined;
  /** Only to be stored once that one is. */
  readonly after?: string;
}

/** By article and id. Beside the lists: one that is closed and opened again shows what its storage has refused. */
const changes = new Map<string, Map<string, Change>>();

export interface UnsavedChanges {
  readonly all: () => ReadonlyMap<string, Change>;
  /** Notes a change that is to be stored. */
  readonly note: (id: string, change: Change) => void;
  /** Stores what can be stored now; false where storage has refused something. */
  readonly store: () => Promise<boolean>;
}

/** Changes of an article that wait for storage: each until it is stored, or another change of the same record is. */
export function openUnsaved(article: string, storage: AnnotationStorage): UnsavedChanges {
  const own = changes.get(article) ?? new Map<string, Change>();
  changes.set(article, own);
  const onWay = new Set<Change>();
  const send = async (id: string, change: Change): Promise<boolean> => {
    onWay.add(change);
    try {
      await (change.record ? storage.save(article, id, change.record) : storage.remove(article, id));
    } catch {
      // Storage of an extension that is gone throws at once.
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
