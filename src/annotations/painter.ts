import { anchorIn } from './anchor.ts';
import { type Annotation, type AnnotationColor, annotationColors } from './annotation.ts';
import { type ArticleText, readArticleText } from './article-text.ts';

/** The name of a highlight in the document's registry. */
export const nameOf = (kind: string) => `infoq-reader-${kind}`;

/** Of those with a note, besides their color. */
const noted = 'noted';

const highlightNames = [...annotationColors, noted].map(nameOf);

/** How each color is told from the others where the system allows none of them. */
const underlines = { yellow: 'solid', green: 'double', blue: 'dotted', pink: 'wavy' } as const;

/** Rules for the style sheet of the tree that the text stands in: its nodes get no mark. */
export function paintRules(
  colorsOf: (color: AnnotationColor) => { readonly back: string; readonly line: string },
  note: string,
): string {
  const rule = (name: string, style: string) => `::highlight(${nameOf(name)}){${style}}`;
  return [
    ...annotationColors.map((color) => {
      const { back, line } = colorsOf(color);
      return rule(color, `background-color:${back};color:inherit;text-decoration:underline 2px ${line}`);
    }),
    rule(noted, `text-decoration:underline 2px dotted ${note};text-underline-offset:5px`),
    '@media (forced-colors:active){',
    ...annotationColors.map((color) =>
      rule(color, `background-color:Canvas;color:CanvasText;text-decoration:underline 2px ${underlines[color]}`),
    ),
    `${rule(noted, 'text-decoration:none')}}`,
  ].join('\n');
}

/** Those of the panel. */
export const paintCss = paintRules(
  (color) => ({ back: `var(--highlight-${color})`, line: `var(--swatch-${color},transparent)` }),
  'var(--note)',
);

/** An annotation whose words stand in the text now. */
export interface Found {
  readonly annotation: Annotation;
  readonly range: Range;
}

export interface Painter {
  /** Where an annotation's words stand; `undefined` while they are not in the article. */
  readonly rangeOf: (annotation: Annotation) => Range | undefined;
  readonly find: (id: string) => Found | undefined;
  /** In the order in which they were made. */
  readonly found: () => readonly Found[];
  readonly paint: () => void;
}

/**
 * Paints annotations over the text, and again when the article's nodes change under them. What is painted is gone
 * with the signal.
 */
export function createPainter(
  body: Element,
  all: () => readonly Annotation[],
  /** Called after each painting. */
  onPaint: () => void,
  signal: AbortSignal,
): Painter {
  let text: ArticleText | undefined;
  const ranges = new Map<string, Range | undefined>();
  const rangeOf = ({ id, selectors }: Annotation) => {
    text ??= readArticleText(body);
    if (!ranges.has(id)) ranges.set(id, anchorIn(text, selectors));
    return ranges.get(id);
  };
  const found = () =>
    all().flatMap((annotation) => {
      const range = rangeOf(annotation);
      return range ? [{ annotation, range }] : [];
    });
  const paint = () => {
    const before = performance.now();
    draw();
    onPaint();
    cost = performance.now() - before;
  };
  const draw = () => {
    clear();
    if (signal.aborted || typeof Highlight !== 'function' || !CSS.highlights) return;
    const now = found();
    const show = (name: string, isOf: (annotation: Annotation) => boolean) => {
      const own = now.filter(({ annotation }) => isOf(annotation));
      if (own.length === 0) return;
      const highlight = new Highlight(...own.map(({ range }) => range));
      // Below what is being read aloud.
      highlight.priority = -1;
      CSS.highlights.set(nameOf(name), highlight);
    };
    for (const color of annotationColors) show(color, (one) => one.color === color);
    show(noted, ({ note }) => note !== '');
  };
  /** What the last painting took, in ms. */
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const paintLater = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const next = () => {
      frame = requestAnimationFrame(paint);
    };
    // A page may change with every frame: most of the time is its own.
    if (cost < 4) next();
    else timer = setTimeout(next, cost * 8);
  };
  /** Code that is colored changes its own nodes alone: words that stand elsewhere need not be looked for again. */
  const isTouched = (records: readonly MutationRecord[]) =>
    [...ranges.values()].some((range) => !range || records.some(({ target }) => range.intersectsNode(target)));
  const observer = new MutationObserver((records) => {
    text = undefined;
    if (!isTouched(records)) return;
    ranges.clear();
    if (all().length > 0) paintLater();
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      clear();
    },
    { once: true },
  );
  return { rangeOf, find: (id) => found().find(({ annotation }) => annotation.id === id), found, paint };
}

function clear(): void {
  if (typeof CSS !== 'undefined' && CSS.highlights) for (const name of highlightNames) CSS.highlights.delete(name);
}
