import { readNative } from '../dom/native.ts';
import { listPageRules } from '../dom/style-rules.ts';

/**
 * Returns whether an undisplayed block is hidden by a style sheet from outside the page, as content blockers do.
 * Returns false if the page itself may have folded it: it has a matching rule or attribute, a style sheet can't be
 * read, or there are too many rules and blocks to compare.
 */
export type IsFiltered = (live: Element) => boolean;

/** Elements that are hidden without a style sheet of the page. */
const hiddenByItself = '[hidden], [style*="display"], dialog, noscript, [popover]';

/** Maximum number of comparisons of a block with a selector: a page may hide thousands of blocks by thousands of rules. */
const maxComparisons = 20_000;

export function createFilterCheck(document: Document): IsFiltered {
  let selectors: readonly string[] | undefined;
  let left = maxComparisons;
  return (live) => {
    const matches = readNative<Element['matches']>(live, 'matches');
    if (matches(hiddenByItself)) return false;
    selectors ??= listHiding(document);
    left -= selectors.length;
    if (left < 0) return false;
    return !selectors.some((selector) => {
      try {
        return matches(selector);
      } catch {
        // Selectors that are valid only in a style sheet make `matches` throw.
        return true;
      }
    });
  };
}

/** Selectors of all rules that hide something, regardless of their conditions; `*` where the selector is not known. */
function listHiding(document: Document): string[] {
  const { rules, isWhole } = listPageRules(document);
  if (!isWhole) return ['*'];
  return rules.flatMap(({ rule, isNested }) => {
    const { selectorText, style } = rule as Partial<CSSStyleRule>;
    return style?.display === 'none' ? [isNested || !selectorText ? '*' : selectorText] : [];
  });
}
