import { placeIn } from './anchor.ts';
import { type Annotation, annotationColors, type Selectors } from './annotation.ts';
import { type ArticleText, partsOfOffsets, rangeOfOffsets, readArticleText } from './article-text.ts';
import { type Layered, listPieces } from './overlaps.ts';
import { nameOf, noted, onDark } from './paint-css.ts';

const highlightNames = [...annotationColors, noted].flatMap((kind) => [nameOf(kind), nameOf(kind + onDark)]);

/** An annotation whose words stand in the text now. */
export interface Found extends Layered {
  readonly annotation: Annotation;
  readonly range: Range;
  /** What of the range is its words: not the numbers of lines between them. */
  readonly parts: readonly Range[];
}

export interface Painter {
  /** Where an annotation's words stand; `undefined` while they are not in the article. */
  readonly locate: (annotation: Annotation) => Found | undefined;
  /** A part of the article's text, in its code units. */
  readonly rangeAt: (start: number, end: number) => Range | undefined;
  readonly find: (id: string) => Found | undefined;
  /** In the order in which they were made. */
  readonly found: () => readonly Found[];
  readonly paint: () => void;
  /** Paints again where words stand on another ground than when they were painted. */
  readonly followGround: () => void;
  /** Puts back what the page has taken out of the registry, which is its own, too. */
  readonly keep: () => void;
  /** Takes away what is painted, until it is painted again. */
  readonly clear: () => void;
}

/**
 * Paints annotations over the text, and again when the article's nodes change under them. What is painted is gone
 * with the signal.
 */
export function createPainter(
  body: Element,
  all: () => readonly Annotation[],
  /** Called after each painting. */
  onPaint: () => void,
  signal: AbortSignal,
  /** Given where the text does not tell the colors of its ground: whether words stand on a dark one. */
  isOnDark: (range: Range) => boolean = () => false,
): Painter {
  let text: ArticleText | undefined;
  let words = '';
  /** By the quote: an annotation may come to stand elsewhere, under its id. */
  const places = new Map<Selectors, Omit<Found, 'annotation' | 'touched'> | undefined>();
  const read = () => {
    if (text) return text;
    text = readArticleText(body);
    // The place of each is counted in this text.
    if (text.text !== words) places.clear();
    words = text.text;
    return text;
  };
  const rangeAt = (start: number, end: number) => rangeOfOffsets(read(), start, end);
  const placeOf = (selectors: Selectors) => {
    const place = placeIn(read(), selectors);
    const range = place && rangeAt(place.start, place.end);
    if (!range) return undefined;
    const { start, end } = place;
    return { start, end, range, parts: partsOfOffsets(read(), start, end) };
  };
  const locate = (annotation: Annotation): Found | undefined => {
    const { selectors, modified } = annotation;
    read();
    if (!places.has(selectors)) places.set(selectors, placeOf(selectors));
    const place = places.get(selectors);
    return place && { annotation, touched: modified, ...place };
  };
  const found = () => all().flatMap((annotation) => locate(annotation) ?? []);
  const paint = () => {
    const before = performance.now();
    draw();
    onPaint();
    cost = performance.now() - before;
  };
  const draw = () => {
    clear();
    if (signal.aborted || typeof Highlight !== 'function' || !CSS.highlights) return;
    const now = found();
    drawn = [];
    shown = new Map();
    const show = (name: string, ranges: readonly Range[]) => {
      const parts = ranges.map((range) => ({ range, words: range.toString(), wasDark: isOnDark(range) }));
      drawn.push(...parts);
      for (const isDark of [false, true]) {
        const own = parts.filter(({ wasDark }) => wasDark === isDark).map(({ range }) => range);
        if (own.length === 0) continue;
        const highlight = new Highlight(...own);
        // Below what is being read aloud.
        highlight.priority = -1;
        shown.set(nameOf(isDark ? name + onDark : name), highlight);
      }
    };
    const pieces = listPieces(now).map(({ mark, start, end }) => {
      const isWhole = mark.start === start && mark.end === end;
      return { color: mark.annotation.color, parts: isWhole ? mark.parts : partsOfOffsets(read(), start, end) };
    });
    const partsOf = (list: readonly Pick<Found, 'parts'>[]) => list.flatMap(({ parts }) => parts);
    for (const color of annotationColors) show(color, partsOf(pieces.filter((piece) => piece.color === color)));
    show(noted, partsOf(now.filter(({ annotation }) => annotation.note !== '')));
    keep();
  };
  const keep = () => {
    for (const [name, highlight] of shown)
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  };
  const followGround = () => {
    if (drawn.some(({ range, wasDark }) => isOnDark(range) !== wasDark)) paintLater();
  };
  /** What is painted: the words, and whether they stand on dark ground. */
  let drawn: { readonly range: Range; readonly words: string; readonly wasDark: boolean }[] = [];
  /** By name, as they are in the registry. */
  let shown = new Map<string, Highlight>();
  /** What the last painting took, in ms. */
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const paintLater = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const next = () => {
      frame = requestAnimationFrame(paint);
    };
    // A page may change with every frame: most of the time is its own.
    if (cost < quickMs) next();
    else timer = setTimeout(next, cost * restPerCost);
  };
  /** Code that is colored changes its own nodes alone: words that stand elsewhere need not be looked for again. */
  const isTouched = (records: readonly MutationRecord[]) =>
    [...places.values()].some((one) => !one || records.some(({ target }) => one.range.intersectsNode(target)));
  /** What is painted moves along with its nodes, and would stand on other words until it is painted again. */
  const dropChanged = (records: readonly MutationRecord[]) => {
    for (const { range, words } of drawn) {
      const isTouched = records.some(({ target }) => range.intersectsNode(target));
      if (isTouched && range.toString() !== words) for (const highlight of shown.values()) highlight.delete(range);
    }
  };
  const observer = new MutationObserver((records) => {
    text = undefined;
    if (!isTouched(records)) return;
    if (cost >= quickMs) dropChanged(records);
    places.clear();
    if (all().length > 0) paintLater();
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      clear();
    },
    { once: true },
  );
  const clear = () => {
    if (typeof CSS !== 'undefined' && CSS.highlights) for (const name of highlightNames) CSS.highlights.delete(name);
    shown.clear();
  };
  const find = (id: string) => found().find(({ annotation }) => annotation.id === id);
  return { locate, rangeAt, find, found, paint, followGround, keep, clear };
}

/** Painting that takes less, in ms, is done in the next frame. */
const quickMs = 4;

/** What takes longer rests so many times as long: for a ninth of the time at most. */
const restPerCost = 8;
