import { readNative } from './native.ts';

/** A rule of a page's style sheets. */
export interface PageRule {
  readonly rule: CSSRule;
  /** It stands in a rule for elements: its selector says nothing by itself. */
  readonly isNested: boolean;
}

/** So many rules are looked at: no page makes the tab wait. */
const maxRules = 20_000;

/**
 * The rules of a page, also those under conditions, imported ones, and of sheets that a script has adopted. `isWhole` is
 * false where a sheet can't be read, as those of other hosts, or where there are too many.
 */
export function listPageRules(document: Document): { readonly rules: readonly PageRule[]; readonly isWhole: boolean } {
  const rules: PageRule[] = [];
  let isWhole = true;
  const collect = (sheet: object | null, isNested: boolean) => {
    let own: CSSRuleList | undefined;
    try {
      own = (sheet as Partial<CSSStyleSheet> | null)?.cssRules;
    } catch {
      isWhole = false;
    }
    for (const rule of own ?? []) {
      if (rules.length >= maxRules) {
        isWhole = false;
        return;
      }
      rules.push({ rule, isNested });
      if ('styleSheet' in rule) collect((rule as CSSImportRule).styleSheet, false);
      collect(rule, isNested || 'selectorText' in rule);
    }
  };
  for (const sheet of readNative<StyleSheetList>(document, 'styleSheets')) collect(sheet, false);
  for (const sheet of readNative<readonly object[] | undefined>(document, 'adoptedStyleSheets') ?? [])
    collect(sheet, false);
  return { rules, isWhole };
}
