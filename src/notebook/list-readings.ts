import { foldCase } from '../annotations/tags.ts';
import { hostOf } from '../dom/host-of.ts';
import { parseReading, type StoredReading } from '../reading-position/reading.ts';
import { sites } from '../sites/index.ts';
import { articleKey, detectArticle } from '../sites/match-article.ts';
import { linkToWords } from './words-link.ts';

/** An article in the reading list. */
export interface ReadArticle extends StoredReading {
  readonly key: string;
  readonly site: string;
  /** Leads to the reading position, if the browser finds the text that is stored for it. */
  readonly link: string;
}

/** Parses stored records, last read first. Skips malformed ones and those that belong to no article. */
export function listReadings(records: readonly (readonly [key: string, record: unknown])[]): ReadArticle[] {
  const all = records.flatMap(([key, record]) => {
    const reading = parseReading(record);
    if (!reading || articleKey(reading.url) !== key || !detectArticle(reading.url, sites)) return [];
    const { url, words } = reading;
    return [{ ...reading, key, site: hostOf(url), link: words === '' ? url : linkToWords(url, words) }];
  });
  return all.sort((one, other) => other.at - one.at);
}

/** The removed entries as they are to be restored: what was read since is newer, but the share never decreases. */
export function restoredReadings(removed: readonly ReadArticle[], existing: readonly ReadArticle[]): ReadArticle[] {
  const byKey = new Map(existing.map((article) => [article.key, article]));
  return removed.map((article) => {
    const since = byKey.get(article.key);
    return since ? { ...since, share: Math.max(since.share, article.share) } : article;
  });
}

/** The articles whose title contains each of the words, ignoring case. */
export function findReadings(readings: readonly ReadArticle[], words: string): readonly ReadArticle[] {
  const wanted = foldCase(words).split(/\s+/);
  return readings.filter(({ title, url }) => {
    const text = foldCase(title || url);
    return wanted.every((word) => text.includes(word));
  });
}
