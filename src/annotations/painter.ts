import { placeIn, widenToFormulas } from './anchor.ts';
import { type Annotation, annotationColors, type Selectors } from './annotation.ts';
import { type ArticleText, offsetsOfRange, partsOfOffsets, rangeOfOffsets, readArticleText } from './article-text.ts';
import { type Layered, listPieces, type Span } from './overlaps.ts';
import { nameOf, noted, onDark } from './paint-css.ts';

const highlightNames = [...annotationColors, noted].flatMap((kind) => [nameOf(kind), nameOf(kind + onDark)]);

/** An annotation whose text is in the article now. */
export interface Found extends Layered {
  readonly annotation: Annotation;
  readonly range: Range;
  /** The range without line numbers in between. */
  readonly parts: readonly Range[];
}

export interface Painter {
  /** The place of an annotation; `undefined` while its text is not in the article. */
  readonly locate: (annotation: Annotation) => Found | undefined;
  /** A range of the article's text, in code units. */
  readonly rangeAt: (start: number, end: number) => Range | undefined;
  /** The place of a highlight over a range in the article's text; `undefined` if it contains none of it. */
  readonly spanOf: (range: Range) => Span | undefined;
  readonly find: (id: string) => Found | undefined;
  /** Ordered by time of creation. */
  readonly found: () => readonly Found[];
  readonly paint: () => void;
  /** Repaints if the text's background has changed between light and dark. */
  readonly followGround: () => void;
  /** Restores highlights that the page has removed from the registry, which it shares with us. */
  readonly keep: () => void;
  /** Removes all highlights until the next painting. */
  readonly clear: () => void;
}

/** Paints annotations over the text, and again when the article's nodes change. Clears them when the signal aborts. */
export function createPainter(
  body: Element,
  all: () => readonly Annotation[],
  /** Called after each painting. */
  onPaint: () => void,
  signal: AbortSignal,
  /**
   * Whether the text of a range is on a dark background. Needed only where no style sheet of ours sets that background.
   */
  isOnDark: (range: Range) => boolean = () => false,
): Painter {
  let text: ArticleText | undefined;
  let words = '';
  /** Keyed by selectors: a record can get new ones and keep its id. */
  const places = new Map<Selectors, Omit<Found, 'annotation' | 'touched'> | undefined>();
  const read = () => {
    if (text) return text;
    text = readArticleText(body);
    // Offsets are only valid for the text they were computed in.
    if (text.text !== words) places.clear();
    words = text.text;
    return text;
  };
  const rangeAt = (start: number, end: number) => rangeOfOffsets(read(), start, end);
  const spanOf = (range: Range) => {
    const [start, end] = offsetsOfRange(read(), widenToFormulas(body, range)) ?? [0, 0];
    return start < end ? { start, end } : undefined;
  };
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
        // Below the highlight of reading aloud.
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
  /** The painted ranges, with their text and background at that time. */
  let drawn: { readonly range: Range; readonly words: string; readonly wasDark: boolean }[] = [];
  /** Highlights by their name in the registry. */
  let shown = new Map<string, Highlight>();
  /** Duration of the last painting, in ms. */
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const paintLater = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const next = () => {
      frame = requestAnimationFrame(paint);
    };
    // A page may change in every frame: leave most of the time to it.
    if (cost < quickMs) next();
    else timer = setTimeout(next, cost * restPerCost);
  };
  /** Whether a change may affect an annotation. Coloring of code, for example, need not move ranges elsewhere. */
  const isTouched = (records: readonly MutationRecord[]) =>
    [...places.values()].some((one) => !one || records.some(({ target }) => one.range.intersectsNode(target)));
  /** Removes painted ranges that now contain other text, since the next painting may take a while. */
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
  return { locate, rangeAt, spanOf, find, found, paint, followGround, keep, clear };
}

/** If painting takes less than this many ms, it is repeated in the next frame. */
const quickMs = 4;

/** Otherwise wait this many times as long as painting takes: it uses a ninth of the time at most. */
const restPerCost = 8;
