import { childrenOf, isClobbered, listAncestors, parentOf, styleOf } from '../../dom/native.ts';

/**
 * Role of a box in the layout of the article's column once its neighbors are hidden; `frame`: it has padding that kept
 * space for one of them.
 */
export type ColumnPart = 'column' | 'inside' | 'around' | 'frame' | 'around frame';

/** Attribute of a box with a new layout; its value is a `ColumnPart`. */
export const columnAttribute = 'data-infoq-reader-column';

/** Maximum difference between left and right padding or margin, in px: a larger one was space for a neighbor. */
const maxSkew = 48;

/**
 * Finds the boxes that form the article's column by the positions of title and text, as class names change with builds.
 * `apart`: the site's header and footer, which the column never contains. `isHidden`: elements that leave their space
 * to their neighbors.
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
  // Title and text are in separate boxes, far apart: each gets a column.
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

/** Font size of the article's text relative to that of its column: the width is limited in characters of the text. */
export function textScale(column: Element, content: Element): number {
  const longest = [...content.querySelectorAll('p')].reduce<Element>(
    (best, one) => ((one.textContent ?? '').length > (best.textContent ?? '').length ? one : best),
    content.querySelector('p') ?? content,
  );
  const scale = sizeOf(longest) / sizeOf(column);
  return Number.isFinite(scale) && scale > 0.5 && scale < 3 ? scale : 1;
}

/** True if the column has horizontal padding of its own. */
export function isPadded(column: Element): boolean {
  const { paddingLeft, paddingRight } = styleOf(column);
  return [paddingLeft, paddingRight].every((side) => Number.parseFloat(side) >= 12);
}

function siblingsOf(box: Element): Element[] {
  const parent = parentOf(box);
  return parent ? childrenOf(parent).filter((one) => one !== box) : [];
}

/** A box that shares its row with others: in a flex row, a grid or a float. */
function stretches(box: Element): boolean {
  const parent = parentOf(box);
  const around = parent && !isClobbered(parent) ? styleOf(parent).display : '';
  return /flex|grid/.test(around) || styleOf(box).float !== 'none';
}

function isSkewed(box: Element, side: 'margin' | 'padding'): boolean {
  const style = styleOf(box);
  const [start, end] =
    side === 'margin' ? [style.marginLeft, style.marginRight] : [style.paddingLeft, style.paddingRight];
  return Math.abs(Number.parseFloat(start) - Number.parseFloat(end)) > maxSkew;
}

/** A box without a background: one with a background is part of the page's design and keeps its width. */
function isPlain(box: Element): boolean {
  const style = styleOf(box);
  return style.backgroundImage === 'none' && /^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
}

function sizeOf(element: Element): number {
  return Number.parseFloat(styleOf(element).fontSize);
}
