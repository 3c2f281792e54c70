import { readNative } from '../dom/native.ts';

/**
 * Whether a block that is not displayed is hidden from outside of the page, by a sheet of the user: blockers hide so what
 * their filters name. `undefined` or a sheet that can't be read means that the page may have done it, to fold the block.
 */
export type IsFiltered = (live: Element) => boolean;

/** What hides an element without any sheet of the page. */
const hiddenByItself = '[hidden], [style*="display"], dialog, noscript, [popover]';

export function createFilterCheck(document: Document): IsFiltered {
  let selectors: readonly string[] | undefined;
  const matches = (live: Element, selector: string) => readNative<Element['matches']>(live, 'matches')(selector);
  return (live) => {
    if (matches(live, hiddenByItself)) return false;
    selectors ??= listHiding(document);
    return !selectors.some((selector) => {
      try {
        return matches(live, selector);
      } catch {
        // In words that only a sheet of the page may use.
        return true;
      }
    });
  };
}

/** Selectors of all rules of the page that hide something, wherever they hold; `*` for what can't be read. */
function listHiding(document: Document): string[] {
  const sheets = readNative<StyleSheetList>(document, 'styleSheets');
  const adopted = readNative<readonly CSSStyleSheet[] | undefined>(document, 'adoptedStyleSheets') ?? [];
  try {
    return [...sheets, ...adopted].flatMap((sheet) => listRules(sheet.cssRules));
  } catch {
    return ['*'];
  }
}

function listRules(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    const inner = 'cssRules' in rule ? listRules(rule.cssRules as CSSRuleList) : [];
    const imported = 'styleSheet' in rule ? (rule.styleSheet as CSSStyleSheet | null) : null;
    const own = 'selectorText' in rule && (rule as CSSStyleRule).style.display === 'none';
    return [
      ...(own ? [(rule as CSSStyleRule).selectorText] : []),
      // Of a rule in a rule the selector says nothing by itself.
      ...('selectorText' in rule ? inner.map(() => '*') : inner),
      ...(imported ? listRules(imported.cssRules) : []),
    ];
  });
}
