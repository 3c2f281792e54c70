import type { Article } from '../core/article.ts';
import { cloneWithoutControls } from './copy.ts';
import { writeEpub } from './epub.ts';
import { fileName } from './file-name.ts';
import { writeHtmlFile } from './html.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportContext, FileKind, MadeFile } from './part.ts';
import { fetchImages, listImages } from './pictures.ts';

/** The article as one file. */
export async function makeFile(
  article: Article,
  kind: FileKind,
  work: ExportContext,
  signal: AbortSignal,
): Promise<MadeFile> {
  const name = (ending: string) => fileName(article.title, article.published, ending);
  if (kind === 'markdown') {
    const text = toMarkdown(article, { kind: 'article' });
    return { name: name('md'), blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }), missing: [] };
  }
  const body = cloneWithoutControls(article.body);
  const pictures = await fetchImages(body, work, signal);
  const missing = listImages(body).filter((address) => !pictures.has(address));
  if (kind === 'html') {
    const text = writeHtmlFile(article, pictures, work);
    return { name: name('html'), blob: new Blob([text], { type: 'text/html;charset=utf-8' }), missing };
  }
  const book = await writeEpub(article, pictures, work);
  signal.throwIfAborted();
  const blob = new Blob([book.bytes], { type: 'application/epub+zip' });
  return { name: name('epub'), blob, missing: [...new Set([...missing, ...book.missing])] };
}
