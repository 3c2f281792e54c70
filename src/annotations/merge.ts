import type { Annotation } from './annotation.ts';

/** What taking annotations in would change. */
export interface Merge {
  /** To be stored: those that are new, and newer forms of those that are there. */
  readonly changed: readonly Annotation[];
  /** How many of the changed are new. */
  readonly added: number;
  /** How many are there already, as they are or newer. */
  readonly known: number;
}

/** Merges annotations into those that are there: one of the same id, or that says the same of the same words, is one. */
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

/** What a user would call the same: article, words and where they stand, color and note. */
function contentOf({ article, color, note, selectors: [{ exact, prefix, suffix }] }: Annotation): string {
  return JSON.stringify([article, color, note.trim(), exact, prefix, suffix]);
}
