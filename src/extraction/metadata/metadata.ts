import { collapseWhitespace } from '../../dom/elements.ts';
import type { SiteAdapter } from '../../sites/site-adapter.ts';
import type { SurroundingLines } from '../content/surrounding-lines.ts';
import { type Byline, maxBelowText, readByline } from './byline.ts';
import { dayOfEpoch, formatDate, type PageDate, parseDate } from './date.ts';
import { readJsonLd } from './json-ld.ts';

export interface Metadata extends Byline {
  readonly published?: string;
  readonly summary?: string;
}

export function readMetadata(
  page: Document,
  site: SiteAdapter,
  zones: SurroundingLines,
  translated: boolean,
): Metadata {
  const date = readDate(page, site, zones);
  const summary = readSummary(zones.above, site);
  return {
    ...readByline(page, site, zones, translated),
    ...(date ? { published: formatDate(date, site.utcOffset) } : {}),
    ...(summary ? { summary } : {}),
  };
}

function readDate(page: Document, site: SiteAdapter, zones: SurroundingLines): PageDate | undefined {
  const above = firstDate(zones.above) ?? firstDate(zones.lead);
  const below = firstDate(zones.below.slice(0, maxBelowText));
  // The line under the text has the time of day, the line above it only the day.
  if (below?.time && (!above || above.day === below.day)) return below;
  return above ?? below ?? readHiddenDate(page, site);
}

const publishedWords = /(?:发布|发表|首发|published|posted|投稿日|公開日)/i;
const changedWords = /更新|修改|编辑于|updated|modified|edited|最終更新/i;

/** The day that a line gives: where it says it was published, before where it only says a day, before a change. */
function firstDate(lines: readonly Element[]): PageDate | undefined {
  const found = lines.flatMap((line) => {
    const text = spacedText(line);
    // A sentence that names a day tells of something else.
    if (text.length >= 120 || /[。！？]$/.test(text)) return [];
    const said = publishedWords.exec(text);
    const published = said && parseDate(text.slice(said.index));
    const date = published ?? parseDate(text);
    return date ? [{ date, rank: published ? 0 : changedWords.test(text) ? 2 : 1 }] : [];
  });
  return [0, 1, 2].flatMap((rank) => found.filter((one) => one.rank === rank))[0]?.date;
}

/** A line with a space between its pieces: a date and what follows it are often glued together. */
function spacedText(line: Element): string {
  const pieces: string[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push(node.nodeValue ?? '');
  return collapseWhitespace(pieces.join(' '));
}

/** What machines are told: an epoch in a hidden field, JSON-LD, a meta element. */
function readHiddenDate(page: Document, site: SiteAdapter): PageDate | undefined {
  for (const field of page.body.querySelectorAll('input[type="hidden"][value]')) {
    const value = field.getAttribute('value') ?? '';
    if (/^\d{12,13}$/.test(value)) return dayOfEpoch(Number(value));
  }
  const meta = page.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"]');
  const json = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(readJsonLd(page))?.[1];
  const date = parseDate(meta?.getAttribute('content') ?? json ?? '');
  return date && (site.utcOffset ? { day: date.day } : date);
}

const notSummary = /本文字数|阅读完需|时长[:：]|大小[:：]|^(?:作者|译者|策划|编辑|by\b)|min read|版权/i;

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
