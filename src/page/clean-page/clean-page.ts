import type { ClutterKind } from '../../article/article.ts';
import { readNative, windowOf } from '../../dom/native.ts';
import { readingLine } from '../../reading-position/reading-line.ts';
import { hiddenAttribute, markElements } from '../host/element-marks.ts';
import { columnAttribute, findColumn, isPadded, textScale } from './column.ts';
import { headerSpaceAttribute, measureHeaderSpace } from './header-space.ts';
import { fittedCss } from './page-css.ts';
import { findWideContent, findWideHeaderBars, fitOf, type WideFit, wideAttribute } from './wide-content.ts';

/** The elements of the article that determine the page's layout. */
interface ArticleLayout {
  readonly title: Element | undefined;
  readonly content: Element;
  /** The site's own header and footer, which the column never contains. */
  readonly apart: readonly Element[];
}

/** The state of the clean page: its rules, the blocks to mark, the kinds to hide, and the article on it. */
export interface CleanPage {
  readonly css: string;
  readonly blocks: ReadonlyMap<Element, ClutterKind>;
  readonly hidden: readonly ClutterKind[];
  readonly layout: ArticleLayout | undefined;
}

export interface CleanPageControl {
  readonly set: (page: CleanPage) => void;
  /** Hides more blocks of the current page without measuring; false if none of them is new. */
  readonly hide: (blocks: ReadonlyMap<Element, ClutterKind>) => boolean;
}

