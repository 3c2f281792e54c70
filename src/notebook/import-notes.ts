import type { Annotation } from '../annotations/annotation.ts';
import { mergeAnnotations } from '../annotations/merge.ts';
import { readWebAnnotations } from '../annotations/web-annotations.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';

export interface ImportResult {
  /** Number of annotations in the file that are new. */
  readonly added: number;
  /** Number of those that existed before. */
  readonly known: number;
  /** Number of items that can't be imported: malformed, of whole pages, or of other sites. */
  readonly skipped: number;
}

/**
 * Imports a file of web annotations, and stores new and newer ones with `save`. `undefined` if the file can't be read or
 * has no items. Rejects if `save` does.
 */
export async function importNotes(
  file: Pick<Blob, 'text'>,
  own: () => readonly Annotation[],
  save: (annotations: readonly Annotation[]) => Promise<void>,
  now: number,
): Promise<ImportResult | undefined> {
  const keyOf = (url: string) => (detectArticle(url, sites) ? articleKey(url) : undefined);
  // A file that was moved after it was chosen can't be read.
  const text = await file.text().catch(() => '');
  const read = readWebAnnotations(parseJson(text), keyOf, now);
  if (!read || read.annotations.length + read.skipped === 0) return undefined;
  const { changed, added, known } = mergeAnnotations(own(), read.annotations);
  if (changed.length > 0) await save(changed);
  return { added, known: known + changed.length - added, skipped: read.skipped };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
