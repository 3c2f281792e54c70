import type { Annotation } from '../annotations/annotation.ts';
import { hostOf } from '../dom/host-of.ts';
import { writeTarget } from '../export/markdown/addresses.ts';
import { escapeText } from '../export/markdown/escape.ts';
import type { AnnotatedArticle } from './group-by-article.ts';

/** Quotes, each followed by its note, below a title that links to the article. */
export function articleMarkdown({ title, url, annotations }: AnnotatedArticle, level: 1 | 2): string {
  const site = hostOf(url);
  const words = site === '' ? escapeText(title) : `[${escapeText(title)}](${writeTarget(url)})`;
  return [`${'#'.repeat(level)} ${words}`, ...annotations.flatMap(annotationMarkdown)].join('\n\n');
}

/** All articles in one Markdown document. */
export function notesMarkdown(articles: readonly AnnotatedArticle[], heading: string): string {
  return `${[`# ${escapeText(heading)}`, ...articles.map((one) => articleMarkdown(one, 2))].join('\n\n')}\n`;
}

/** A note is not escaped: it may contain the user's own Markdown, tags and links. */
function annotationMarkdown({ note, selectors: [{ exact }] }: Annotation): string[] {
  const quote = `> ${escapeText(exact)}`;
  return note.trim() === '' ? [quote] : [quote, note.trim()];
}
