/** Storage of annotations. All promises reject if storage is full, fails, or belongs to a removed extension. */
export interface AnnotationStorage {
  /** The records of an article, unparsed. */
  readonly list: (article: string) => Promise<readonly unknown[]>;
  readonly save: (article: string, id: string, record: object) => Promise<void>;
  readonly remove: (article: string, id: string) => Promise<void>;
  /** Calls back for each change of an article's records by any tab; `record` is `undefined` after a removal. */
  readonly watch: (article: string, callback: (id: string, record: unknown) => void, signal: AbortSignal) => void;
}
