/** The inks of code in every palette: `--ink-keyword` and the like. What has none is in the ink of plain code. */
export const inks = [
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

export type Ink = (typeof inks)[number];

/** A stretch of code in one ink: where it starts and ends, in UTF-16 units. In order, never over each other. */
export type Stretch = readonly [start: number, end: number, ink: Ink];

/** Code that is longer, or has a longer line, stays in one ink: a grammar may take the square of it. */
export const longestCode = 400_000;
export const longestLine = 4000;

/** Whether code is of a length that can be coloured. */
export function isColourable(code: string): boolean {
  if (code.length > longestCode) return false;
  return !new RegExp(`[^\\n]{${longestLine + 1}}`).test(code);
}

/** Reads stretches from the outside; those of no such ink, out of order or outside of `length` are left out. */
export function parseStretches(outside: unknown, length: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const one of Array.isArray(outside) ? outside : []) {
    const [start, end, name]: unknown[] = Array.isArray(one) ? one : [];
    const ink = inks.find((known) => known === name);
    if (!ink || !Number.isInteger(start) || !Number.isInteger(end)) continue;
    const [from, to] = [Number(start), Number(end)];
    if (from < at || to <= from || to > length) continue;
    stretches.push([from, to, ink]);
    at = to;
  }
  return stretches;
}
