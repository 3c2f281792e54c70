import { readNative } from '../dom/native.ts';
import { listPageRules } from '../dom/style-rules.ts';

/**
 * Whether a block that is not displayed is hidden from outside of the page, by a sheet of the user: blockers hide so what
 * their filters name. False where the page may have done it itself, to fold the block: a sheet can't be read, or too much
 * is hidden to ask for each.
 */
export type IsFiltered = (live: Element) => boolean;

/** What hides an element without any sheet of the page. */
const hiddenByItself = '[hidden], [style*="display"], dialog, noscript, [popover]';

/** Comparisons of a block with a selector: a page may hide thousands by thousands of rules. */
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
        // In words that only a sheet may use.
        return true;
      }
    });
  };
}

/** Selectors of all rules of the page that hide something, wherever they hold; `*` for what is not known. */
function listHiding(document: Document): string[] {
  const { rules, isWhole } = listPageRules(document);
  if (!isWhole) return ['*'];
  return rules.flatMap(({ rule, isNested }) => {
    const { selectorText, style } = rule as Partial<CSSStyleRule>;
    return style?.display === 'none' ? [isNested || !selectorText ? '*' : selectorText] : [];
  });
}
