import { type AnnotationColor, annotationColors } from './annotation.ts';

/** The name of a highlight in the document's registry, `CSS.highlights`. */
export const nameOf = (kind: string) => `infoq-reader-${kind}`;

/** Kind of highlight for annotations with a note, in addition to their color. */
export const noted = 'noted';

/** Suffix for highlights on a dark background, in a text whose background is not known from its style sheet. */
export const onDark = '-on-dark';

/** Distinguish the colors where forced colors hide them; the buttons in the bar have the same lines. */
const underlines = { yellow: 'solid', green: 'double', blue: 'dotted', pink: 'wavy' } as const;

/**
 * Rules for the style sheet of the tree that contains the text; its elements get no attributes or classes. `ground` is
 * `dark` for highlights that a painter reports as on a dark background.
 */
export function paintRules(
  colorsOf: (color: AnnotationColor) => { readonly back: string; readonly line: string },
  note: string,
  ground: 'any' | 'dark' = 'any',
): string {
  const end = ground === 'dark' ? onDark : '';
  const rule = (name: string, style: string) => `::highlight(${nameOf(name + end)}){${style}}`;
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
    `${rule(noted, 'text-decoration:overline 2px solid CanvasText')}}`,
  ].join('\n');
}

/** Properties that forced colors take from the author, reverted to the browser's defaults. */
const forced = [
  ...['color', 'background-color', 'border-color', 'outline-color', 'text-decoration-color'].map(
    (property) => `${property}:revert!important`,
  ),
  'box-shadow:none!important;text-shadow:none!important',
].join(';');

/**
 * Lets highlights keep their lines under forced colors. Chromium (156) paints each one as selected text, regardless of its
 * rules, unless the text has another `forced-color-adjust`
 * (findings/chromium-forced-colors-paint-highlights-as-selected.sh). That turns off forcing for the text, so these rules
 * do it instead, including the colors of a selection.
 */
export function forcedRules(text: string): string {
  return `@media (forced-colors:active){${text}{forced-color-adjust:preserve-parent-color}
${text},${text} :not(svg,svg *){${forced}}
${text} ::selection{background-color:Highlight!important;color:HighlightText!important}
infoq-reader{forced-color-adjust:auto}}`;
}

/** Rules for the panel. */
export const paintCss = [
  paintRules(
    (color) => ({ back: `var(--highlight-${color})`, line: `var(--swatch-${color},transparent)` }),
    'var(--note-text)',
  ),
  forcedRules('[data-part="body"]'),
].join('\n');
