import { parseAnnotation } from '../annotations/annotation.ts';
import type { Article } from '../article/article.ts';
import { annotateArticle } from '../export/annotated-article.ts';
import { makeFile } from '../export/export-file.ts';
import { toMarkdown } from '../export/markdown/markdown.ts';
import { writeNote } from '../export/obsidian.ts';
import type { ExportSettings } from '../on-demand/export-module.ts';
import { findModule, provideModule } from '../on-demand/modules.ts';
import { openAnnotationStore } from '../platform/annotation-store.ts';
import { fetchImage } from '../platform/image-fetch.ts';
import { articleKey } from '../sites/match-article.ts';

/** Loaded when the user copies, sends or saves an article, with the highlights in it. */
provideModule('export', {
  toMarkdown: async (article, range, settings, now) =>
    // A selected range refers to nodes of the article itself, not of an annotated copy.
    toMarkdown('range' in range ? article : await withNotes(article, settings), range, settings, now),
  makeFile: async (article, kind, task, signal) =>
    makeFile(await withNotes(article, task.settings), kind, { ...task, fetchPicture: fetchImage }, signal),
  writeNote: async (article, settings, now) => writeNote(await withNotes(article, settings), settings, now),
});

async function withNotes(article: Article, { exportNotes }: ExportSettings): Promise<Article> {
  if (exportNotes === 'none') return article;
  const key = articleKey(article.url);
  // If the highlights can't be read, export the article without them.
  const records = await openAnnotationStore()
    .list(key)
    .catch(() => []);
  // What storage has refused is on the screen, and so in the file.
  const unsaved = findModule('annotations')?.unsaved(key) ?? new Map<string, undefined>();
  const parse = (all: Iterable<unknown>) => [...all].flatMap((record) => parseAnnotation(record) ?? []);
  const annotations = [...parse(records).filter(({ id }) => !unsaved.has(id)), ...parse(unsaved.values())].filter(
    ({ article: own }) => own === key,
  );
  return annotations.length > 0 ? annotateArticle(article, annotations, exportNotes) : article;
}
