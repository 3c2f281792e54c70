import type { TextLength } from './article.ts';

/** Time since publication, in the largest whole unit. */
export interface Age {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** Minutes to read the prose, at least 1; code is not counted. */
export function readingTime({ characters, words }: TextLength): number {
  return Math.max(1, Math.ceil(characters / 400 + words / 220));
}

/** Han characters and kana, plus words of other scripts. */
export function textLength({ characters, words }: TextLength): number {
  return characters + words;
}

/** The day (YYYY-MM-DD) of a time in epoch ms, in a time zone or the user's own; empty if the time is NaN. */
export function dayOf(time: number, timeZone?: string): string {
  if (Number.isNaN(time)) return '';
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join('-');
}

/**
 * Age of a publication date (ISO 8601) in calendar days: of the site's time zone for a date with a time, of the user's
 * for one without. `undefined` if the date is invalid or in the future.
 */
export function ageOf(published: string, now: number): Age | undefined {
  const zone = hasTime(published) ? zoneOf(published) : undefined;
  const then = new Date(zone === undefined ? published : dayOf(Date.parse(published), zone));
  const today = new Date(dayOf(now, zone));
  const days = (today.getTime() - then.getTime()) / 86_400_000;
  if (Number.isNaN(days) || days < 0) return undefined;
  if (days < 30) return { count: days, unit: 'day' };
  const early = today.getUTCDate() < then.getUTCDate() ? 1 : 0;
  const months =
    (today.getUTCFullYear() - then.getUTCFullYear()) * 12 + today.getUTCMonth() - then.getUTCMonth() - early;
  if (months < 12) return { count: Math.max(1, months), unit: 'month' };
  return { count: Math.floor(months / 12), unit: 'year' };
}

/** Whether versions and interfaces in an article may have changed since. */
export function isStale(age: Age | undefined): boolean {
  return age !== undefined && age.unit === 'year' && age.count >= 2;
}

export function formatAge({ count, unit }: Age, locale: string): string {
  // `auto` gives "today" and "yesterday" for days, but would give "last year" for 14 months.
  return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'day' ? 'auto' : 'always' }).format(-count, unit);
}

const hasTime = (published: string) => published.includes('T');

/** The time zone of the site: infoq.cn gives times in China; a date alone has no zone. */
const zoneOf = (published: string) => (hasTime(published) ? 'Asia/Shanghai' : 'UTC');

export function formatDate(published: string, locale: string): string {
  return formatIn(published, locale, { dateStyle: 'long' });
}

/** Includes the weekday and, if known, the time. */
export function formatFullDate(published: string, locale: string): string {
  return formatIn(published, locale, { dateStyle: 'full', ...(hasTime(published) ? { timeStyle: 'short' } : {}) });
}

function formatIn(published: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return published;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zoneOf(published) }).format(date);
}

/** True for Chinese and Japanese: Han typography, with optional justification. */
export function isHan(lang: string): boolean {
  return /^(?:zh|ja)\b/i.test(lang);
}

/** An address without its scheme, as people write it. */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
