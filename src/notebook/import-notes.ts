import type { Annotation } from '../annotations/annotation.ts';
import { mergeAnnotations } from '../annotations/merge.ts';
import { readWebAnnotations } from '../annotations/web-annotations.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';

/** How many a file has brought, and how many were there before. */
export interface ImportResult {
  readonly added: number;
  readonly known: number;
}

/**
 * Takes a file of web annotations in, by what `save` stores; what is there already does not come twice. `undefined` for
 * a file that holds nothing for these sites.
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
