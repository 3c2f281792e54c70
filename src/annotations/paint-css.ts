import { type AnnotationColor, annotationColors } from './annotation.ts';

/** The name of a highlight in the document's registry. */
export const nameOf = (kind: string) => `infoq-reader-${kind}`;

/** Of those with a note, besides their color. */
export const noted = 'noted';

/** Ends the names of what stands on dark ground in a text that does not tell its colors. */
export const onDark = '-on-dark';

/** How each color is told from the others where the system allows none of them. */
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
    `${rule(noted, 'text-decoration:none')}}`,
  ].join('\n');
}

/** Those of the panel. */
export const paintCss = paintRules(
  (color) => ({ back: `var(--highlight-${color})`, line: `var(--swatch-${color},transparent)` }),
  'var(--note)',
);
