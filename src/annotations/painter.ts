import { anchorIn } from './anchor.ts';
import { type Annotation, annotationColors } from './annotation.ts';
import { type ArticleText, readArticleText } from './article-text.ts';

const nameOf = (kind: string) => `infoq-reader-${kind}`;

/** Of those with a note, besides their color. */
const noted = 'noted';

const highlightNames = [...annotationColors, noted].map(nameOf);

/** How each color is told from the others where the system allows none of them. */
const underlines = { yellow: 'solid', green: 'double', blue: 'dotted', pink: 'wavy' } as const;

/** Rules for the style sheet of the shadow root: the article's nodes get no mark. */
export const paintCss = [
  ...annotationColors.map(
    (color) =>
      `::highlight(${nameOf(color)}){background-color:var(--highlight-${color});color:inherit;text-decoration:underline 2px var(--swatch-${color},transparent)}`,
  ),
  `::highlight(${nameOf(noted)}){text-decoration:underline 2px dotted var(--note);text-underline-offset:5px}`,
  '@media (forced-colors:active){',
  ...annotationColors.map(
    (color) =>
      `::highlight(${nameOf(color)}){background-color:Canvas;color:CanvasText;text-decoration:underline 2px ${underlines[color]}}`,
  ),
  `::highlight(${nameOf(noted)}){text-decoration:none}}`,
].join('\n');

export interface Painter {
  /** Where an annotation's words stand; `undefined` while they are not in the article. */
  readonly rangeOf: (annotation: Annotation) => Range | undefined;
  readonly paint: () => void;
}

/**
 * Paints annotations over the text, and again when the article's nodes change under them. What is painted is gone
 * with the signal.
 */
export function createPainter(body: HTMLElement, all: () => readonly Annotation[], signal: AbortSignal): Painter {
  let text: ArticleText | undefined;
  const ranges = new Map<string, Range | undefined>();
  const rangeOf = ({ id, selectors }: Annotation) => {
    text ??= readArticleText(body);
    if (!ranges.has(id)) ranges.set(id, anchorIn(text, selectors));
    return ranges.get(id);
  };
  const paint = () => {
    clear();
    if (signal.aborted || typeof Highlight !== 'function' || !CSS.highlights) return;
    const found = all().flatMap((annotation) => {
      const range = rangeOf(annotation);
      return range ? [{ annotation, range }] : [];
    });
    const show = (name: string, isOf: (annotation: Annotation) => boolean) => {
      const own = found.filter(({ annotation }) => isOf(annotation));
      if (own.length === 0) return;
      const highlight = new Highlight(...own.map(({ range }) => range));
      // Below what is being read aloud.
      highlight.priority = -1;
      CSS.highlights.set(nameOf(name), highlight);
    };
    for (const color of annotationColors) show(color, (one) => one.color === color);
    show(noted, ({ note }) => note !== '');
  };
  let frame = 0;
  /** Code that is colored changes its own nodes alone: words that stand elsewhere need not be looked for again. */
  const isTouched = (records: readonly MutationRecord[]) =>
    [...ranges.values()].some((range) => !range || records.some(({ target }) => range.intersectsNode(target)));
  const observer = new MutationObserver((records) => {
    text = undefined;
    if (!isTouched(records)) return;
    ranges.clear();
    cancelAnimationFrame(frame);
    if (all().length > 0) frame = requestAnimationFrame(paint);
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      clear();
    },
    { once: true },
  );
  return { rangeOf, paint };
}

function clear(): void {
  if (typeof CSS !== 'undefined' && CSS.highlights) for (const name of highlightNames) CSS.highlights.delete(name);
}
