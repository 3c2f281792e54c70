import { collapseWhitespace } from '../../dom/elements.ts';

/** What a drawing is made of. Nothing that runs, loads, animates or holds HTML. */
export const svgTags = (
  'svg g path rect circle ellipse line polyline polygon text tspan defs lineargradient radialgradient stop clippath ' +
  'mask marker pattern'
).split(' ');

export const svgAttributes = (
  'viewbox d cx cy r rx ry x y x1 y1 x2 y2 dx dy points transform fill fill-opacity fill-rule clip-rule clip-path mask ' +
  'stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-miterlimit opacity ' +
  'font-size font-family font-weight font-style text-anchor dominant-baseline alignment-baseline offset stop-color ' +
  'stop-opacity gradientunits gradienttransform patternunits patterntransform marker-start marker-mid marker-end ' +
  'markerwidth markerheight refx refy orient preserveaspectratio'
).split(' ');

/** Below this width and height a drawing without a word is a sign on a button. */
const smallestDrawing = 64;

/** Drawings of shapes and words stay as figures, signs go; of what is not harmless the words stay. */
export function normalizeSvg(root: Element): void {
  for (const svg of root.querySelectorAll('svg')) {
    if (svg.parentElement?.closest('svg') || !root.contains(svg)) continue;
    for (const unseen of svg.querySelectorAll('title, desc, metadata, script')) unseen.remove();
    const words = [...svg.querySelectorAll('text, foreignObject')]
      .map((one) => collapseWhitespace(one.textContent ?? ''))
      .filter(Boolean);
    if (words.length === 0 && isSign(svg)) svg.remove();
    else if (svg.querySelector('foreignObject, style, use, image, animate, animateTransform, set, a'))
      replaceByWords(svg, words);
    else keepDrawing(svg);
  }
}

function isSign(svg: Element): boolean {
  if (svg.childElementCount === 0) return true;
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = (name: string, box: number | undefined) => Number.parseFloat(svg.getAttribute(name) ?? '') || box || 0;
  return size('width', width) <= smallestDrawing || size('height', height) <= smallestDrawing;
}

function replaceByWords(svg: Element, words: readonly string[]): void {
  const figure = svg.ownerDocument.createElement('figure');
  for (const word of words) {
    const line = svg.ownerDocument.createElement('p');
    line.textContent = word;
    figure.append(line);
  }
  if (words.length > 0) svg.replaceWith(figure);
  else svg.remove();
}

/** Inline styles become the attributes that they stand for: no style of the page lives in the panel. */
function keepDrawing(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) {
    for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
      const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
      if (value && svgAttributes.includes(name)) element.setAttribute(name, value.replace(/\s*!important$/, ''));
    }
    element.removeAttribute('style');
  }
  if (svg.closest('figure')) return;
  const figure = svg.ownerDocument.createElement('figure');
  svg.replaceWith(figure);
  figure.append(svg);
}
