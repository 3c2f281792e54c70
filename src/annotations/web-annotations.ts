import { isRecord } from '../dom/is-record.ts';
import { type Annotation, annotationColors, parseAnnotation } from './annotation.ts';
import { foldCase, tagsOf } from './tags.ts';

// Annotations in the W3C Web Annotation format (https://www.w3.org/TR/annotation-model/), for backup, for other
// programs and for import. The color is the style class of the target, tags are separate bodies. `TextPositionSelector`
// counts UTF-16 code units in the article's text with collapsed white space.

const context = 'http://www.w3.org/ns/anno.jsonld';

type Json = Readonly<Record<string, unknown>>;

/** A collection of one page, in the given order. */
export function toWebAnnotations(annotations: readonly Annotation[], label: string): Json {
  return {
    '@context': context,
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: annotations.map(toItem) },
  };
}

function toItem({ id, url, title, color, note, created, modified, selectors, section }: Annotation): Json {
  const text = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note };
  const tags = tagsOf(note).map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(note === '' ? {} : { body: [text, ...tags] }),
    target: {
      source: url,
      styleClass: color,
      'dcterms:title': title,
      ...(section === undefined ? {} : { 'dcterms:isPartOf': section }),
      selector: selectors,
    },
  };
}

/** The content of a file. */
export interface ReadAnnotations {
  readonly annotations: readonly Annotation[];
  /** Number of items that can't be imported: of other sites, of whole pages, or malformed. */
  readonly skipped: number;
}

/**
 * Reads such a file, also as other programs write them: a collection, a page, a list or a single annotation. `keyOf`
 * returns the key of an article's address, and `undefined` for other addresses. `undefined` for other content.
 */
export function readWebAnnotations(
  file: unknown,
  keyOf: (url: string) => string | undefined,
  now: number,
): ReadAnnotations | undefined {
  const items = itemsOf(file);
  if (!items) return undefined;
  const annotations = items.flatMap((item) => readItem(item, keyOf, now) ?? []);
  return { annotations, skipped: items.length - annotations.length };
}

function itemsOf(file: unknown): readonly unknown[] | undefined {
  let page = file;
  while (isRecord(page) && isRecord(page.first)) page = page.first;
  if (Array.isArray(page)) return page;
  if (!isRecord(page)) return undefined;
  if (Array.isArray(page.items)) return page.items;
  return page.type === 'Annotation' ? [page] : undefined;
}

function readItem(item: unknown, keyOf: (url: string) => string | undefined, now: number): Annotation | undefined {
  if (!isRecord(item)) return undefined;
  const target = listOf(item.target).find(isRecord);
  const url = target && addressOf(target.source);
  const article = url === undefined ? undefined : keyOf(url);
  if (!target || url === undefined || article === undefined) return undefined;
  const selectors = listOf(target.selector).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!quote) return undefined;
  const created = readTime(item.created) ?? new Date(now).toISOString();
  const title = target['dcterms:title'];
  return parseAnnotation({
    v: 1,
    id: readId(item.id),
    article,
    url,
    title: typeof title === 'string' ? title : '',
    color: annotationColors.find((color) => color === target.styleClass) ?? annotationColors[0],
    note: readNote(item),
    created,
    modified: readTime(item.modified) ?? created,
    section: target['dcterms:isPartOf'],
    selectors: [readQuote(quote), place ?? { type: 'TextPositionSelector', start: 0, end: 0 }],
  });
}

/**
 * A quote as it is stored: with single spaces. Of one without any context nothing else is known, so a long text that
 * occurs once is taken to be it.
 */
function readQuote({ exact, prefix, suffix, alone, ...quote }: Json): Json {
  const write = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ') : text);
  const isBare = !prefix && !suffix;
  return {
    ...quote,
    exact: write(exact),
    prefix: write(prefix ?? ''),
    suffix: write(suffix ?? ''),
    alone: alone ?? isBare,
  };
}

/** The text of all bodies, followed by the tags that it does not already contain. */
function readNote({ body, bodyValue }: Json): string {
  if (typeof bodyValue === 'string') return bodyValue;
  const bodies = listOf(body).filter(isRecord);
  const valuesOf = (isTag: boolean) =>
    bodies
      .filter(({ purpose, value }) => typeof value === 'string' && (purpose === 'tagging') === isTag)
      .map(({ value }) => String(value).trim())
      .filter((value) => value !== '');
  const words = [...listOf(body).filter((one) => typeof one === 'string' && !/^https?:/.test(one)), ...valuesOf(false)];
  const note = words.join('\n\n');
  const known = new Set(tagsOf(note).map(foldCase));
  const tags = valuesOf(true).map((tag) => tag.replace(/^[#＃]/, '').replace(/\s+/g, '-'));
  const added = tags.filter((tag) => !known.has(foldCase(tag))).map((tag) => `#${tag}`);
  return [note, added.join(' ')].filter((part) => part !== '').join(note === '' ? '' : '\n');
}

/** The id without its URN scheme; a new one if it is missing. */
function readId(id: unknown): string {
  const own = typeof id === 'string' ? id.replace(/^urn:uuid:/, '') : '';
  return own === '' ? crypto.randomUUID() : own;
}

function addressOf(source: unknown): string | undefined {
  const id = isRecord(source) ? source.id : source;
  return typeof id === 'string' ? id : undefined;
}

/**
 * A time in the stored form, ISO 8601 in UTC, which is compared as text; `undefined` if it can't be parsed, or if its year
 * has not four digits.
 */
function readTime(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  const written = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/.test(written) ? written : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
