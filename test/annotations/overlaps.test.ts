import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationColors } from '../../src/annotations/annotation.ts';
import { joinMarks, listPieces, topOf } from '../../src/annotations/overlaps.ts';

const span = fc
  .record({ start: fc.nat({ max: 40 }), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const color = fc.constantFrom(...annotationColors);
const drawn = fc.array(fc.record({ span, color }), { maxLength: 25 });

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly color: (typeof annotationColors)[number];
  readonly touched: string;
}

const holds = ({ start, end }: Pick<Mark, 'start' | 'end'>, at: number) => start <= at && at < end;

/** As if each highlight were drawn by hand, one after another. */
function draw(steps: readonly { readonly span: Pick<Mark, 'start' | 'end'>; readonly color: Mark['color'] }[]): Mark[] {
  let marks: readonly Mark[] = [];
  for (const [index, step] of steps.entries()) {
    const { start, end, joined } = joinMarks(marks, { ...step.span, color: step.color });
    const touched = String(index).padStart(3, '0');
    marks = [...marks.filter((mark) => !joined.includes(mark)), { start, end, color: step.color, touched }];
  }
  return [...marks];
}

describe('marks that are drawn one after another', () => {
  test('never overlap in the same color, and together cover exactly what was drawn in that color', () => {
    fc.assert(
      fc.property(drawn, (steps) => {
        const marks = draw(steps);
        for (const own of annotationColors) {
          const ofColor = marks.filter((mark) => mark.color === own);
          for (let at = 0; at < 70; at++) {
            const isDrawn = steps.some((step) => step.color === own && holds(step.span, at));
            expect(ofColor.filter((mark) => holds(mark, at)).length).toBe(isDrawn ? 1 : 0);
          }
        }
      }),
    );
  });

  test('stay separate if they only touch', () => {
    const first = { start: 0, end: 4, color: 'pink' } as const;
    expect(joinMarks([first], { start: 4, end: 8, color: 'pink' })).toEqual({ start: 4, end: 8, joined: [] });
    expect(joinMarks([first], { start: 3, end: 8, color: 'blue' })).toEqual({ start: 3, end: 8, joined: [] });
    expect(joinMarks([first], { start: 3, end: 8, color: 'pink' })).toEqual({ start: 0, end: 8, joined: [first] });
  });
});

describe('the visible parts of marks that overlap', () => {
  test('belong to the topmost mark everywhere, and are one piece where nothing covers it', () => {
    fc.assert(
      fc.property(drawn, (steps) => {
        const marks = draw(steps);
        const pieces = listPieces(marks);
        for (let at = 0; at < 70; at++) {
          const seen = pieces.filter((piece) => holds(piece, at)).map(({ mark }) => mark);
          const top = topOf(marks.filter((mark) => holds(mark, at)));
          expect(seen).toEqual(top ? [top] : []);
        }
        for (const mark of marks) {
          const isAlone = marks.every((other) => other === mark || other.start >= mark.end || other.end <= mark.start);
          if (isAlone) expect(pieces).toContainEqual({ mark, start: mark.start, end: mark.end });
        }
      }),
    );
  });

  test('exist for each mark', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 2 }), (spans) => {
        const marks = spans.map((one, index) => ({ ...one, touched: String(index) }));
        const isSame = marks.length > 1 && marks[0]?.start === marks[1]?.start && marks[0]?.end === marks[1]?.end;
        expect(new Set(listPieces(marks).map(({ mark }) => mark)).size).toBe(isSame ? 1 : marks.length);
      }),
    );
  });

  test('are those of the mark that was drawn last, and of marks inside another one', () => {
    const early = { start: 0, end: 10, touched: '1' };
    const late = { start: 5, end: 15, touched: '2' };
    const inner = { start: 2, end: 4, touched: '0' };
    expect(listPieces([early, late, inner])).toEqual([
      { mark: early, start: 0, end: 2 },
      { mark: inner, start: 2, end: 4 },
      { mark: early, start: 4, end: 5 },
      { mark: late, start: 5, end: 15 },
    ]);
  });
});
