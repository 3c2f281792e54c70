import { collapseWhitespace, listTexts, strippedText, stripWhitespace } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { SurroundingLines } from '../content/surrounding-lines.ts';
import { oneOf } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as ja from '../lexicon/ja.ts';
import * as zh from '../lexicon/zh.ts';
import { type Byline, type BylineSources, maxBelowText, readByline } from './byline.ts';
import { onClock, type PageDate, parseDate, timeOfEpoch, toIsoDate } from './date.ts';
import { findInJsonLd } from './json-ld.ts';

export interface Metadata extends Byline {
  readonly published?: string;
  readonly summary?: string;
}

export function readMetadata(
  page: Document,
  site: SiteAdapter,
  lines: SurroundingLines,
  sources: BylineSources,
): Metadata {
  const date = readDate(page, site, lines, sources.state?.published);
  const summary = readSummary(lines.above, site);
  return {
    ...readByline(page, site, lines, sources),
    ...(date ? { published: toIsoDate(date, site.utcOffset) } : {}),
    ...(summary ? { summary } : {}),
  };
}

/**
 * Returns the first date on the page, with the time of day from any source that has the same day: above the text there
 * is often no time.
 */
function readDate(
  page: Document,
  site: SiteAdapter,
  lines: SurroundingLines,
  epoch: number | undefined,
): PageDate | undefined {
  const { utcOffset } = site;
  const [above = listDates(lines.lead, utcOffset)[0]] = listDates(lines.above, utcOffset);
  const under = lines.below.slice(0, maxBelowText);
  const [below] = listDates(under, utcOffset);
  // 2026-04-08 19:027523: the site's own line below the text ends with the number of views.
  const foot = listDates(
    under.filter((line) => /:\d\d\s*\d{1,7}$/.test(strippedText(line))),
    utcOffset,
  );
  const told = epoch === undefined ? undefined : timeOfEpoch(epoch);
  const state = told && onClock(told, utcOffset);
  const hidden = readHiddenDate(page, utcOffset);
  const shown = above ?? below ?? state ?? hidden;
  return (
    [shown, state, below, ...foot, hidden].find((date) => date?.time !== undefined && date.day === shown?.day) ?? shown
  );
}

const publishedWords = new RegExp(oneOf(zh.publishedWords, en.publishedWords, ja.publishedWords), 'i');
const changedWords = new RegExp(oneOf(zh.changedWords, en.changedWords, ja.changedWords), 'i');

/** Returns the dates in the lines: those of a publication first, then others, then those of a change. */
function listDates(lines: readonly Element[], utcOffset: string | undefined): PageDate[] {
  const found = lines.flatMap((line) => {
    // Joins the text nodes with spaces: a date and the text after it often have none between.
    const text = listTexts(line).join(' ');
    // A sentence with a date is about something else.
    if (text.length >= 120 || /[。！？]$/.test(text)) return [];
    const published = readPublished(text);
    const date = withMarkup(published ?? parseDate(text), line, utcOffset);
    return date ? [{ date, rank: published ? 0 : changedWords.test(text) ? 2 : 1 }] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank).map(({ date }) => date);
}

/** The date next to 发布: before it (2026-04-08 发布 2026-05-01 更新) or after it. */
function readPublished(text: string): PageDate | undefined {
  const at = text.search(publishedWords);
  const before = text.slice(0, at);
  const isBehind = /\d\s*$/.test(before) && !changedWords.test(before);
  return at < 0 ? undefined : (isBehind && parseDate(before)) || parseDate(text.slice(at));
}

/** Adds the time of day from the `datetime` or `title` attribute, for a day or for text like `3 小时前`. */
function withMarkup(date: PageDate | undefined, line: Element, utcOffset: string | undefined): PageDate | undefined {
  if (date?.time) return onClock(date, utcOffset);
  const marked = [line, ...line.querySelectorAll('[datetime], [title]')].flatMap((one) => {
    const exact = parseDate(one.getAttribute('datetime') ?? one.getAttribute('title') ?? '');
    return exact?.time ? [onClock(exact, utcOffset)] : [];
  });
  return marked.find(({ day }) => !date || date.day === day) ?? date;
}

/** Reads a hidden date: an epoch in a form field, a meta element or JSON-LD. */
function readHiddenDate(page: Document, utcOffset: string | undefined): PageDate | undefined {
  for (const field of page.body.querySelectorAll('input[type="hidden"][value]')) {
    const value = field.getAttribute('value') ?? '';
    const time = /^\d{12,13}$/.test(value) ? timeOfEpoch(Number(value)) : undefined;
    if (time) return { day: (utcOffset === undefined ? time : onClock(time, utcOffset)).day };
  }
  const meta = page.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"]');
  const search = (text: string) => /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(text)?.[1];
  const json = findInJsonLd(page, 'datePublished', search);
  const date = parseDate(meta?.getAttribute('content') ?? (typeof json === 'string' ? json : ''));
  if (!date) return undefined;
  const shown = onClock(date, utcOffset);
  // Midnight means a date without a time.
  return date.time === '00:00' ? { day: shown.day } : shown;
}

const notSummary = new RegExp(oneOf(zh.notInSummary, en.notInSummary), 'i');

function readSummary(above: readonly Element[], site: SiteAdapter): string | undefined {
  const named = site.summary.join(', ');
  const line =
    (named ? above.find((one) => one.closest(named)) : undefined) ??
    above.find((one) => {
      const text = collapseWhitespace(one.textContent ?? '');
      return text.length >= 24 && /[。！？.!?…”"]$/.test(text) && !notSummary.test(text) && !parseDate(text);
    });
  return line ? collapseWhitespace(line.textContent ?? '') || undefined : undefined;
}

/** Returns whether a summary is part of the text: editors often use the first paragraph, in full or cut short. */
export function isSaid(summary: string, body: Element): boolean {
  const words = stripWhitespace(summary).replace(/[.…。]+$/, '');
  return strippedText(body).includes(words);
}
