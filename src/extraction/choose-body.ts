import type { Completeness } from '../article/article.ts';
import type { ExtractionModules } from '../on-demand/extraction-modules.ts';
import { compareInventories, type Inventory, isComplete, takeInventory } from './completeness/completeness.ts';
import { levelAttribute } from './outline/outline.ts';
import { sanitize } from './sanitize/sanitize.ts';

/**
 * Of a box that was found by its prose, Readability's cleaning is taken when it loses nothing; else the content itself.
 * Both sanitized; `isExact` is false where the purifier is needed and not given.
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

/** What Readability may take away as clutter inside of the content: next to nothing. */
const leastFromReadability = 0.9995;

/** Headings get their author's order back: Readability turns h1 into h2. One h1, the title, stands above all. */
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
