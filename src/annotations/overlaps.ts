import type { AnnotationColor } from './annotation.ts';

/** A part of an article's text, in code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What decides which of several marks over one place is seen. */
export interface Layered extends Span {
  /** When it was made or changed last, ISO 8601. */
  readonly touched: string;
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** Of marks over one place the one on top: what lies within another is above it, else the one touched last. */
export function topOf<Mark extends Layered>(marks: readonly Mark[]): Mark | undefined {
  return marks
    .filter((mark) => !marks.some((other) => holds(mark, other)))
    .reduce<Mark | undefined>((top, mark) => (top && top.touched > mark.touched ? top : mark), undefined);
}

/** A part of a mark that no other lies over. */
export interface Piece<Mark> extends Span {
  readonly mark: Mark;
}

/** What is seen of marks that lie over each other: parts that do not overlap, in the order of the text. */
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

/** A mark and those of its color that it shares words with are one: where that stands, and what it takes the place of. */
export function joinMarks<Mark extends Span & { readonly color: AnnotationColor }>(
  marks: readonly Mark[],
  fresh: Span & { readonly color: AnnotationColor },
): Span & { readonly joined: readonly Mark[] } {
  let { start, end } = fresh;
  const joined: Mark[] = [];
  // The longer it grows, the more it meets.
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
