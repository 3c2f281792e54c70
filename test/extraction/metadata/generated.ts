import { parseCssContent, type ReadGeneratedText } from '../../../src/extraction/metadata/css-content.ts';

interface Rule {
  readonly selector: string;
  readonly pseudo: 'before' | 'after';
  readonly content: string;
}

/**
 * Text that a page's own style sheets add to its elements, by the last matching rule: jsdom computes no pseudo-elements.
 */
export function readGeneratedText(
  document: Document,
  liveOf: (copy: Element) => Element | undefined,
): ReadGeneratedText {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(listRules));
  return (copy) => {
    const element = liveOf(copy);
    const read = (pseudo: Rule['pseudo']) => {
      const rule = rules.findLast((one) => one.pseudo === pseudo && element?.matches(one.selector));
      return rule ? parseCssContent(rule.content, (name) => element?.getAttribute(name) ?? null) : '';
    };
    return { before: read('before'), after: read('after') };
  };
}

function listRules(rule: CSSRule): Rule[] {
  if (!('selectorText' in rule) || !('style' in rule)) return [];
  const { selectorText, style } = rule as CSSStyleRule;
  const content = style.getPropertyValue('content');
  if (content === '') return [];
  return selectorText.split(/,(?![^()]*\))/).flatMap((one) => {
    const [, selector = '', pseudo = ''] = /^(.*?)::?(before|after)\s*$/.exec(one.trim()) ?? [];
    return pseudo === 'before' || pseudo === 'after' ? [{ selector: selector.trim() || '*', pseudo, content }] : [];
  });
}
