import type { Annotation } from './annotation.ts';

/** The result of importing annotations. */
export interface Merge {
  /** Records to store: new ones, and newer versions of existing ones. */
  readonly changed: readonly Annotation[];
  /** Number of new records among `changed`. */
  readonly added: number;
  /** Number of records that exist already in the same or a newer version. */
  readonly known: number;
}

/**
 * Merges annotations into existing ones: two of one article are the same if their ids or their contents are equal. Other
 * programs may give one id to different texts of a file: all but the first get a new one.
 */
export function mergeAnnotations(own: readonly Annotation[], incoming: readonly Annotation[]): Merge {
  const byKey = new Map(own.map((annotation) => [keyOf(annotation), annotation]));
  const contents = new Set(own.map(contentOf));
  const changed = new Map<string, Annotation>();
  const quotes = new Map<string, string>();
  let added = 0;
  for (const read of incoming) {
    const content = contentOf(read);
    // Also a text that got a new id in an earlier import of the file.
    const isKnown = contents.has(content);
    const quote = quotes.get(keyOf(read)) ?? quoteOf(read);
    quotes.set(keyOf(read), quote);
    const annotation = quote === quoteOf(read) ? read : { ...read, id: crypto.randomUUID() };
    const key = keyOf(annotation);
    const same = byKey.get(key);
    if (isKnown || (same && same.modified >= annotation.modified)) continue;
    if (!same) added += 1;
    byKey.set(key, annotation);
    contents.add(content);
    changed.set(key, annotation);
  }
  return { changed: [...changed.values()], added, known: incoming.length - changed.size };
}

/** The removed annotations that are not there again: those may have been changed since. */
export function withoutExisting(removed: readonly Annotation[], existing: readonly Annotation[]): Annotation[] {
  const keys = new Set(existing.map(keyOf));
  return removed.filter((annotation) => !keys.has(keyOf(annotation)));
}

/** An id may occur in several articles. */
function keyOf({ article, id }: Annotation): string {
  return JSON.stringify([article, id]);
}

/** Everything that makes two annotations the same to a user: article, text with its context, color and note. */
function contentOf(annotation: Annotation): string {
  const { article, color, note } = annotation;
  return JSON.stringify([article, color, note.trim(), quoteOf(annotation)]);
}

function quoteOf({ selectors: [{ exact, prefix, suffix }] }: Annotation): string {
  return JSON.stringify([exact, prefix, suffix]);
}
