/** The inks of code in every palette: `--ink-keyword` and the like. What has none is in the ink of plain code. */
const tokenKinds = [
  'comment',
  'keyword',
  'string',
  'number',
  'function',
  'type',
  'property',
  'operator',
  'tag',
  'attr',
  'inserted',
  'deleted',
  'meta',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** A stretch of code in one ink: where it starts and ends, in UTF-16 units. In order, never over each other. */
export type TokenSpan = readonly [start: number, end: number, ink: TokenKind];

/** Code that is longer, or has a longer line, stays in one ink: a grammar may take the square of it. */
export const maxCodeLength = 400_000;
export const maxLineLength = 4000;

/** Whether code is of a length that can be colored. */
export function isHighlightable(code: string): boolean {
  if (code.length > maxCodeLength) return false;
  return !new RegExp(`[^\\n]{${maxLineLength + 1}}`).test(code);
}

/** Reads stretches from the outside; those of no such ink, out of order or outside of `length` are left out. */
export function parseTokenSpans(outside: unknown, length: number): TokenSpan[] {
  const stretches: TokenSpan[] = [];
  let at = 0;
  for (const one of Array.isArray(outside) ? outside : []) {
    const [start, end, name]: unknown[] = Array.isArray(one) ? one : [];
    const ink = tokenKinds.find((known) => known === name);
    if (!ink || !Number.isInteger(start) || !Number.isInteger(end)) continue;
    const [from, to] = [Number(start), Number(end)];
    if (from < at || to <= from || to > length) continue;
    stretches.push([from, to, ink]);
    at = to;
  }
  return stretches;
}
