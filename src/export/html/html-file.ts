import type { Article } from '../../article/article.ts';
import { maxColumnsOnPaper } from '../../article/fit-tables.ts';
import type { ExportContext, ExportImage } from '../../on-demand/export-module.ts';
import { dataUrl } from '../images.ts';
import { buildArticleDocument, make } from './article-document.ts';
import styles from './html-file.css?inline';

/** A saved article may only show its own images and those at their addresses, and use its own styles. */
const policy = "default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline'";

/** Width in em of an A4 page between its margins, at a font size of 10.5 pt. */
const formulaRoom = 43;

/** Writes the article to a single HTML file that can be read without a network connection. */
export function writeHtmlFile(
  article: Article,
  pictures: ReadonlyMap<string, ExportImage>,
  work: ExportContext,
): string {
  const { document, body } = buildArticleDocument(article, work, {
    hasOutline: true,
    maxColumns: maxColumnsOnPaper,
    formulaRoom,
  });
  for (const image of body.querySelectorAll('img')) {
    const picture = pictures.get(image.getAttribute('src') ?? '');
    if (picture) image.setAttribute('src', dataUrl(picture));
  }
  const meta = (entries: Readonly<Record<string, string>>) => {
    const element = document.createElement('meta');
    for (const [name, value] of Object.entries(entries)) element.setAttribute(name, value);
    return element;
  };
  const named = (name: string, content: string | undefined) => (content ? [meta({ name, content })] : []);
  const canonical = document.createElement('link');
  canonical.setAttribute('rel', 'canonical');
  canonical.setAttribute('href', article.url);
  document.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  document.head.append(
    ...article.authors.flatMap((name) => named('author', name)),
    ...named('date', article.published),
    canonical,
    make(document, 'style', styles),
  );
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
}
