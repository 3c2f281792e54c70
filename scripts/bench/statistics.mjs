// Medians, and tables of them.

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The limits between which the middle half of the values lies. */
export function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { low: sorted[Math.floor((sorted.length - 1) * 0.25)], high: sorted[Math.ceil((sorted.length - 1) * 0.75)] };
}

/** Like `12.3 (11.9–13.0)`. */
export function format({ median: middle, low, high }) {
  const digits = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  return `${digits(middle)} (${digits(low)}–${digits(high)})`;
}

export function printTable(heading, head, rows) {
  console.log(`\n### ${heading}\n`);
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}
