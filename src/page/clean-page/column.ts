import { childrenOf, isClobbered, listAncestors, parentOf } from '../../dom/native.ts';

/** What a box of the page is to the article's column once its neighbors are hidden; `frame`: it kept room for one. */
export type ColumnPart = 'column' | 'inside' | 'around' | 'frame' | 'around frame';

/** Attribute of a box that is set anew; its value is its part, or two of them. */
export const columnAttribute = 'data-infoq-reader-column';

/** Paddings and margins may differ by this much from side to side, in px: more was room for a neighbor. */
const maxSkew = 48;

/**
 * The boxes that make up the article's column, found by where title and text stand: class names change with builds.
 * `apart`: what no column holds, the site's header and footer. `isHidden`: what has left its room to its neighbors.
 */
export function findColumn(
  title: Element | undefined,
  content: Element,
  body: Element,
  apart: readonly Element[],
  isHidden: (element: Element) => boolean,
): Map<Element, ColumnPart> {
  const parts = new Map<Element, ColumnPart>();
  const chain = listAncestors(content, body);
  const shared = title && chain.find((box) => box.contains(title));
  const isColumn = (box: Element | undefined): box is Element =>
    box !== undefined && box !== body && !apart.some((one) => box.contains(one));
  const below = (box: Element | undefined, inner: Element) =>
    (box ? childrenOf(box) : []).find((child) => child.contains(inner));
  const column = isColumn(shared) ? shared : (below(shared, content) ?? content);
  parts.set(column, 'column');
  // Title and text stand in boxes of their own, far apart: each is a column.
  if (!isColumn(shared) && title) {
    const other = below(shared, title);
    if (other && isPlain(other) && !apart.some((one) => other.contains(one))) parts.set(other, 'column');
  }
  const leavesRoom = (box: Element) => siblingsOf(box).some(isHidden);
  for (const box of chain) {
    if (box === column || box === body) continue;
    if (column.contains(box)) {
      if (leavesRoom(box) && stretches(box)) parts.set(box, 'inside');
      continue;
    }
    const isAround = leavesRoom(box) || isSkewed(box, 'margin');
    const isFrame = isSkewed(box, 'padding');
    if (isFrame) parts.set(box, isAround ? 'around frame' : 'frame');
    else if (isAround) parts.set(box, 'around');
  }
  return parts;
}

/** The size of the article's text beside that of its column: its measure is counted in the text's own characters. */
export function textScale(column: Element, content: Element): number {
  const longest = [...content.querySelectorAll('p')].reduce<Element>(
    (best, one) => ((one.textContent ?? '').length > (best.textContent ?? '').length ? one : best),
    content.querySelector('p') ?? content,
  );
  const scale = sizeOf(longest) / sizeOf(column);
  return Number.isFinite(scale) && scale > 0.5 && scale < 3 ? scale : 1;
}

/** True where the column keeps its text off its own edges. */
export function isPadded(column: Element): boolean {
  const style = styleOf(column);
  return [style?.paddingLeft, style?.paddingRight].every((side) => Number.parseFloat(side ?? '') >= 12);
}

function siblingsOf(box: Element): Element[] {
  const parent = parentOf(box);
  return parent ? childrenOf(parent).filter((one) => one !== box) : [];
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** A box beside another one on its line: in a row, a grid or a float. */
function stretches(box: Element): boolean {
  const parent = parentOf(box);
  const around = parent && !isClobbered(parent) ? styleOf(parent)?.display : undefined;
  return /flex|grid/.test(around ?? '') || styleOf(box)?.float !== 'none';
}

function isSkewed(box: Element, side: 'margin' | 'padding'): boolean {
  const style = styleOf(box);
  if (!style) return false;
  const [start, end] =
    side === 'margin' ? [style.marginLeft, style.marginRight] : [style.paddingLeft, style.paddingRight];
  return Math.abs(Number.parseFloat(start) - Number.parseFloat(end)) > maxSkew;
}

/** A box without a ground of its own: one with a ground is a stage, as wide as its designer meant it. */
function isPlain(box: Element): boolean {
  const style = styleOf(box);
  return style?.backgroundImage === 'none' && /^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
}

function sizeOf(element: Element): number {
  return Number.parseFloat(styleOf(element)?.fontSize ?? '');
}
