import { isParsing, readNative, windowOf } from '../../dom/native.ts';
import {
  isBeingRemade,
  isPreviousArticle,
  isSameArticle,
  mergeReading,
  type PreviousArticle,
} from './article-changes.ts';
import { fingerprint } from './fingerprint.ts';
import { noArticleDelay } from './give-up.ts';
import { onMutations } from './mutation-throttle.ts';
import type { PageReader } from './page-reader.ts';
import type { PageReading } from './read-page.ts';
import { isTranslated } from './translation.ts';

export interface Watched {
  readonly document: Document;
  /** `onReady`: see `PageReader`. */
  readonly read: (onReady: () => void) => ReturnType<PageReader>;
  /** The last reading, and the previous article, which must not be mistaken for the new one. */
  readonly known: () => { readonly reading: PageReading | undefined; readonly previous: PreviousArticle | undefined };
  readonly onRead: (reading: PageReading) => void;
  /** The page has loaded and holds no article. */
  readonly onNothing: () => void;
  /** Called before each check of the page. */
  readonly onLook: () => void;
  /** The page was checked, nothing new was found, and nothing is being loaded for a new check. */
  readonly onLooked: () => void;
  /** Runs a function that may throw. */
  readonly attempt: (run: () => void) => void;
}

export interface Watch {
  /** The result of the first reading, if there was an article; `pending` while a module is loaded that it needs. */
  readonly first: PageReading | 'pending' | undefined;
  /**
   * Checks the page now, regardless of the throttle; returns the new reading, if any. Blocks that only a style has hidden
   * since the last check are found a moment later.
   */
  readonly readIfChanged: () => PageReading | undefined;
}

/** After this time in ms, content that may be left over from the previous article is accepted as the article. */
export const previousArticleGraceMs = 1500;

/** How long a page counts as coming to life after it, or an article in it, was opened, in ms. */
export const livelyMs = 10_000;

/** How often the page is checked during that time even without a mutation, in ms: content blockers' filters cause none. */
const lookAnywayMs = 1000;

/** Maximum time between two readings of the article's surroundings during that time, in ms. */
const maxLivelyRestMs = 250;

/** Maximum share of time for reading: while readings find something new, and finally when they never do. */
const readingTimeShares = { most: 0.05, least: 0.002 };

/**
 * Reads the page now, and whenever it may hold something new. A page that changes all the time (a clock, a carousel,
 * the user typing a comment) is not read each time: a cheap fingerprint is compared first, and readings that find
 * nothing become rarer.
 */
export function watchPage(
  { document, read, known, onRead, onNothing, onLook, onLooked, attempt }: Watched,
  signal: AbortSignal,
): Watch {
  const window = windowOf(document);
  let seen = { article: '', around: '' };
  let share = readingTimeShares.most;
  let next = 0;
  let retry: number | undefined;
  let graceTimer: number | undefined;
  let giveUp: { readonly timer: number; readonly wait: number } | undefined;
  let isSure = false;
  let livelyUntil = 0;
  const isLively = () => performance.now() < livelyUntil;
  let isPending = false;
  /** The last reading found an article, though perhaps not the one that belongs here. */
  let isTaken = false;

  const look = (isQuick = false): PageReading | undefined => {
    if (!isParsed(document)) return undefined;
    onLook();
    const now = fingerprint(document, known().reading, isQuick);
    const isArticleNew = now.article !== seen.article;
    if (!isArticleNew && now.readAround() === seen.around) return undefined;
    const began = performance.now();
    if (known().reading && !isArticleNew && began < next) {
      retry ??= window.setTimeout(again, next - began);
      return undefined;
    }
    const found = take();
    const last = fingerprint(document, found ?? known().reading);
    seen = { article: last.article, around: last.readAround() };
    share = found || !known().reading ? readingTimeShares.most : Math.max(readingTimeShares.least, share / 2);
    const spent = performance.now() - began;
    const rest = spent / share;
    next = performance.now() + (isLively() ? Math.min(found ? spent : rest, maxLivelyRestMs) : rest);
    return found;
  };

  /** Reads the page; returns a reading if it is new and of the article that belongs here. */
  const take = (): PageReading | undefined => {
    const { reading: old, previous } = known();
    // The author's words stay the article: what the page says now is its translation.
    if (old && !old.isTranslated && isTranslated(document, old.article.lang)) return undefined;
    const found = read(readAgain);
    isPending = found === 'pending';
    isTaken = found !== undefined && !isPending;
    if (!found || found === 'pending') return undefined;
    const reading = isTranslated(document) ? { ...found, isTranslated: true } : found;
    const isSame = old !== undefined && isSameArticle(old, reading);
    const isLeftOver = () => (previous ? isPreviousArticle(reading, previous) : 'no');
    const answer = old ? (isSame ? 'no' : isBeingRemade(old, reading)) : isLeftOver();
    if (answer === 'perhaps' && !isSure) graceTimer ??= window.setTimeout(settle, previousArticleGraceMs);
    if (answer === 'yes' || (answer === 'perhaps' && !isSure)) return undefined;
    // A later `perhaps` gets its own grace period.
    isSure = false;
    if (!isSame) return reading;
    const grown = mergeReading(old, reading);
    return grown === old ? undefined : grown;
  };

  const follow = (find: () => PageReading | undefined) =>
    attempt(() => {
      const found = find();
      if (found) return onRead(found);
      keepGiveUp();
      if (isParsed(document) && !isPending) onLooked();
    });
  const keepGiveUp = () => {
    if (known().reading || isTaken || readNative<string>(document, 'readyState') !== 'complete') return;
    const wait = noArticleDelay(document, known().previous !== undefined);
    if (giveUp && giveUp.wait <= wait) return;
    window.clearTimeout(giveUp?.timer);
    const give = () => attempt(() => known().reading || isTaken || onNothing());
    giveUp = { wait, timer: window.setTimeout(give, wait) };
  };
  const readAgain = () => signal.aborted || follow(take);
  const again = () => {
    retry = undefined;
    follow(look);
  };
  const settle = () => {
    graceTimer = undefined;
    isSure = true;
    follow(take);
  };

  onMutations(document, isLively, () => follow(look), signal);
  let lookAnyway: number | undefined;
  const beLively = () => {
    livelyUntil = performance.now() + livelyMs;
    lookAnyway ??= window.setInterval(() => {
      if (isLively()) return void (known().reading && follow(look));
      window.clearInterval(lookAnyway);
      lookAnyway = undefined;
    }, lookAnywayMs);
  };
  beLively();
  document.addEventListener('readystatechange', beLively, { signal });
  const stop = () => {
    window.clearInterval(lookAnyway);
    window.clearTimeout(retry);
    window.clearTimeout(graceTimer);
    window.clearTimeout(giveUp?.timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  const first = look();
  if (!first) keepGiveUp();
  const lookNow = () => {
    retry ??= window.setTimeout(again, lookAnywayMs);
    return look(true);
  };
  return { first: isPending ? 'pending' : first, readIfChanged: lookNow };
}

/** A half-parsed document would give half an article. */
function isParsed(document: Document): boolean {
  return Boolean(readNative(document, 'body')) && !isParsing(document);
}
