import type { ClutterKind } from '../../article/article.ts';
import { readNative } from '../../dom/native.ts';
import { hiddenAttribute, markElements } from '../host/element-marks.ts';
import { columnAttribute, findColumn, isPadded, textScale } from './column.ts';
import { headerSpaceAttribute, measureHeaderSpace } from './header-space.ts';
import { fittedCss } from './page-css.ts';
import { findWideContent, findWideHeaderBars, wideAttribute } from './wide-content.ts';

/** The article on the page, as far as it decides how the page is set. */
export interface ArticleLayout {
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

/** Gives one function that sets the clean page; what it marks is taken back when the signal aborts. */
export function applyCleanPage(
  document: Document,
  setStyle: (css: string) => void,
  signal: AbortSignal,
): (page: CleanPage) => void {
  const window = readNative<Window & typeof globalThis>(document, 'defaultView');
  const markHidden = markElements(hiddenAttribute, signal);
  const markColumn = markElements(columnAttribute, signal);
  const markRoom = markElements(headerSpaceAttribute, signal);
  const markWide = markElements(wideAttribute, signal);
  let page: CleanPage | undefined;
  let width = 0;

  const fit = () => {
    if (!page || signal.aborted) return;
    width = window.innerWidth;
    const { css, blocks, hidden, standing } = page;
    const isHidden = (element: Element) => hidden.some((kind) => kind === blocks.get(element));
    setStyle(css);
    markHidden(blocks);
    // Each is found on the page as its designer set it, not as it was set here before.
    for (const mark of [markColumn, markRoom, markWide]) mark(new Map());
    if (!standing || !hidden.includes('sidebar')) return;
    const body = readNative<HTMLElement>(document, 'body');
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
    setStyle(`${css}\n${fittedCss(scale, isPadded(column), room)}`);
    markWide(
      new Map([
        ...findWideHeaderBars(standing.apart),
        ...findWideContent(column),
        ...findWideContent(standing.content),
      ]),
    );
  };

  let timer = 0;
  const later = (run: () => void) => () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!signal.aborted) run();
    }, resizeRestMs);
  };
  window.addEventListener(
    'resize',
    later(() => {
      if (window.innerWidth !== width) fit();
    }),
    { signal },
  );
  // A picture says how wide it is when it is there.
  document.addEventListener('load', later(fit), { capture: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });

  return (next) => {
    const isSame =
      page?.css === next.css &&
      page.standing?.content === next.standing?.content &&
      isSameMap(page.blocks, next.blocks);
    page = next;
    if (!isSame || window.innerWidth !== width) fit();
  };
}

/** How long a window rests from being resized before the page is fitted to it, in ms. */
const resizeRestMs = 120;

/** How many elements of a header are asked whether they are bars. */
const maxBars = 200;

function isSameMap(one: ReadonlyMap<Element, string>, other: ReadonlyMap<Element, string>): boolean {
  return one.size === other.size && [...one].every(([element, kind]) => other.get(element) === kind);
}
