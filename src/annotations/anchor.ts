import { closestTo } from '../dom/native.ts';
import type { Annotation, QuoteSelector, Selectors } from './annotation.ts';
import {
  type ArticleText,
  compareAs,
  isSpacedWord,
  offsetsOfRange,
  rangeOfOffsets,
  readArticleText,
} from './article-text.ts';
import type { Span } from './overlaps.ts';

/**
 * Lengths of context to store on each side, in code units: the first that distinguishes the place from all others with
 * the same text. A short context survives more edits.
 */
const contextLengths = [16, 32, 64, 128, 256, 512] as const;
const [minContextLength] = contextLengths;
const maxContextLength = 512;

/** Minimum length, in code units, of a text that is found without matching context if it occurs only once. */
const tellingQuoteLength = 24;

/** Selectors for the text in a range of the article's body; `undefined` if it holds no text. */
export function describeRange(body: Element, range: Range): Selectors | undefined {
  return describeIn(readArticleText(body), widenToFormulas(body, range));
}

/** The current place of an annotation's text. `undefined` if it is gone or ambiguous: never a place with other text. */
export function anchor(body: Element, annotation: Pick<Annotation, 'selectors'>): Range | undefined {
  return anchorIn(readArticleText(body), annotation.selectors);
}

function describeIn(article: ArticleText, range: Range): Selectors | undefined {
  const [start, end] = offsetsOfRange(article, range) ?? [0, 0];
  if (start >= end) return undefined;
  const { text } = article;
  const exact = text.slice(start, end);
  const quote = (length: number): QuoteSelector => ({
    type: 'TextQuoteSelector',
    exact,
    prefix: text.slice(Math.max(0, start - length), start),
    suffix: text.slice(end, end + length),
    alone: false,
  });
  const length =
    contextLengths.find((one) => listPlaces(article, quote(one)).filter(isSure).length === 1) ?? maxContextLength;
  const found = quote(length);
  return [
    { ...found, alone: listPlaces(article, found).length === 1 },
    { type: 'TextPositionSelector', start, end },
  ];
}

export function anchorIn(article: ArticleText, selectors: Selectors): Range | undefined {
  const place = placeIn(article, selectors);
  return place && rangeOfOffsets(article, place.start, place.end);
}

/** The same, as code units of the article's text. */
export function placeIn(article: ArticleText, [quote, position]: Selectors): Span | undefined {
  return choosePlace(listPlaces(article, quote), quote, position.start);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly before: Match;
  readonly after: Match;
}

/**
 * How the context on one side matches. `weak`: equal, but too short to prove much, as the article began or ended there.
 */
type Match = 'same' | 'weak' | 'other';

const isSure = ({ before, after }: Place) =>
  before !== 'other' && after !== 'other' && (before === 'same' || after === 'same');

const isLikely = ({ before, after }: Place) => before === 'same' || after === 'same';

function choosePlace(places: readonly Place[], quote: QuoteSelector, start: number): Place | undefined {
  const sure = places.filter(isSure);
  if (sure.length === 1) return sure[0];
  if (sure.length > 1) {
    // The stored context was unique, unless the article repeats itself for longer than its maximum length.
    const isRepetitive = quote.prefix.length >= maxContextLength || quote.suffix.length >= maxContextLength;
    return isRepetitive ? sure.find((place) => place.start === start) : undefined;
  }
  // One of several places could have been deleted, and another have got the same context.
  if (!quote.alone) return undefined;
  const likely = places.filter(isLikely);
  if (likely.length > 0) return likely.length === 1 ? likely[0] : undefined;
  return places.length === 1 && quote.exact.length >= tellingQuoteLength ? places[0] : undefined;
}

/** All places with the quoted text, and whether their context matches the stored one. */
function listPlaces({ comparable: { text, kept } }: ArticleText, { exact, prefix, suffix }: QuoteSelector): Place[] {
  const whole = compareAs(prefix + exact + suffix);
  const from = whole.kept.findIndex((index) => index >= prefix.length);
  const to = whole.kept.findLastIndex((index) => index < prefix.length + exact.length) + 1;
  const words = whole.text.slice(from, to);
  const before = whole.text.slice(0, from);
  const after = whole.text.slice(to);
  const places: Place[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isJoint(text, at) !== isJoint(whole.text, from) || isJoint(text, end) !== isJoint(whole.text, to)) continue;
    const grade = (isSame: boolean, length: number, isEdge: boolean): Match => {
      if (!isSame) return 'other';
      return length >= minContextLength || isEdge ? 'same' : 'weak';
    };
    places.push({
      start: kept[at] ?? 0,
      end: (kept[end - 1] ?? 0) + 1,
      before: grade(text.endsWith(before, at), prefix.length, at === before.length),
      after: grade(text.startsWith(after, end), suffix.length, end + after.length === text.length),
    });
  }
  return places;
}

/** Whether an index is within a word, or between a character and its combining marks. */
function isJoint(text: string, at: number): boolean {
  const next = text.charAt(at);
  return /[\p{M}\u200d]/u.test(next) || (isSpacedWord(text.charAt(at - 1)) && isSpacedWord(next));
}

/** A copy of a range that contains the formulas whole in which it begins or ends. */
export function widenToFormulas(body: Element, range: Range): Range {
  const wide = range.cloneRange();
  const first = formulaAt(body, range.startContainer);
  const last = formulaAt(body, range.endContainer);
  if (first) wide.setStartBefore(first);
  if (last) wide.setEndAfter(last);
  return wide;
}

function formulaAt(body: Element, node: Node): Element | undefined {
  const formula = closestTo(node, 'math');
  return formula && body.contains(formula) ? formula : undefined;
}
