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
  const edge = content.getBoundingClientRect().right;
  for (const element of content.querySelectorAll('table, pre, img, video, iframe, canvas, svg, object, embed')) {
    if (element.getBoundingClientRect().right <= edge + 1 || isInScroller(element, content)) continue;
    wide.set(element, element.tagName === 'TABLE' ? 'table' : element.tagName === 'PRE' ? 'scroll' : 'shrink');
  }
  // Lines of code that leave their own box, or are cut off by it.
  for (const element of content.querySelectorAll('pre')) {
    if (element.scrollWidth <= element.clientWidth + 1 || scrolls(element) || isInScroller(element, content)) continue;
    wide.set(element, 'scroll');
  }
  return wide;
}

function isInScroller(element: Element, root: Element): boolean {
  return listAncestors(element, root).some((one) => one !== element && one !== root && scrolls(one));
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(element.ownerDocument.defaultView?.getComputedStyle(element).overflowX ?? '');
}
