/** Cached per locale: creating a format takes longer than rendering a row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A localized date for epoch milliseconds; empty for `NaN`. */
export function formatDay(time: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  formats.set(locale, format);
  return Number.isNaN(time) ? '' : format.format(time);
}
