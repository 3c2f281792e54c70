export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The next value of a stepped number, on the steps' grid and within its range. */
export function step(value: number, direction: 1 | -1, range: NumberRange): number {
  const next = value + direction * range.step;
  const snapped = range.min + Math.round((next - range.min) / range.step) * range.step;
  // Sums of 0.05 carry dust in their last digits.
  return Number(Math.min(range.max, Math.max(range.min, snapped)).toFixed(4));
}
