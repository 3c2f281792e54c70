/** Made once: making one takes longer than drawing a row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words; empty where the time is none. */
export function formatDay(time: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  formats.set(locale, format);
  return Number.isNaN(time) ? '' : format.format(time);
}
