import { readNative } from './native.ts';

/** A rule of a page's style sheets. */
export interface PageRule {
  readonly rule: CSSRule;
  /** It is nested in a style rule: its selector is relative. */
  readonly isNested: boolean;
}

/** Maximum number of rules that are read, so that no page blocks the tab. */
const maxRules = 20_000;

/**
 * The rules of a page, including nested, conditional and imported ones and adopted style sheets. `isWhole` is false if
 * a style sheet can't be read, such as one of another host, or if there are too many rules.
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
