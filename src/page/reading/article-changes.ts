import type { Article } from '../../article/article.ts';
import { countBlocks, unchunkBody } from '../../article/chunks.ts';
import { stripWhitespace } from '../../dom/elements.ts';
import type { PageReading } from './read-page.ts';

// A page that changes is read again. What is read is the same article, more of it, or another one; and after a
// navigation in place it may still be the one before.

/** Places of a text that are looked for in another: so many, so long (in characters), and so many of them tell. */
const samples = { count: 5, length: 20, enough: 2 };

/** The same where articles of a series begin and end alike, and are told apart. */
const manySamples = { count: 15, length: 20, enough: 12 };

/** Whether two readings are of one article that has only grown, or was corrected: most of it says the same. */
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
 * The newer reading of the same article, with all that did not change taken from the older one: the very nodes that
 * the user looks at, has selected or has the focus in. Gives the older one itself when nothing is new; what is new
 * in the body is set in by its `grow`.
 */
export function mergeReading(old: PageReading, next: PageReading): PageReading {
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
  // The panel may set a block into a box of its own, and many of them into one part, and no more than that.
  if (countBlocks(shown) !== old.article.body.childNodes.length) return next;
  return { ...next, shown, grow: once(() => growBody(old, next)) };
}

/** What has run keeps nothing: a reading would hold all those before it. */
function once(run: () => void): () => void {
  let pending: (() => void) | undefined = run;
  return () => {
    pending?.();
    pending = undefined;
  };
}

/** The old copy with the new blocks set in: those that are the same, in the same order, stay where they are. */
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

/** For each new block the old one that it is, if any; both in order. */
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

/** All that an article says beside its text. */
function factsOf({ body: _, ...facts }: Article): object {
  return facts;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a page that has held one article is only remaking it, and what was read of it just now is what is left around:
 * `yes`, or `perhaps` where it may be another article under the same title, and only the page's rest can tell.
 */
export function isBeingRemade(old: PageReading, next: PageReading): 'no' | 'yes' | 'perhaps' {
  if (titleOf(old) !== titleOf(next) || isStanding(old)) return 'no';
  return next.text.length < old.text.length / 2 ? 'yes' : 'perhaps';
}

/** The box that an article was read from is on the page, with most of its text. */
function isStanding({ live, text }: PageReading): boolean {
  return live?.isConnected === true && stripWhitespace(live.textContent ?? '').length > text.length / 2;
}

/** What stood on the page before a navigation in place. */
export interface PreviousArticle {
  /** The address that it belongs to. */
  readonly key: string;
  readonly reading: PageReading;
}

/**
 * Whether a reading is still of the article before: `no`, `yes`, or `perhaps` where its title may be that of the next
 * one or not (the parts of a series have one), and only the page's rest can tell. An application may have made its nodes
 * anew since, and added to them: the same words under a new address are the old article's, however long they stand.
 */
export function isPreviousArticle(next: PageReading, { reading: old }: PreviousArticle): 'no' | 'yes' | 'perhaps' {
  const isTitleThere = titleOf(old) === titleOf(next);
  if (next.text === '') {
    const isBodyThere = old.article.body.isEqualNode(next.article.body);
    return isBodyThere ? (isTitleThere ? 'yes' : 'perhaps') : 'no';
  }
  if (old.text !== '' && old.text.includes(next.text)) return 'yes';
  // Two issues of a weekly have many lines in common, under other headings.
  const isOther = !isTitleThere && hasOtherHeadings(old.article, next.article);
  if (old.text !== '' && !isOther && sharesText(old.text, next.text, manySamples)) return 'yes';
  return isTitleThere && old.marks.heading === next.marks.heading ? 'perhaps' : 'no';
}

/** There are headings, and none of them stood in the old article. */
function hasOtherHeadings(old: Article, next: Article): boolean {
  const known = new Set(old.outline.map(({ text }) => text));
  return next.outline.length > 0 && next.outline.every(({ text }) => !known.has(text));
}

function titleOf(reading: PageReading): string {
  return stripWhitespace(reading.article.title);
}
