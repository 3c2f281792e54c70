import { innermost, isBefore, isBlank, isBlock, isHeading, linkLength, strippedText } from '../../dom/elements.ts';
import { articleAddress } from '../../sites/addresses.ts';
import { endsLikeSentence } from '../content/prose-score.ts';
import { type Clutter, growToWrapper } from './clutter-block.ts';

/** Minimum number of cards in a feed. */
const minCards = 4;

/** Finds feeds without a heading outside the content: sibling cards that each link to a different article. */
export function findCardLists(
  root: Element,
  content: Element | undefined,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const reach = listArticles(root, content);
  const count = (element: Element) => reach.get(element)?.size ?? 0;
  const parents = new Set<Element>();
  for (const [element] of reach) {
    const parent = element.parentElement;
    // A card is the largest element that links to a single article; its parent holds the feed.
    if (parent && element !== root && count(element) === 1 && count(parent) > 1) parents.add(parent);
  }
  const found: Clutter[] = [];
  for (const parent of parents) {
    const children = [...parent.children];
    const cards = children.filter((element) => count(element) === 1 && isCard(element));
    if (cards.length < minCards) continue;
    const length = (element: Element) => strippedText(element).length;
    const outside = length(parent) - cards.reduce((sum, card) => sum + length(card), 0);
    if (outside < 80 && isFree(parent))
      found.push({ kind: 'feed', element: growToWrapper(parent, isFree), items: cards.length });
    // Among blocks of other kinds, only consecutive cards are a feed: a digest has text below each title.
    else
      for (const element of listConsecutive(children, new Set(cards)))
        if (isFree(element)) found.push({ kind: 'feed', element, items: 1 });
  }
  return found;
}

/**
 * Returns whether a feed inside the content is the author's own list of articles: it follows a colon, a sentence
 * comes after it, or it has no images and classes although the box around it has a class.
 */
export function isOwnList(list: Element): boolean {
  if (/[:：]$/.test(strippedText(list.previousElementSibling ?? list))) return true;
  for (let next = list.nextElementSibling; next; next = next.nextElementSibling)
    if (next.tagName === 'P' && endsLikeSentence(next)) return true;
  const named = list.closest('[class]');
  return named !== null && named !== list && !list.querySelector('[class], img');
}

/** Cards in runs that are long enough for a feed. */
function listConsecutive(children: readonly Element[], cards: ReadonlySet<Element>): Element[] {
  const runs: Element[][] = [[]];
  for (const child of children) {
    if (cards.has(child)) runs.at(-1)?.push(child);
    else if (!isBlank(child)) runs.push([]);
  }
  return runs.filter((run) => run.length >= minCards).flat();
}

/** A card has more than an entry in a list of links, and less than a section of an article. */
function isCard(element: Element): boolean {
  const text = strippedText(element).length;
  if (text === 0 || text > 600) return false;
  const links = articleLinks(element);
  const title = links.find((link) => !isBlank(link)) ?? links[0];
  const titled = title?.closest('h2, h3, h4, h5, h6') ?? (title && [...title.children].find(isHeading));
  if (titled) return element.contains(titled);
  const card = innermost(element);
  if (card.children.length < 2) return false;
  // A picture followed by a title, with links to the same article.
  if (title && links.some((link) => link !== title && link.querySelector('img') && isBefore(link, title))) return true;
  return linkLength(element) / text > 0.5 || (title !== undefined && leadsCard(title, card));
}

/** The card begins with the link and has a block of text below it: a title and its summary. */
function leadsCard(link: Element, card: Element): boolean {
  const text = strippedText(link);
  const hasBlock = [...card.children].some((child) => isBlock(child) && !child.contains(link));
  return text !== '' && hasBlock && strippedText(card).startsWith(text);
}

function articleLinks(root: Element): Element[] {
  const own = root.tagName === 'A' ? [root] : [];
  return [...own, ...root.querySelectorAll('a[href]')].filter((link) =>
    articleAddress.test(link.getAttribute('href') ?? ''),
  );
}

/** Maps each element to the URLs of the articles that it links to, except for links in the content. */
function listArticles(root: Element, content: Element | undefined): Map<Element, Set<string>> {
  const reach = new Map<Element, Set<string>>();
  for (const link of articleLinks(root)) {
    if (content?.contains(link)) continue;
    const address = link.getAttribute('href') ?? '';
    for (let at: Element | null = link; at && at !== root.parentElement; at = at.parentElement) {
      const below = reach.get(at);
      if (below) below.add(address);
      else reach.set(at, new Set([address]));
    }
  }
  return reach;
}

/** Number of different articles that an element links to. */
export function countArticles(element: Element): number {
  return new Set(articleLinks(element).map((link) => link.getAttribute('href'))).size;
}
