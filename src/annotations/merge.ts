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

/** Merges annotations into existing ones: two are the same if their ids or their contents are equal. */
export function mergeAnnotations(own: readonly Annotation[], incoming: readonly Annotation[]): Merge {
  const byId = new Map(own.map((annotation) => [annotation.id, annotation]));
  const contents = new Set(own.map(contentOf));
  const changed = new Map<string, Annotation>();
  let added = 0;
  for (const annotation of incoming) {
    const same = byId.get(annotation.id);
    const isNews = same ? same.modified < annotation.modified : !contents.has(contentOf(annotation));
    if (!isNews) continue;
    if (!same) added += 1;
    byId.set(annotation.id, annotation);
    contents.add(contentOf(annotation));
    changed.set(annotation.id, annotation);
  }
  return { changed: [...changed.values()], added, known: incoming.length - changed.size };
}

/** Everything that makes two annotations the same to a user: article, text with its context, color and note. */
function contentOf({ article, color, note, selectors: [{ exact, prefix, suffix }] }: Annotation): string {
  return JSON.stringify([article, color, note.trim(), exact, prefix, suffix]);
}
