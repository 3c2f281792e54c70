/** Styles as the browser computes them. */
export type Ask = (live: Element, pseudo?: string) => CSSStyleDeclaration;

/** So many kinds of blocks are asked. */
const maxKinds = 100;

/** What a list shows by itself, or by `type` (normalize/lists.ts). */
const usualSigns = { ol: 'none|decimal|(lower|upper)-(alpha|latin|roman)', ul: 'none|disc|circle|square' };

/** Elements of lines, which a rule may set on lines of their own. Pictures are so set on nearly every page. */
export const inlineSelector = 'span, a, b, strong, em, i, small, font';

/** Type of one width, as the names of a font say. */
export const monospaced = /mono/i;

/** Words, or a number, that a rule writes before a block. */
export const drawnWords = /counter|"[^"]*\p{L}/u;

/** Whether a block is drawn with a sign, with a number or words, as a table or as code that its markup does not say. One of a kind is asked. */
export function isRarelyDrawn(element: Element, live: Element, ask: Ask, kinds: Set<string>): boolean {
  const { localName, parentElement } = element;
  const kind = kindOf(element);
  // Lists, and tables with their parts, have nothing drawn before them.
  if (/^(?:t|[ou]l$)/.test(localName) || kinds.has(kind) || kinds.size >= maxKinds) return false;
  kinds.add(kind);
  const { content } = ask(live, '::before');
  const { display, fontFamily, listStyleType } = ask(live);
  if (localName !== 'li')
    return (
      drawnWords.test(content) || (/^d|section/.test(localName) && display === 'table') || monospaced.test(fontFamily)
    );
  const usual = usualSigns[parentElement?.localName === 'ol' ? 'ol' : 'ul'];
  return (
    !new RegExp(`^(${usual}|)$`).test(listStyleType) ||
    /none|["(]/.test(ask(live, '::marker').content) ||
    /counter|"[^"]/.test(content)
  );
}

/** Rules are for elements of a name and a class, and for entries of a list that has one. */
function kindOf(element: Element): string {
  const { localName, parentElement } = element;
  const name = `${localName}.${element.getAttribute('class')}`;
  return localName === 'li' && parentElement ? `${name} ${kindOf(parentElement)}` : name;
}
