import type { Annotation } from '../annotations/annotation.ts';

/** The annotations of one article, in the order of its text. */
export interface AnnotatedArticle {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly annotations: readonly Annotation[];
  /** Time of the last change of any of them, in epoch milliseconds. */
  readonly last: number;
}

/** Groups annotations by article, last changed first. */
export function groupByArticle(annotations: readonly Annotation[]): AnnotatedArticle[] {
  const groups = new Map<string, Annotation[]>();
  for (const one of annotations) {
    const group = groups.get(one.article);
    if (group) group.push(one);
    else groups.set(one.article, [one]);
  }
  return [...groups]
    .map(([key, group]) => {
      const sorted = group.toSorted((one, other) => one.selectors[1].start - other.selectors[1].start);
      const newest = group.reduce((one, other) => (one.modified < other.modified ? other : one));
      const title = group.find((one) => one.title !== '')?.title ?? newest.url;
      return { key, url: newest.url, title, annotations: sorted, last: Date.parse(newest.modified) };
    })
    .sort((one, other) => other.last - one.last);
}
