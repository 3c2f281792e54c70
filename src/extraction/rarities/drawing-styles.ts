import { isDrawing } from '../normalize/svg/drawings.ts';
import { listPairs } from './pairs.ts';

/** Properties that the parts of a drawing inherit, with their initial values. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'text-anchor': 'start',
};

/** Inherited properties of text. The drawing itself has them from the text around it. */
const ofWords = ['font-size', 'font-weight', 'font-style'];

/** Maximum number of parts in all drawings whose style is read, so that no page blocks the tab. */
const maxParts = 3_000;

/** Writes the computed style of drawings to their attributes, except for drawings that contain their own style sheet. */
export function readDrawingStyles(content: Element, live: Element, window: Window): void {
  let left = maxParts;
  for (const [svg, other] of listPairs(content, live, 'svg:not(svg svg)')) {
    if (svg.querySelector('style') || !isDrawing(svg)) continue;
    readStyle(svg, window.getComputedStyle(other), (name) => inherited[name], Object.keys(inherited));
    for (const [part, from] of listPairs(svg, other, '*')) {
      if (left-- <= 0) return;
      const around = from.parentElement && window.getComputedStyle(from.parentElement);
      const outer = (name: string) => around?.getPropertyValue(name);
      readStyle(part, window.getComputedStyle(from), outer, [...Object.keys(inherited), ...ofWords]);
    }
  }
}

function readStyle(
  part: Element,
  style: CSSStyleDeclaration,
  outer: (name: string) => string | undefined,
  names: readonly string[],
): void {
  for (const name of names) {
    const value = style.getPropertyValue(name);
    if (!value) continue;
    // The text color: the panel has its own.
    if (value !== outer(name)) part.setAttribute(name, value === style.color ? 'currentColor' : value);
    else if (name in inherited && part.getAttribute(name) !== 'currentColor') part.removeAttribute(name);
  }
  if (style.opacity !== '1') part.setAttribute('opacity', style.opacity);
  if (style.display === 'none') part.setAttribute('display', 'none');
}
