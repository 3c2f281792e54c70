import { isRecord } from '../dom/is-record.ts';

/** Highlight colors, in the order of the color picker. */
export const annotationColors = ['yellow', 'green', 'blue', 'pink'] as const;
export type AnnotationColor = (typeof annotationColors)[number];

/** A text with its context, as in the W3C Web Annotation model; white space is collapsed to single spaces. */
export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the text occurred only once in the article; our extension of the model. */
  readonly alone: boolean;
}

/** Position in the article's text (`ArticleText.text`), in UTF-16 code units; `end` is exclusive. */
interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type Selectors = readonly [QuoteSelector, PositionSelector];

/** A highlight with its note, as it is stored. */
export interface Annotation {
  readonly v: 1;
  readonly id: string;
  /** Key of the article: its normalized address. */
  readonly article: string;
  readonly url: string;
  readonly title: string;
  readonly color: AnnotationColor;
  /** Empty for a highlight without a note. */
  readonly note: string;
  /** ISO 8601, as `modified`. */
  readonly created: string;
  readonly modified: string;
  readonly selectors: Selectors;
  /** Text of the heading that the highlight is under. */
  readonly section?: string;
}

/** A new highlight, created now and without a note. */
export function createAnnotation(
  made: Pick<Annotation, 'article' | 'url' | 'title' | 'color' | 'selectors' | 'section'>,
): Annotation {
  const now = new Date().toISOString();
  return { v: 1, id: crypto.randomUUID(), ...made, note: '', created: now, modified: now };
}

/** Parses a stored record; `undefined` if it is malformed or of a later version. */
export function parseAnnotation(stored: unknown): Annotation | undefined {
  if (!isRecord(stored) || stored.v !== 1) return undefined;
  const { id, article, url, title, note, created, modified, section } = stored;
  const color = annotationColors.find((name) => name === stored.color);
  const selectors = parseSelectors(stored.selectors);
  if (!color || !selectors || typeof id !== 'string' || id === '' || typeof article !== 'string') return undefined;
  if (typeof url !== 'string' || typeof title !== 'string' || typeof note !== 'string') return undefined;
  if (typeof created !== 'string' || typeof modified !== 'string') return undefined;
  const record = { v: 1, id, article, url, title, color, note, created, modified, selectors } as const;
  return typeof section === 'string' && section !== '' ? { ...record, section } : record;
}

/**
 * The time of a change: now, or 1 ms after an earlier change that a clock ahead of ours made, so that this one wins.
 */
export function timeAfter(earlier: string): string {
  const next = Date.parse(earlier) + 1;
  return new Date(Number.isNaN(next) ? Date.now() : Math.max(Date.now(), next)).toISOString();
}

function parseSelectors(stored: unknown): Selectors | undefined {
  if (!Array.isArray(stored)) return undefined;
  const ofType = (type: string) => stored.find((one: unknown) => isRecord(one) && one.type === type);
  const { exact, prefix, suffix, alone } = Object(ofType('TextQuoteSelector'));
  const { start, end } = Object(ofType('TextPositionSelector'));
  if (typeof exact !== 'string' || exact.trim() === '') return undefined;
  if (typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) return undefined;
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix, alone: alone === true },
    { type: 'TextPositionSelector', start, end },
  ];
}
