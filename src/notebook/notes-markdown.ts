import { type Annotation, siteOf } from '../annotations/annotation.ts';
import { writeTarget } from '../export/markdown/addresses.ts';
import { escapeText } from '../export/markdown/escape.ts';

/** The annotations of one article, in the order in which they stand in it. */
export interface AnnotatedArticle {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly annotations: readonly Annotation[];
  /** When the last one was made or changed, as epoch milliseconds. */
  readonly last: number;
}

/** By article, the one that was changed last first. */
export function groupByArticle(annotations: readonly Annotation[]): AnnotatedArticle[] {
  const groups = new Map<string, Annotation[]>();
  for (const one of annotations) groups.set(one.article, [...(groups.get(one.article) ?? []), one]);
  return [...groups]
    .map(([key, group]) => {
      const sorted = group.toSorted((one, other) => one.selectors[1].start - other.selectors[1].start);
      const newest = group.reduce((one, other) => (one.modified < other.modified ? other : one));
      const title = group.find((one) => one.title !== '')?.title ?? newest.url;
      return { key, url: newest.url, title, annotations: sorted, last: Date.parse(newest.modified) };
    })
    .sort((one, other) => other.last - one.last);
}

/** Quotes with their notes below, under the title that leads to the article. */
export function articleMarkdown({ title, url, annotations }: AnnotatedArticle, level: 1 | 2): string {
  const site = siteOf(url);
  const words = site === '' ? escapeText(title) : `[${escapeText(title)}](${writeTarget(url)})`;
  return [`${'#'.repeat(level)} ${words}`, ...annotations.flatMap(annotationMarkdown)].join('\n\n');
}

/** All articles in one text. */
export function notesMarkdown(articles: readonly AnnotatedArticle[], heading: string): string {
  return `${[`# ${escapeText(heading)}`, ...articles.map((one) => articleMarkdown(one, 2))].join('\n\n')}\n`;
}

/** A note is the user's own Markdown: tags and links in it go on being such. */
function annotationMarkdown({ note, selectors: [{ exact }] }: Annotation): string[] {
  const quote = `> ${escapeText(exact)}`;
  return note.trim() === '' ? [quote] : [quote, note.trim()];
}
