export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The next value of a stepped number, aligned to the steps and within its range. */
export function step(value: number, direction: 1 | -1, range: NumberRange): number {
  const next = value + direction * range.step;
  const snapped = range.min + Math.round((next - range.min) / range.step) * range.step;
  // Removes floating-point errors, for example of sums of 0.05.
  return Number(Math.min(range.max, Math.max(range.min, snapped)).toFixed(4));
}
