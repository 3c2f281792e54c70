/** Where records are kept: all of them reject where storage is full, fails or is gone. */
export interface AnnotationStorage {
  /** The records of an article, unparsed. */
  readonly list: (article: string) => Promise<readonly unknown[]>;
  readonly save: (article: string, id: string, record: object) => Promise<void>;
  readonly remove: (article: string, id: string) => Promise<void>;
  /** Calls back with what any tab has stored of an article; with `undefined` for a record that was removed. */
  readonly watch: (article: string, callback: (id: string, record: unknown) => void, signal: AbortSignal) => void;
}
