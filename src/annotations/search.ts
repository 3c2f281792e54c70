import { hostOf } from '../dom/host-of.ts';
import type { Annotation, AnnotationColor } from './annotation.ts';
import { foldCase, tagsOf } from './tags.ts';

/** Criteria to search annotations by. An absent one matches everything. */
export interface AnnotationQuery {
  /** Each of its words, separated by white space, must be in the quote, the note or the title. */
  readonly words?: string;
  readonly color?: AnnotationColor | undefined;
  /** Host of the article. */
  readonly site?: string | undefined;
  /** Without its `#`; a tag includes the tags nested below it. */
  readonly tag?: string | undefined;
  /** Earliest time of creation, in epoch milliseconds. */
  readonly since?: number | undefined;
}

/** Annotations prepared for a search at every keystroke: 10,000 of them take less than one frame. */
export interface SearchIndex {
  readonly entries: readonly IndexEntry[];
}

interface IndexEntry {
  readonly annotation: Annotation;
  readonly text: string;
  readonly site: string;
  readonly tags: readonly string[];
  readonly created: number;
}

/** Separator that can't be typed, so that a search term never matches across two parts. */
const between = '\n';

export function indexAnnotations(annotations: readonly Annotation[]): SearchIndex {
  return { entries: annotations.map(indexOne) };
}

function indexOne(annotation: Annotation): IndexEntry {
  const { note, title, url, created, selectors } = annotation;
  return {
    annotation,
    text: foldCase([selectors[0].exact, note, title].join(between)),
    site: hostOf(url),
    tags: tagsOf(note).map(foldCase),
    created: Date.parse(created),
  };
}

/** The annotations that match all criteria of a query, in the order of the index. */
export function searchAnnotations({ entries }: SearchIndex, query: AnnotationQuery): Annotation[] {
  const words = foldCase(query.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const tag = query.tag === undefined ? undefined : foldCase(query.tag);
  return entries
    .filter(
      ({ annotation, text, site, tags, created }) =>
        (query.color === undefined || annotation.color === query.color) &&
        (query.site === undefined || site === query.site) &&
        (tag === undefined || tags.some((one) => one === tag || one.startsWith(`${tag}/`))) &&
        (query.since === undefined || created >= query.since) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ annotation }) => annotation);
}

/** Values to filter by, the most frequent first. */
export interface Facets {
  readonly sites: readonly string[];
  readonly tags: readonly string[];
}

export function facetsOf({ entries }: SearchIndex): Facets {
  return {
    sites: byCount(entries.map(({ site }) => site)),
    tags: byCount(
      entries.flatMap(({ annotation }) => tagsOf(annotation.note)),
      foldCase,
    ),
  };
}

function byCount(names: readonly string[], keyOf: (name: string) => string = String): string[] {
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const name of names) {
    const known = counts.get(keyOf(name));
    counts.set(keyOf(name), { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ name }) => name);
}
