import { isHeading, linkLength, squash } from './blocks.ts';
import type { Clutter } from './clutter.ts';
import { widen } from './clutter-box.ts';

/** An address that leads to another article, on any of InfoQ's hosts. */
const articleAddress = /\/(?:article|articles|news|video|talk|podcasts|presentations|minibooks?)\/[^/]/;

/** How many like siblings make a feed. */
const fewest = 4;

/** Feeds without a heading: a run of like siblings, each a card that leads to another article. */
export function findRuns(root: Element, isFree: (element: Element) => boolean): Clutter[] {
  const parents = new Set<Element>();
  for (const link of root.querySelectorAll('a[href]')) {
    if (!articleAddress.test(link.getAttribute('href') ?? '')) continue;
    // The card is the largest element that leads to one article only; its parent holds the run.
    let card: Element = link;
    while (card.parentElement && card.parentElement !== root && countArticles(card.parentElement) <= 1)
      card = card.parentElement;
    if (card.parentElement) parents.add(card.parentElement);
  }
  const found: Clutter[] = [];
  for (const parent of parents) {
    const cards = [...parent.children].filter(isCard);
    if (cards.length < fewest || !isFree(parent)) continue;
    const outside =
      squash(parent.textContent ?? '').length -
      cards.reduce((sum, card) => sum + squash(card.textContent ?? '').length, 0);
    if (outside < 80) found.push({ kind: 'feed', element: widen(parent, isFree), items: cards.length });
    else for (const element of cards) if (isFree(element)) found.push({ kind: 'feed', element, items: 1 });
  }
  return found;
}

/** A card has more to it than a link in a list of links, and less than a section of an article. */
function isCard(element: Element): boolean {
  if (countArticles(element) !== 1) return false;
  const text = squash(element.textContent ?? '').length;
  if (text === 0 || text > 600) return false;
  const title = [...element.querySelectorAll('a[href]')].find((link) =>
    articleAddress.test(link.getAttribute('href') ?? ''),
  );
  const titled = title?.closest('h2, h3, h4, h5, h6') ?? (title && [...title.children].find(isHeading));
  return titled
    ? element.contains(titled) || titled === element
    : linkLength(element) / text > 0.5 && element.children.length > 1;
}

/** How many different articles an element leads to. */
export function countArticles(element: Element): number {
  const own = element.tagName === 'A' ? [element] : [];
  const addresses = [...own, ...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return new Set(addresses.filter((address) => articleAddress.test(address))).size;
}
