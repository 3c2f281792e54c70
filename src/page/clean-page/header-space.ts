import { listAncestors, styleOf, windowOf } from '../../dom/native.ts';

/** Marks an element whose top spacing we override; the value is the index of its rule. */
export const headerSpaceAttribute = 'data-infoq-reader-room';

/** A reduced top spacing, which closes the gap that the page kept for a hidden bar. */
export interface HeaderSpace {
  readonly element: Element;
  readonly property: 'margin-top' | 'padding-top';
  /** In px. */
  readonly value: number;
}

/** Top of the column when nothing is left above it, in px. */
const topWithoutHeader = 56;

/** Maximum offset from the top, in px, that a bar can have caused. */
const maxHeaderOffset = 320;

/**
 * Fixed bars take no space in the flow: the page makes room by the offset of the next bar and by padding. Moves up the
 * bars that are still shown, and the text below them. Call with none of the earlier rules in effect.
 */
export function measureHeaderSpace(column: Element, body: Element, bars: readonly Element[]): HeaderSpace[] {
  const window = windowOf(body);
  const room: HeaderSpace[] = [];
  let edge = 0;
  let closed = 0;
  for (const { element, top, bottom } of listBars(bars, window)) {
    const gap = top - edge;
    if (gap > 2 && top < maxHeaderOffset) {
      const margin = Number.parseFloat(styleOf(element).marginTop) || 0;
      room.push({ element, property: 'margin-top', value: margin - gap });
      closed = Math.max(closed, gap);
      edge = bottom - gap;
    } else edge = Math.max(edge, bottom);
  }
  const top = Math.min(column.getBoundingClientRect().top + window.scrollY, maxHeaderOffset);
  // A bar with a hidden part is lower now than the space that the page keeps for it.
  const next = topOfNext(bars, edge, window);
  let surplus = Math.max(closed, next === undefined ? top - edge - topWithoutHeader : next - edge);
  for (const element of listAncestors(column, body).reverse()) {
    for (const property of ['padding-top', 'margin-top'] as const) {
      const has = Number.parseFloat(styleOf(element).getPropertyValue(property)) || 0;
      const taken = Math.min(has, surplus);
      if (taken <= 2) continue;
      room.push({ element, property, value: has - taken });
      surplus -= taken;
      break;
    }
  }
  return room;
}

/** Top, in px, of the first bar that scrolls with the page, below the fixed ones. */
function topOfNext(bars: readonly Element[], edge: number, window: Window): number | undefined {
  const tops = bars
    .filter((bar) => /^(?:static|relative)$/.test(styleOf(bar).position))
    .map((bar) => ({ box: bar.getBoundingClientRect(), top: bar.getBoundingClientRect().top + window.scrollY }))
    .filter(
      ({ box, top }) =>
        box.height > 0 && box.width > window.innerWidth * 0.9 && top >= edge - 2 && top < maxHeaderOffset,
    )
    .map(({ top }) => top);
  return tops.length > 0 ? Math.min(...tops) : undefined;
}

/** Wide bars that are fixed at the top and visible, from top to bottom. */
function listBars(bars: readonly Element[], window: Window): { element: Element; top: number; bottom: number }[] {
  return bars
    .filter((bar) => styleOf(bar).position === 'fixed')
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && box.height < maxHeaderOffset && box.width > window.innerWidth / 2)
    .map(({ element, box }) => ({ element, top: box.top, bottom: box.bottom }))
    .sort((a, b) => a.top - b.top);
}
