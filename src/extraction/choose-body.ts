import type { Completeness } from '../article/article.ts';
import type { ExtractionModules } from '../on-demand/extraction-modules.ts';
import { compareInventories, type Inventory, isComplete, takeInventory } from './completeness/completeness.ts';
import { levelAttribute } from './outline/outline.ts';
import { sanitize } from './sanitize/sanitize.ts';

/**
 * Returns the sanitized article body: Readability's result if it loses nothing, else the unchanged content.
 * `readability` is only given for a box that was found by its prose. `isExact` is false if sanitizing needs `purifier`
 * and it isn't loaded.
 */
export function chooseBody(
  copy: HTMLElement,
  source: Inventory,
  { purifier, readability }: Pick<ExtractionModules, 'purifier' | 'readability'>,
  window: Window & typeof globalThis,
): { body: HTMLElement; completeness: Completeness; isExact: boolean } {
  const read = (from: HTMLElement) => {
    const clean = sanitize(from, window, purifier);
    const body = finish(clean.body);
    return { body, isExact: clean.isExact, completeness: compareInventories(source, takeInventory(body)) };
  };
  const cleaned = readability?.runReadability(copy);
  if (!cleaned) return read(copy);
  const first = read(cleaned.body);
  if (isComplete(first.completeness, leastFromReadability)) return first;
  cleaned.restore();
  return read(copy);
}

/** Minimum share of the text in Readability's result: it may remove next to nothing as clutter. */
const leastFromReadability = 0.9995;

/**
 * Restores the heading levels of the author (Readability turns h1 into h2) and shifts them by one if there is an h1:
 * the only h1 of the article is its title.
 */
function finish(body: HTMLElement): HTMLElement {
  const document = body.ownerDocument;
  const marked = [...body.querySelectorAll(`h1, h2, h3, h4, h5, h6`)];
  const shift = marked.some((heading) => (heading.getAttribute(levelAttribute) ?? heading.tagName[1]) === '1') ? 1 : 0;
  for (const heading of marked) {
    const level = Number(heading.getAttribute(levelAttribute) ?? heading.tagName[1]);
    const name = `h${Math.min(6, level + shift)}`;
    if (heading.tagName.toLowerCase() === name) continue;
    const renamed = document.createElement(name);
    for (const { name: key, value } of heading.attributes) renamed.setAttribute(key, value);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
  for (const { name } of [...body.attributes]) body.removeAttribute(name);
  return body;
}
