/** A day, and the time of day if the page shows it. */
export interface PageDate {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM */
  readonly time?: string;
  /** Offset of the time from UTC in minutes, if the text has one; otherwise the time is in the site's time zone. */
  readonly offset?: number;
}

// 2019 年 8 月 27 日 07:082362: exactly two digits of minutes, since a view count may follow without a space.
// The day of the week, and the half of the day, may stand before the hour: （周一）下午 7:02.
const time =
  '(?:[\\sT·()（）周星期一二三四五六日上午]{1,8}(下午|晚上?)?\\s?(\\d{1,2})\\s?[:：]\\s?([0-5]\\d)(?! ?[m分])(?::[0-5]\\d(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2}))?)?';
const han = new RegExp(`(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${time}`, 'g');
const iso = new RegExp(`(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${time}`, 'g');
const monthFirst = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/g;
// Only letters that occur in names of months: a repeated \p{L} takes 20 ms to compile.
const dayFirst = /\b(\d{1,2})(?:er|st|nd|rd|th|º)?\.?\s+(?:de\s+)?([A-Za-zÀ-ÿ]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b/g;

/** First letters of the months in English, French, Portuguese and Spanish, without accents. */
const months: readonly RegExp[] = [
  /^(jan|ene)/,
  /^(feb|fev)/,
  /^(mar)/,
  /^(apr|avr|abr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou|ago)/,
  /^(sep|set)/,
  /^(oct|out)/,
  /^(nov)/,
  /^(dec|dez|dic)/,
];

/** Returns the first date in a text, in any format that InfoQ has used; `undefined` if there is none. */
export function parseDate(text: string): PageDate | undefined {
  let first: { readonly index: number; readonly date: PageDate } | undefined;
  for (const [form, read] of forms) {
    for (const found of text.matchAll(form)) {
      if (first && found.index >= first.index) break;
      const date = read(found);
      if (date) first = { index: found.index, date };
    }
  }
  return first?.date;
}

const readNumeric = ([, year, month, day, half, hour, minute, zone]: RegExpMatchArray) =>
  withOffset(makeDate(year, month, day, half && Number(hour) < 12 ? String(Number(hour) + 12) : hour, minute), zone);

const forms: readonly (readonly [RegExp, (found: RegExpMatchArray) => PageDate | undefined])[] = [
  [han, readNumeric],
  [iso, readNumeric],
  [monthFirst, (found) => makeDate(found[3], monthOf(found[1]), found[2])],
  [dayFirst, (found) => makeDate(found[3], monthOf(found[2]), found[1])],
];

/** The UTC day of an epoch in milliseconds; `undefined` for a day before 1995 or an invalid epoch. */
export function dayOfEpoch(milliseconds: number): PageDate | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1995) return undefined;
  return { day: date.toISOString().slice(0, 10) };
}

/** The UTC day and time of an epoch in milliseconds; `undefined` like `dayOfEpoch`. */
export function timeOfEpoch(milliseconds: number): PageDate | undefined {
  const date = dayOfEpoch(milliseconds);
  return date && { ...date, time: new Date(milliseconds).toISOString().slice(11, 16), offset: 0 };
}

/** Converts a date to the time zone of `utcOffset` (`+08:00`). A date without an offset is already in that zone. */
export function onClock(date: PageDate, utcOffset: string | undefined): PageDate {
  if (!utcOffset || date.time === undefined || date.offset === undefined) return date;
  const moved = Date.parse(`${date.day}T${date.time}:00Z`) + ((parseOffset(utcOffset) ?? 0) - date.offset) * 60_000;
  const shown = new Date(moved).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** Formats a date as ISO 8601: the day, or day and time with the site's offset from UTC. */
export function toIsoDate(date: PageDate, utcOffset?: string): string {
  const { day, time } = onClock(date, utcOffset);
  return time && utcOffset ? `${day}T${time}${utcOffset}` : day;
}

function withOffset(date: PageDate | undefined, zone: string | undefined): PageDate | undefined {
  const offset = zone === undefined ? undefined : parseOffset(zone);
  return date?.time && offset !== undefined ? { ...date, offset } : date;
}

/** Minutes of `Z`, `+08:00` or `-0330`; `undefined` if invalid. */
function parseOffset(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!parts) return undefined;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function monthOf(name: string | undefined): string | undefined {
  const plain = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = months.findIndex((month) => month.test(plain));
  return index < 0 ? undefined : String(index + 1);
}

function makeDate(year?: string, month?: string, day?: string, hour?: string, minute?: string): PageDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const real = new Date(Date.UTC(y, m - 1, d));
  if (!(y >= 1995 && y < 2200) || real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d) return undefined;
  const text = real.toISOString().slice(0, 10);
  const hours = hour === undefined ? Number.NaN : Number(hour);
  return hours < 24 && minute !== undefined
    ? { day: text, time: `${String(hours).padStart(2, '0')}:${minute}` }
    : { day: text };
}
