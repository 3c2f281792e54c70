import type { ClutterKind } from '../../article/article.ts';
import { readNative } from '../../dom/native.ts';
import { readingLine } from '../../reading-position/reading-line.ts';
import { hiddenAttribute, markElements } from '../host/element-marks.ts';
import { columnAttribute, findColumn, isPadded, textScale } from './column.ts';
import { headerSpaceAttribute, measureHeaderSpace } from './header-space.ts';
import { fittedCss } from './page-css.ts';
import { findWideContent, findWideHeaderBars, fitOf, type WideFit, wideAttribute } from './wide-content.ts';

/** The article on the page, as far as it decides how the page is set. */
interface ArticleLayout {
  readonly title: Element | undefined;
  readonly content: Element;
  /** The site's own header and footer: no column holds them. */
  readonly apart: readonly Element[];
}

/** The clean page, as values: what is said of it by rules, what is hidden by marks, and the article that stands on it. */
export interface CleanPage {
  readonly css: string;
  readonly blocks: ReadonlyMap<Element, ClutterKind>;
  readonly hidden: readonly ClutterKind[];
  readonly standing: ArticleLayout | undefined;
}

export interface CleanPageControl {
  readonly set: (page: CleanPage) => void;
  /** Hides more blocks of the page that is set, and measures nothing; false when there is nothing new among them. */
  readonly hide: (blocks: ReadonlyMap<Element, ClutterKind>) => boolean;
}

/** Sets the clean page; what it marks is taken back when the signal aborts. */
export function applyCleanPage(
  document: Document,
  setStyle: (css: string) => void,
  signal: AbortSignal,
): CleanPageControl {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  const markHidden = markElements(document, hiddenAttribute, signal);
  const markColumn = markElements(document, columnAttribute, signal);
  const markRoom = markElements(document, headerSpaceAttribute, signal);
  const markWide = markElements(document, wideAttribute, signal);
  let page: CleanPage | undefined;
  /** What is hidden now: the page's own blocks, and those that were hidden since it was set. */
  let blocks: CleanPage['blocks'] = new Map();
  let width = 0;
  /** Rules that were measured on the page as it is now. */
  let fitted = '';
  let wide: ReadonlyMap<Element, WideFit> = new Map();
  let isScrolling = false;
  let isFitDue = false;
  /** Other blocks are hidden than the page was fitted with. */
  let isUnfitted = false;

  const fit = () => {
    if (!page || signal.aborted) return;
    // The page is measured as its designer set it. Seen in the middle of a scroll, that would undo the scroll.
    isFitDue = isScrolling;
    if (isScrolling) return;
    isUnfitted = false;
    width = window.innerWidth;
    const { css, hidden, standing } = page;
    const restoreScroll = holdScroll(window, standing?.content);
    setStyle(css);
    for (const mark of [markColumn, markRoom, markWide]) mark(new Map());
    [fitted, wide] = ['', new Map()];
    if (standing && hidden.includes('sidebar')) fitColumn(standing, hidden);
    setStyle(`${css}\n${fitted}`);
    if (standing && hidden.includes('sidebar')) fitWide(standing);
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

  /** A picture says how wide it is when it is there: nothing but the picture is measured for it. */
  const onLoad = ({ target }: Event) => {
    const content = page?.standing?.content;
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
    // Chromium (156) tells of no end where a script cuts a smooth scroll short.
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
      page.standing?.content === next.standing?.content &&
      isSameMap(blocks, next.blocks);
    page = next;
    blocks = next.blocks;
    if (isSame && window.innerWidth === width) return;
    // What is clutter goes at once; the column is measured when the page is not being scrolled.
    setStyle(`${next.css}\n${fitted}`);
    markHidden(blocks);
    fit();
  };
  const hide = (more: CleanPage['blocks']) => {
    const all = new Map([...more, ...(page?.blocks ?? [])]);
    const isNew = [...all].some(([element, kind]) => element.getAttribute(hiddenAttribute) !== kind);
    if (!isNew) return false;
    blocks = all;
    markHidden(blocks);
    // It is measured when it is painted, unless a reading comes first.
    isUnfitted = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => isUnfitted && fit(), resizeRestMs);
    return true;
  };
  return { set, hide };
}

/** The returned function puts the block that stands on the reading line back where it stood. */
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

/** How long a window rests from being resized before the page is fitted to it, in ms. */
const resizeRestMs = 120;

/** A page that has not been scrolled for so long is not being scrolled, in ms. */
const scrollRestMs = 500;

/** How many elements of a header are asked whether they are bars. */
const maxBars = 200;

function isSameMap(one: ReadonlyMap<Element, string>, other: ReadonlyMap<Element, string>): boolean {
  return one.size === other.size && [...one].every(([element, kind]) => other.get(element) === kind);
}
