import type { Article } from '../article/article.ts';
import type { ExportContext, FileKind, MadeFile } from '../on-demand/export-module.ts';
import { copyNodes } from './copy-nodes.ts';
import { writeEpub } from './epub/epub.ts';
import { fileName } from './file-name.ts';
import { writeHtmlFile } from './html/html-file.ts';
import { fetchImages, listImageAddresses } from './images.ts';
import { toMarkdown } from './markdown/markdown.ts';

/** Writes the article to a file. Rejects when the signal aborts. */
export async function makeFile(
  article: Article,
  kind: FileKind,
  work: ExportContext,
  signal: AbortSignal,
): Promise<MadeFile> {
  const name = (ending: string) => fileName(article.title, article.published, ending);
  if (kind === 'markdown') {
    const text = toMarkdown(article, { kind: 'article' }, work.settings, work.now);
    return { name: name('md'), blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }), missing: [] };
  }
  const body = copyNodes(article.body);
  const pictures = await fetchImages(body, work, signal);
  const missing = listImageAddresses(body).filter((address) => !pictures.has(address));
  if (kind === 'html') {
    const text = writeHtmlFile(article, pictures, work);
    return { name: name('html'), blob: new Blob([text], { type: 'text/html;charset=utf-8' }), missing };
  }
  const book = await writeEpub(article, pictures, work);
  signal.throwIfAborted();
  const blob = new Blob([book.bytes], { type: 'application/epub+zip' });
  return { name: name('epub'), blob, missing: [...new Set([...missing, ...book.missing])] };
}
