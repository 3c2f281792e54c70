import { listAncestors } from '../../dom/native.ts';

/** Attribute of what is wider than the column; its value says how it is made to fit. */
export const wideAttribute = 'data-infoq-reader-wide';

export type WideFit = 'scroll' | 'table' | 'shrink' | 'wrap';

/** Bars of the site that are wider than a narrow window: their entries take several lines. A fixed bar makes no room. */
export function findWideHeaderBars(bars: readonly Element[]): Map<Element, WideFit> {
  const isFixed = (bar: Element) => bar.ownerDocument.defaultView?.getComputedStyle(bar).position === 'fixed';
  const wide = bars.filter((bar) => bar.scrollWidth > bar.clientWidth + 1 && !isFixed(bar));
  return new Map(wide.map((bar) => [bar, 'wrap']));
}

/** Tables, code and pictures that stand out of the article's box: the page had more room for them. */
export function findWideContent(content: Element): Map<Element, WideFit> {
  const wide = new Map<Element, WideFit>();
  for (const element of content.querySelectorAll('table, pre, img, video, iframe, canvas, svg, object, embed')) {
    const fit = fitOf(element, content);
    if (fit) wide.set(element, fit);
  }
  // Lines of code that leave their own box, or are cut off by it.
  for (const element of content.querySelectorAll('pre')) {
    if (element.scrollWidth <= element.clientWidth + 1 || scrolls(element) || isInScroller(element, content)) continue;
    wide.set(element, 'scroll');
  }
  return wide;
}

/** How one element that stands out of the article's box is made to fit; `undefined` where it does not stand out. */
export function fitOf(element: Element, content: Element): WideFit | undefined {
  const isOut = element.getBoundingClientRect().right > content.getBoundingClientRect().right + 1;
  if (!isOut || isInScroller(element, content)) return undefined;
  return element.tagName === 'TABLE' ? 'table' : element.tagName === 'PRE' ? 'scroll' : 'shrink';
}

function isInScroller(element: Element, root: Element): boolean {
  return listAncestors(element, root).some((one) => one !== element && one !== root && scrolls(one));
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(element.ownerDocument.defaultView?.getComputedStyle(element).overflowX ?? '');
}
