/** Returns the computed style of an element or of its pseudo-element. */
export type Ask = (live: Element, pseudo?: string) => CSSStyleDeclaration;

/** Maximum number of kinds of blocks whose style is computed. */
const maxKinds = 100;

/** Markers that a list has by default or by its `type` attribute (normalize/lists.ts). */
const usualSigns = { ol: 'none|decimal|(lower|upper)-(alpha|latin|roman)', ul: 'none|disc|circle|square' };

/** Inline elements that a rule may turn into blocks. Images are left out: nearly every page displays them as blocks. */
export const inlineSelector = 'span, a, b, strong, em, i, small, font';

/** Matches the font families of code. */
export const monospaced = /mono/i;

/** Values of `white-space-collapse` (or `white-space`) that keep line ends. */
export const keepsLines = /^(?:pre|break)/;

/** Matches the `content` of a rule that draws text or a counter before a block. */
export const drawnWords = /counter|"[^"]*\p{L}/u;

/**
 * Returns whether the style draws a marker, a number, text, a table or code that the markup doesn't show.
 * Checks only the first block of each kind; `kinds` collects the kinds that were checked.
 */
export function isRarelyDrawn(element: Element, live: Element, ask: Ask, kinds: Set<string>): boolean {
  const { localName, parentElement, firstChild } = element;
  const isLined = (firstChild?.nodeValue ?? '').trim().includes('\n');
  const kind = kindOf(element) + isLined;
  // Lists and tables with their parts have nothing drawn before them.
  if (/^(?:t|[ou]l$)/.test(localName) || kinds.has(kind) || kinds.size >= maxKinds) return false;
  kinds.add(kind);
  const { content } = ask(live, '::before');
  const { display, fontFamily, listStyleType, whiteSpace } = ask(live);
  if (localName !== 'li')
    return (
      (isLined && keepsLines.test(whiteSpace)) ||
      (/["(]/.test(content) && drawnWords.test(content)) ||
      (/^d|section/.test(localName) && display === 'table') ||
      monospaced.test(fontFamily)
    );
  const usual = usualSigns[parentElement?.localName === 'ol' ? 'ol' : 'ul'];
  return (
    !new RegExp(`^(${usual}|)$`).test(listStyleType) ||
    /none|["(]/.test(ask(live, '::marker').content) ||
    /counter|"[^"]/.test(content)
  );
}

/** Rules usually select an element by its name and class, or a list item by the class of its list. */
function kindOf(element: Element): string {
  const { localName, parentElement } = element;
  const name = `${localName}.${element.getAttribute('class')}`;
  return localName === 'li' && parentElement ? `${name} ${kindOf(parentElement)}` : name;
}
