import type { Annotation } from '../annotations/annotation.ts';
import { mergeAnnotations } from '../annotations/merge.ts';
import { readWebAnnotations } from '../annotations/web-annotations.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';

/** Number of annotations in a file that were new, and that existed before. */
export interface ImportResult {
  readonly added: number;
  readonly known: number;
}

/**
 * Imports a file of web annotations, and stores new and newer ones with `save`. `undefined` if the file contains nothing
 * for the supported sites. Rejects if `save` does.
 */
export async function importNotes(
  text: string,
  own: readonly Annotation[],
  save: (annotations: readonly Annotation[]) => Promise<void>,
  now: number,
): Promise<ImportResult | undefined> {
  const keyOf = (url: string) => (detectArticle(url, sites) ? articleKey(url) : undefined);
  const read = readWebAnnotations(parseJson(text), keyOf, now);
  if (!read || read.annotations.length === 0) return undefined;
  const { changed, added, known } = mergeAnnotations(own, read.annotations);
  if (changed.length > 0) await save(changed);
  return { added, known: known + changed.length - added };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
