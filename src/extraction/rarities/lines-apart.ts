import { isBlank, isBlock } from '../../dom/elements.ts';
import { inlineSelector } from '../rarely-drawn.ts';

/** Marks an element in the copy that is on a line of its own, until line breaks are set around it. */
const mark = 'data-infoq-reader-line';

/**
 * Marks inline elements that a style sheet displays on a line of their own. Not floats and flex items, for which
 * browsers also compute `block`. `around` is the parent's `display`.
 */
export function markLine(content: Element, { display, float, position }: CSSStyleDeclaration, around: string): void {
  const isBox =
    /^(?:block|flex|grid|table)$/.test(display) && float === 'none' && /^(?:static|relative)$/.test(position);
  if (isBox && content.matches(inlineSelector) && !/flex|grid/.test(around) && !isBlank(content))
    content.setAttribute(mark, '');
}

export function setLinesApart(copy: Element): void {
  for (const line of copy.querySelectorAll(`[${mark}]`)) {
    line.removeAttribute(mark);
    setBreak(line, 'before');
    setBreak(line, 'after');
  }
}

function setBreak(line: Element, side: 'before' | 'after'): void {
  const next = (node: Node): Node | null => (side === 'before' ? node.previousSibling : node.nextSibling);
  let beside = next(line);
  while (beside?.nodeType === 3 && isBlank(beside)) beside = next(beside);
  const isWords = beside && beside.nodeName !== 'BR' && !isBlock(beside as Element);
  if (isWords) line[side](line.ownerDocument.createElement('br'));
}
