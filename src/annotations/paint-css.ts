import { type AnnotationColor, annotationColors } from './annotation.ts';

/** The name of a highlight in the document's registry. */
export const nameOf = (kind: string) => `infoq-reader-${kind}`;

/** Of those with a note, besides their color. */
export const noted = 'noted';

/** Ends the names of what stands on dark ground in a text that does not tell its colors. */
export const onDark = '-on-dark';

/** How each color is told from the others where the system allows none of them; the signs in the bar have the same lines. */
const underlines = { yellow: 'solid', green: 'double', blue: 'dotted', pink: 'wavy' } as const;

/**
 * Rules for the style sheet of the tree that the text stands in: its nodes get no mark. `ground`: of what stands on
 * dark ground, where a painter tells that apart.
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

/** What a system that forces colors takes from the author, for each color back to the browser's own. */
const forced = [
  ...['color', 'background-color', 'border-color', 'outline-color', 'text-decoration-color'].map(
    (property) => `${property}:revert!important`,
  ),
  'box-shadow:none!important;text-shadow:none!important',
].join(';');

/**
 * Lets highlights have their lines where the system forces colors. Chromium (156) paints each as selected text, whatever
 * its rules say, unless the words below adjust their colors otherwise
 * (findings/chromium-forced-colors-paint-highlights-as-selected.sh). So do these words, and what would have been forced is
 * said here: also what is selected looks as the system wants it.
 */
export function forcedRules(text: string): string {
  return `@media (forced-colors:active){${text}{forced-color-adjust:preserve-parent-color}
${text},${text} :not(svg,svg *){${forced}}
${text} ::selection{background-color:Highlight!important;color:HighlightText!important}
infoq-reader{forced-color-adjust:auto}}`;
}

/** Those of the panel. */
export const paintCss = [
  paintRules(
    (color) => ({ back: `var(--highlight-${color})`, line: `var(--swatch-${color},transparent)` }),
    'var(--note)',
  ),
  forcedRules('[data-part="body"]'),
].join('\n');
