/** Colors of code, defined in every palette: `--token-keyword` and the like. All other code has the plain color. */
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

/** A span of code in one color: start and end (exclusive) in UTF-16 code units. Spans are in order and don't overlap. */
export type TokenSpan = readonly [start: number, end: number, ink: TokenKind];

/** Code that is longer, or has a longer line, is not colored: a grammar may take quadratic time. */
export const maxCodeLength = 400_000;
export const maxLineLength = 4000;

/** Whether code is short enough to be colored. */
export function isHighlightable(code: string): boolean {
  if (code.length > maxCodeLength) return false;
  return !new RegExp(`[^\\n]{${maxLineLength + 1}}`).test(code);
}

/** Parses untrusted spans; those with an unknown color, out of order or outside of `length` are dropped. */
export function parseTokenSpans(outside: unknown, length: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let at = 0;
  for (const one of Array.isArray(outside) ? outside : []) {
    const [start, end, name]: unknown[] = Array.isArray(one) ? one : [];
    const kind = tokenKinds.find((known) => known === name);
    if (!kind || !Number.isInteger(start) || !Number.isInteger(end)) continue;
    const [from, to] = [Number(start), Number(end)];
    if (from < at || to <= from || to > length) continue;
    spans.push([from, to, kind]);
    at = to;
  }
  return spans;
}
