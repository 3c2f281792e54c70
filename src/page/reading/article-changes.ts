import type { Article } from '../../article/article.ts';
import { countBlocks, unchunkBody } from '../../article/chunks.ts';
import { stripWhitespace } from '../../dom/elements.ts';
import type { PageReading } from './read-page.ts';

// A changed page is read again. The new reading is the same article, a longer version of it, or another article; after
// an in-place navigation it may still be the previous one.

/**
 * Samples of one text that are searched for in another: their number, their length in characters, and how many matches
 * count as the same text.
 */
const samples = { count: 5, length: 20, enough: 2 };

/** Stricter sampling, to distinguish articles of a series that begin and end alike. */
const manySamples = { count: 15, length: 20, enough: 12 };

/** Whether two readings are of the same article, which has only grown or been corrected: most of the text is the same. */
export function isSameArticle(one: PageReading, other: PageReading): boolean {
  if (one.text === '' || other.text === '') return titleOf(one) === titleOf(other);
  if (one.text.includes(other.text) || other.text.includes(one.text)) return true;
  return sharesText(one.text, other.text, samples);
}

function sharesText(one: string, other: string, { count, length, enough }: typeof samples): boolean {
  const step = Math.max(0, one.length - length) / (count - 1);
  const places = Array.from({ length: count }, (_, index) => one.slice(step * index).slice(0, length));
  return places.filter((words) => other.includes(words)).length >= enough;
}

/**
 * Returns the newer reading of the same article, with everything unchanged taken from the older one: the very nodes
 * that the user is looking at, has selected or has focused. Returns the older one itself if nothing is new; new blocks
 * of the body are inserted by its `grow`.
 */
export function mergeReading(old: PageReading, newer: PageReading): PageReading {
  const next = withKnownDate(old, newer);
  const isSameBody = old.article.body.isEqualNode(next.article.body);
  const isSamePage =
    old.live === next.live &&
    old.heading === next.heading &&
    old.blocks.size === next.blocks.size &&
    [...next.blocks].every(([element, kind]) => old.blocks.get(element) === kind) &&
    isSame(old.removed, next.removed);
  const isSameText = isSameBody && isSame(factsOf(old.article), factsOf(next.article));
  if (isSameText && isSamePage) return old;
  const { shown } = old;
  if (isSameText) return { ...next, article: old.article, shown };
  if (isSameBody) return { ...next, shown };
  // The panel may wrap a block in a box, and group blocks into chunks. If it has changed more than that, use the new
  // copy.
  if (countBlocks(shown) !== old.article.body.childNodes.length) return next;
  return { ...next, shown, grow: once(() => growBody(old, next)) };
}

/** A script that rewrites the date as "3 days ago", or without its minute, doesn't take it from the article. */
function withKnownDate({ article: { published: known } }: PageReading, next: PageReading): PageReading {
  const { published = '' } = next.article;
  const isLost = known !== undefined && known !== published && known.startsWith(published);
  return isLost ? { ...next, article: { ...next.article, published: known } } : next;
}

/** Releases the closure after its run: otherwise each reading would keep all previous ones alive. */
function once(run: () => void): () => void {
  let pending: (() => void) | undefined = run;
  return () => {
    pending?.();
    pending = undefined;
  };
}

/** Inserts the new blocks into the old copy; unchanged blocks, in the same order, stay in place. */
function growBody(old: PageReading, next: PageReading): void {
  const body = old.shown;
  unchunkBody(body);
  const before = [...body.childNodes];
  const fresh = [...next.shown.childNodes];
  const places = matchBlocks(old.article.body, next.article.body);
  const kept = places.map((at) => (at === undefined ? undefined : before[at]));
  const stays = new Set<ChildNode | undefined>(kept);
  for (const node of before) if (!stays.has(node)) node.remove();
  let at = body.firstChild;
  fresh.forEach((node, index) => {
    if (kept[index]) at = kept[index].nextSibling;
    else body.insertBefore(node, at);
  });
}

/** For each new block, the index of the equal old block, if any; both in ascending order. */
function matchBlocks(old: Element, next: Element): (number | undefined)[] {
  const places = new Map<string, number[]>();
  [...old.childNodes].forEach((node, index) => {
    const key = keyOf(node);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  let last = -1;
  return [...next.childNodes].map((node) => {
    const at = places.get(keyOf(node))?.find((index) => index > last);
    last = at ?? last;
    return at;
  });
}

function keyOf(node: Node): string {
  return node.nodeType === 1 ? (node as Element).outerHTML : `${node.nodeType} ${node.nodeValue}`;
}

/** Everything in an article except its body. */
function factsOf({ body: _, ...facts }: Article): object {
  return facts;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether the page is only rebuilding its article, so that this reading holds just its remains: `yes`, or `perhaps` if
 * it may be another article with the same title, accepted if still there after `previousArticleGraceMs`.
 */
export function isBeingRemade(old: PageReading, next: PageReading): 'no' | 'yes' | 'perhaps' {
  if (titleOf(old) !== titleOf(next) || isStanding(old)) return 'no';
  return next.text.length < old.text.length / 2 ? 'yes' : 'perhaps';
}

/** The element that the article was read from is on the page, with most of its text. */
function isStanding({ live, text }: PageReading): boolean {
  return live?.isConnected === true && stripWhitespace(live.textContent ?? '').length > text.length / 2;
}

/** The article that was on the page before an in-place navigation. */
export interface PreviousArticle {
  /** `articleKey` of its address. */
  readonly key: string;
  readonly reading: PageReading;
}

/**
 * Whether a reading is still of the previous article: `no`, `yes`, or `perhaps` if its title may belong to either
 * article (parts of a series share one), accepted if still there after `previousArticleGraceMs`. The application may
 * have rebuilt and extended its nodes since: the same text under a new address is the old article's, however long it
 * stays.
 */
export function isPreviousArticle(next: PageReading, { reading: old }: PreviousArticle): 'no' | 'yes' | 'perhaps' {
  const isTitleThere = titleOf(old) === titleOf(next);
  if (next.text === '') {
    const isBodyThere = old.article.body.isEqualNode(next.article.body);
    return isBodyThere ? (isTitleThere ? 'yes' : 'perhaps') : 'no';
  }
  if (old.text !== '' && old.text.includes(next.text)) return 'yes';
  // Two issues of a weekly have many lines in common, under different headings.
  const isOther = !isTitleThere && hasOtherHeadings(old.article, next.article);
  if (old.text !== '' && !isOther && sharesText(old.text, next.text, manySamples)) return 'yes';
  return isTitleThere && old.marks.heading === next.marks.heading ? 'perhaps' : 'no';
}

/** There are headings, and none of them was in the old article. */
function hasOtherHeadings(old: Article, next: Article): boolean {
  const known = new Set(old.outline.map(({ text }) => text));
  return next.outline.length > 0 && next.outline.every(({ text }) => !known.has(text));
}

function titleOf(reading: PageReading): string {
  return stripWhitespace(reading.article.title);
}
