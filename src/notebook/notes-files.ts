import { strToU8, zipSync } from 'fflate';
import type { Annotation } from '../annotations/annotation.ts';
import { toWebAnnotations } from '../annotations/web-annotations.ts';
import { dayOf } from '../article/facts.ts';
import { fileName } from '../export/file-name.ts';
import { groupByArticle } from './group-by-article.ts';
import { articleMarkdown, notesMarkdown } from './notes-markdown.ts';

export type NotesFileKind = 'markdown' | 'zip' | 'json';

export interface NotesFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Exports annotations as one file. */
export function makeNotesFile(
  annotations: readonly Annotation[],
  kind: NotesFileKind,
  heading: string,
  now: number,
): NotesFile {
  const name = (ending: string) => fileName(heading, dayOf(now), ending);
  const articles = groupByArticle(annotations);
  if (kind === 'markdown') {
    const text = notesMarkdown(articles, heading);
    return { name: name('md'), blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }) };
  }
  if (kind === 'json') {
    const text = `${JSON.stringify(toWebAnnotations(annotations, heading), undefined, 2)}\n`;
    return { name: name('json'), blob: new Blob([text], { type: 'application/json' }) };
  }
  const files = new Map<string, Uint8Array>();
  for (const article of articles)
    files.set(freeName(files, article.title), strToU8(`${articleMarkdown(article, 1)}\n`));
  // Dates in a zip are local times without a zone, from 1980 on.
  const bytes = zipSync(Object.fromEntries(files), { mtime: new Date(now) });
  return { name: name('zip'), blob: new Blob([bytes], { type: 'application/zip' }) };
}

/** A unique file name, also on file systems that ignore case. */
function freeName(taken: ReadonlyMap<string, unknown>, title: string): string {
  const used = new Set([...taken.keys()].map((name) => name.toLowerCase()));
  for (let turn = 1; ; turn += 1) {
    const name = fileName(turn === 1 ? title : `${title} (${turn})`, undefined, 'md');
    if (!used.has(name.toLowerCase())) return name;
    // The number may have been truncated along with a long title.
    if (turn > taken.size + 1) return `${turn} ${name}`;
  }
}
