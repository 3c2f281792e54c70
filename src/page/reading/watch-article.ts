import { readNative } from '../../dom/native.ts';
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
import type { PageReading } from './read-page.ts';

export interface Watched {
  readonly document: Document;
  /** `onReady` as `PageReader` has it. */
  readonly read: (onReady: () => void) => PageReading | undefined;
  /** What was read last, and what is not to be taken for the article. */
  readonly known: () => { readonly reading: PageReading | undefined; readonly remains: PreviousArticle | undefined };
  readonly onRead: (reading: PageReading) => void;
  /** The page is whole and there is no article in it. */
  readonly onNothing: () => void;
  /** The page has changed. */
  readonly onLook: () => void;
  /** The page was looked at, and nothing new was found in it. */
  readonly onLooked: () => void;
  /** Runs what may go wrong. */
  readonly attempt: (run: () => void) => void;
}

/** A page that is watched. */
export interface Watch {
  /** What was read at once. */
  readonly first: PageReading | undefined;
  /** Looks now, whatever the page's turn is: what is new, if anything. */
  readonly look: () => PageReading | undefined;
}

/** After this time in ms, content that may be left over from the previous article is accepted as the article. */
export const previousArticleGraceMs = 1500;

/** A page comes to life in the first so many ms after it, or an article in it, was opened. */
export const livelyMs = 10_000;

/** How often the page is checked during that time even without a mutation, in ms: a content blocker's filter causes none. */
const lookAnywayMs = 1000;

/** While it comes to life, what stands around the article is read no later than this after the last time, in ms. */
const maxLivelyRestMs = 250;

/** The share of the time that reading may take: while it finds something new, and at last when it never does. */
const readingTimeShares = { most: 0.05, least: 0.002 };

/**
 * Reads the page now, and whenever it may hold something new. A page that changes without end (a clock, a carousel,
 * the user's own comment) is not read for it: a look at what matters comes first, and reading in vain grows rare.
 */
export function watchPage(
  { document, read, known, onRead, onNothing, onLook, onLooked, attempt }: Watched,
  signal: AbortSignal,
): Watch {
  const window = readNative<Window>(document, 'defaultView');
  let seen = { article: '', around: '' };
  let share = readingTimeShares.most;
  let next = 0;
  let retry: number | undefined;
  let doubt: number | undefined;
  let hope: { readonly timer: number; readonly wait: number } | undefined;
  let isSure = false;
  let livelyUntil = 0;
  const isLively = () => performance.now() < livelyUntil;
  /** The last reading was of an article, though of another one. */
  let isTaken = false;

  const look = (): PageReading | undefined => {
    if (!isParsed(document)) return undefined;
    onLook();
    const now = fingerprint(document, known().reading);
    const isArticleNew = now.article !== seen.article;
    if (!isArticleNew && now.around === seen.around) return undefined;
    const began = performance.now();
    if (known().reading && !isArticleNew && began < next) {
      retry ??= window.setTimeout(again, next - began);
      return undefined;
    }
    const found = take();
    seen = fingerprint(document, found ?? known().reading);
    share = found || !known().reading ? readingTimeShares.most : Math.max(readingTimeShares.least, share / 2);
    const spent = performance.now() - began;
    const rest = spent / share;
    next = performance.now() + (isLively() ? Math.min(found ? spent : rest, maxLivelyRestMs) : rest);
    return found;
  };

  /** Something new, and of the article that belongs here. */
  const take = (): PageReading | undefined => {
    const reading = read(readAgain);
    isTaken = reading !== undefined;
    if (!reading) return undefined;
    const { reading: old, remains } = known();
    const isSame = old !== undefined && isSameArticle(old, reading);
    const previous = () => (remains ? isPreviousArticle(reading, remains) : 'no');
    const answer = old ? (isSame ? 'no' : isBeingRemade(old, reading)) : previous();
    if (answer === 'perhaps' && !isSure) doubt ??= window.setTimeout(settle, previousArticleGraceMs);
    if (answer === 'yes' || (answer === 'perhaps' && !isSure)) return undefined;
    // The next doubt is another one.
    isSure = false;
    if (!isSame) return reading;
    const grown = mergeReading(old, reading);
    return grown === old ? undefined : grown;
  };

  const follow = (find: () => PageReading | undefined) =>
    attempt(() => {
      const found = find();
      if (found) return onRead(found);
      keepHope();
      if (isParsed(document)) onLooked();
    });
  const keepHope = () => {
    if (known().reading || isTaken || readNative<string>(document, 'readyState') !== 'complete') return;
    const wait = noArticleDelay(document, known().remains !== undefined);
    if (hope && hope.wait <= wait) return;
    window.clearTimeout(hope?.timer);
    const give = () => attempt(() => known().reading || isTaken || onNothing());
    hope = { wait, timer: window.setTimeout(give, wait) };
  };
  const readAgain = () => signal.aborted || follow(take);
  const again = () => {
    retry = undefined;
    follow(look);
  };
  const settle = () => {
    doubt = undefined;
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
    window.clearTimeout(doubt);
    window.clearTimeout(hope?.timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  const first = look();
  if (!first) keepHope();
  return { first, look };
}

/** Half a document would be half an article. */
function isParsed(document: Document): boolean {
  return Boolean(readNative(document, 'body')) && readNative<string>(document, 'readyState') !== 'loading';
}
