import { isBlank, isBlock } from '../../dom/elements.ts';
import { inlineSelector } from '../rarely-drawn.ts';

/** Names a line of its own in the copy, until it stands on one. */
const mark = 'data-infoq-reader-line';

/** Marks what a style sheet sets on a line of its own. What floats or stands in columns is a block, too, for the browser. */
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
