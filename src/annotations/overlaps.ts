import type { AnnotationColor } from './annotation.ts';

/** Part of an article's text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark with the data that decides which of several overlapping marks is visible. */
export interface Layered extends Span {
  /** Time of the last change, as ISO 8601. */
  readonly touched: string;
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** The topmost of marks at one place: a mark inside another is above it, otherwise the last one changed wins. */
export function topOf<Mark extends Layered>(marks: readonly Mark[]): Mark | undefined {
  return marks
    .filter((mark) => !marks.some((other) => holds(mark, other)))
    .reduce<Mark | undefined>((top, mark) => (top && top.touched > mark.touched ? top : mark), undefined);
}

/** The part of a mark that no other mark covers. */
export interface Piece<Mark> extends Span {
  readonly mark: Mark;
}

/** The visible parts of overlapping marks: they do not overlap, and are in the order of the text. */
export function listPieces<Mark extends Layered>(marks: readonly Mark[]): Piece<Mark>[] {
  const waiting = marks.toSorted((one, other) => other.start - one.start);
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const pieces: Piece<Mark>[] = [];
  let active: Mark[] = [];
  for (const [index, start] of cuts.entries()) {
    active = active.filter((mark) => mark.end > start);
    for (let next = waiting.at(-1); next?.start === start; next = waiting.at(-1)) {
      waiting.pop();
      active.push(next);
    }
    const mark = topOf(active);
    const end = cuts[index + 1];
    if (!mark || end === undefined) continue;
    const last = pieces.at(-1);
    if (last?.mark === mark && last.end === start) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ mark, start, end });
  }
  return pieces;
}

/** Extends a new mark over all existing marks of its color that it overlaps; `joined` are the ones it replaces. */
export function joinMarks<Mark extends Span & { readonly color: AnnotationColor }>(
  marks: readonly Mark[],
  fresh: Span & { readonly color: AnnotationColor },
): Span & { readonly joined: readonly Mark[] } {
  let { start, end } = fresh;
  const joined: Mark[] = [];
  // A longer mark can overlap further marks.
  for (let isGrowing = true; isGrowing; ) {
    const met = marks.filter(
      (mark) => mark.color === fresh.color && !joined.includes(mark) && mark.start < end && mark.end > start,
    );
    joined.push(...met);
    start = Math.min(start, ...met.map((mark) => mark.start));
    end = Math.max(end, ...met.map((mark) => mark.end));
    isGrowing = met.length > 0;
  }
  return { start, end, joined };
}
