import { listAncestors, styleOf } from '../../dom/native.ts';

/** Attribute of elements wider than the column; its value is a `WideFit`. */
export const wideAttribute = 'data-infoq-reader-wide';

export type WideFit = 'scroll' | 'table' | 'shrink' | 'wrap';

/**
 * Bars of the site that are wider than a narrow window: their entries wrap. Fixed bars do not count, as they take no
 * space.
 */
export function findWideHeaderBars(bars: readonly Element[]): Map<Element, WideFit> {
  const isFixed = (bar: Element) => styleOf(bar).position === 'fixed';
  const wide = bars.filter((bar) => bar.scrollWidth > bar.clientWidth + 1 && !isFixed(bar));
  return new Map(wide.map((bar) => [bar, 'wrap']));
}

/** Tables, code and pictures that overflow the article's box: the page had more space for them. */
export function findWideContent(content: Element): Map<Element, WideFit> {
  const wide = new Map<Element, WideFit>();
  for (const element of content.querySelectorAll('table, pre, img, video, iframe, canvas, svg, object, embed')) {
    const fit = fitOf(element, content);
    if (fit) wide.set(element, fit);
  }
  // Code that overflows its own box, or is clipped by it.
  for (const element of content.querySelectorAll('pre')) {
    if (element.scrollWidth <= element.clientWidth + 1 || scrolls(element) || isInScroller(element, content)) continue;
    wide.set(element, 'scroll');
  }
  return wide;
}

/** How an element that overflows the article's box is made to fit; `undefined` if it does not overflow. */
export function fitOf(element: Element, content: Element): WideFit | undefined {
  const isOut = element.getBoundingClientRect().right > content.getBoundingClientRect().right + 1;
  if (!isOut || isInScroller(element, content)) return undefined;
  return element.tagName === 'TABLE' ? 'table' : element.tagName === 'PRE' ? 'scroll' : 'shrink';
}

function isInScroller(element: Element, root: Element): boolean {
  return listAncestors(element, root).some((one) => one !== element && one !== root && scrolls(one));
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(styleOf(element).overflowX);
}