/** Controls the clean page; all marks are removed when the signal aborts. */
export function applyCleanPage(
  document: Document,
  setStyle: (css: string) => void,
  signal: AbortSignal,
): CleanPageControl {
  const window = windowOf(document);
  const markHidden = markElements(document, hiddenAttribute, signal);
  const markColumn = markElements(document, columnAttribute, signal);
  const markRoom = markElements(document, headerSpaceAttribute, signal);
  const markWide = markElements(document, wideAttribute, signal);
  let page: CleanPage | undefined;
  /** Blocks that are marked now: those of `page`, and those added by `hide` since. */
  let blocks: CleanPage['blocks'] = new Map();
  let width = 0;
  /** Rules from measurements of the current page. */
  let fitted = '';
  let wide: ReadonlyMap<Element, WideFit> = new Map();
  let isScrolling = false;
  let isFitDue = false;
  /** The marked blocks have changed since the page was fitted. */
  let isUnfitted = false;

  /**
   * Adds the measured rules, if there are any: a different text of the style, even by a line end, makes the browser
   * compute the style of the whole page anew.
   */
  const writeStyle = (css: string) => setStyle(fitted === '' ? css : `${css}\n${fitted}`);

  const fit = () => {
    if (!page || signal.aborted) return;
    // Measuring restores the page's own layout for a moment. In the middle of a scroll, that would disturb the scroll.
    isFitDue = isScrolling;
    if (isScrolling) return;
    isUnfitted = false;
    width = window.innerWidth;
    const { css, hidden, layout } = page;
    const restoreScroll = holdScroll(window, layout?.content);
    setStyle(css);
    for (const mark of [markColumn, markRoom, markWide]) mark(new Map());
    [fitted, wide] = ['', new Map()];
    if (layout && hidden.includes('sidebar')) fitColumn(layout, hidden);
    writeStyle(css);
    if (layout && hidden.includes('sidebar')) fitWide(layout);
    restoreScroll();
  };

  const fitColumn = (standing: ArticleLayout, hidden: readonly ClutterKind[]) => {
    const body = readNative<HTMLElement>(document, 'body');
    const isHidden = (element: Element) => hidden.some((kind) => kind === blocks.get(element));
    const parts = findColumn(standing.title, standing.content, body, standing.apart, isHidden);
    markColumn(parts);
    const [column = standing.content] = parts.keys();
    const scale = textScale(column, standing.content);
    const bars = standing.apart.flatMap((one) => [one, ...one.querySelectorAll('*')]).slice(0, maxBars);
    const leftRoom = [...blocks.values()].some(
      (kind) => (kind === 'header' || kind === 'banner') && hidden.includes(kind),
    );
    const room = leftRoom ? measureHeaderSpace(column, body, bars) : [];
    markRoom(new Map(room.map(({ element }, index) => [element, String(index)])));
    fitted = fittedCss(scale, isPadded(column), room);
  };

  const fitWide = ({ content, apart }: ArticleLayout) => {
    const column = content.closest(`[${columnAttribute}="column"]`) ?? content;
    wide = new Map([...findWideHeaderBars(apart), ...findWideContent(column), ...findWideContent(content)]);
    markWide(wide);
  };

  /** A picture's width is known once it has loaded: nothing else is measured for it. */
  const onLoad = ({ target }: Event) => {
    const content = page?.layout?.content;
    if (!(target instanceof Element) || !content?.contains(target) || !page?.hidden.includes('sidebar')) return;
    const found = fitOf(target, content);
    if (!found || wide.has(target)) return;
    wide = new Map([...wide, [target, found]]);
    markWide(wide);
  };

  let timer = 0;
  const onResize = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => window.innerWidth !== width && fit(), resizeRestMs);
  };
  let scrollTimer = 0;
  const onScrollEnd = () => {
    window.clearTimeout(scrollTimer);
    isScrolling = false;
    if (isFitDue) fit();
  };
  const onScroll = () => {
    isScrolling = true;
    window.clearTimeout(scrollTimer);
    // Chromium (156) fires no `scrollend` if a script interrupts a smooth scroll.
    scrollTimer = window.setTimeout(onScrollEnd, scrollRestMs);
  };
  window.addEventListener('resize', onResize, { signal });
  document.addEventListener('scroll', onScroll, { passive: true, signal });
  document.addEventListener('scrollend', onScrollEnd, { signal });
  document.addEventListener('load', onLoad, { capture: true, signal });
  const stop = () => {
    window.clearTimeout(timer);
    window.clearTimeout(scrollTimer);
  };
  signal.addEventListener('abort', stop, { once: true });

  const set = (next: CleanPage) => {
    const isSame =
      !isUnfitted &&
      page?.css === next.css &&
      page.layout?.content === next.layout?.content &&
      isSameMap(blocks, next.blocks);
    page = next;
    blocks = next.blocks;
    if (isSame && window.innerWidth === width) return;
    // Clutter is hidden at once; the column is measured when the page is not being scrolled.
    writeStyle(next.css);
    markHidden(blocks);
    fit();
  };
  const hide = (more: CleanPage['blocks']) => {
    const all = new Map([...more, ...(page?.blocks ?? [])]);
    const isNew = [...all].some(([element, kind]) => element.getAttribute(hiddenAttribute) !== kind);
    if (!isNew) return false;
    blocks = all;
    markHidden(blocks);
    // Measured after it is painted, unless a reading comes first.
    isUnfitted = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => isUnfitted && fit(), resizeRestMs);
    return true;
  };
  return { set, hide };
}

/** The returned function scrolls so that the block at the reading line is back at its position on the screen. */
function holdScroll(window: Window, content: Element | undefined): () => void {
  const { scrollX: left, scrollY: top } = window;
  if (!content || top === 0) return () => undefined;
  const { left: start, width } = content.getBoundingClientRect();
  const block = window.document.elementFromPoint(start + width / 2, readingLine);
  const before = block && content.contains(block) && block !== content ? block.getBoundingClientRect().top : undefined;
  return () => {
    const moved = before === undefined ? 0 : (block?.getBoundingClientRect().top ?? before) - before;
    const to = before === undefined ? top : window.scrollY + moved;
    if (Math.abs(to - window.scrollY) >= 1) window.scrollTo({ left, top: to, behavior: 'instant' });
  };
}

/** How long to wait after the last resize event before fitting the page, in ms. */
const resizeRestMs = 120;

/** A scroll counts as over after this time without a scroll event, in ms. */
const scrollRestMs = 500;

/** Maximum number of elements of headers and footers that are measured as bars. */
const maxBars = 200;

function isSameMap(one: ReadonlyMap<Element, string>, other: ReadonlyMap<Element, string>): boolean {
  return one.size === other.size && [...one].every(([element, kind]) => other.get(element) === kind);
}
