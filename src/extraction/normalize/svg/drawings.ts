import { isUndisplayed, strippedText, stripWhitespace, unwrap, visibleText } from '../../../dom/elements.ts';
import type { DrawingsModule } from '../../../on-demand/drawings-module.ts';

/** Elements that stay in a drawing, in the case in which they are parsed. None runs scripts, animates or contains HTML. */
export const svgTags = (
  'svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath ' +
  'mask marker pattern image'
).split(' ');

export const svgAttributes = (
  'viewBox d cx cy r rx ry x y x1 y1 x2 y2 fx fy dx dy points transform fill fill-opacity fill-rule clip-rule clip-path ' +
  'mask stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity ' +
  'stroke-miterlimit opacity font-size font-family font-weight font-style letter-spacing text-anchor text-decoration ' +
  'textLength lengthAdjust dominant-baseline alignment-baseline paint-order vector-effect offset stop-color ' +
  'stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform ' +
  'clipPathUnits maskUnits maskContentUnits marker-start marker-mid marker-end markerWidth markerHeight markerUnits ' +
  'refX refY orient preserveAspectRatio'
).split(' ');

/** Up to this width or height, in px, a drawing without text is an icon. */
const minDrawingSize = 64;

export const shapes = 'path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject';

/** Elements that are rendered only where others refer to them. */
export const parts = 'defs, symbol, clipPath, mask, marker, pattern, linearGradient, radialGradient';

/** Makes drawings figures of shapes and text, and removes icons. Without `keepDrawing` drawings stay as they are. */
export function normalizeSvg(root: Element, keepDrawing?: DrawingsModule['keepDrawing']): void {
  const all = [...root.querySelectorAll('svg')].filter((svg) => !svg.parentElement?.closest('svg'));
  const signs = new Set(all.filter((svg) => !isDrawing(svg)));
  for (const svg of all) if (!signs.has(svg) && root.contains(svg)) keepDrawing?.(svg);
  // Last, because a drawing may refer to parts of them.
  for (const sign of signs) sign.remove();
  // A code block from which a script has made a drawing (`pre.mermaid`) becomes the drawing.
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.querySelector('svg') && strippedText(pre) === wordsOf(pre)) unwrap(pre);
  }
}

/** Whether there is a drawing that is not part of a formula. */
export function hasDrawings(root: Element): boolean {
  return [...root.querySelectorAll('svg')].some(
    (svg) => !svg.closest('svg svg, mjx-container, .katex') && isDrawing(svg),
  );
}

function wordsOf(pre: Element): string {
  return stripWhitespace([...pre.querySelectorAll('svg')].map((svg) => svg.textContent ?? '').join(''));
}

/** Whether a `pre` is not code: it contains only the drawing that a script has made of it. */
export function isDrawnCode(pre: Element): boolean {
  const drawings = [...pre.querySelectorAll('svg')].filter((svg) => !svg.parentElement?.closest('svg'));
  const said = drawings.reduce((sum, svg) => sum + strippedText(svg).length, 0);
  return drawings.some(isDrawing) && strippedText(pre).length === said;
}

/** Whether it is a drawing of the article: not on a button, not hidden, and not an icon. */
export function isDrawing(svg: Element): boolean {
  if (svg.closest('button, [role="button"]') || isUndrawn(svg)) return false;
  if (![...svg.querySelectorAll(shapes)].some((one) => !one.closest(parts))) return false;
  return listWords(svg).length > 0 || !isSign(svg);
}

/** Images with an address in a drawing: they become images of the article. */
export function listWebPictures(svg: Element): Element[] {
  return [...svg.querySelectorAll('image')].filter((image) => readPictureAddress(image) !== undefined);
}

/** Whether a drawing contains more than images with an address. */
export function isPainted(svg: Element): boolean {
  const pictures = new Set(listWebPictures(svg));
  return [...svg.querySelectorAll(shapes)].some((one) => !one.closest(parts) && !pictures.has(one));
}

/** The labels of a drawing without white space, in document order. */
export function listWords(svg: Element): string[] {
  return [...svg.querySelectorAll('text, foreignObject')]
    .filter((one) => !one.closest(parts) && !(one.localName === 'text' && one.parentElement?.localName === 'switch'))
    .map(visibleText)
    .filter(Boolean);
}

function isUndrawn(svg: Element): boolean {
  return svg.matches('[hidden], [display="none"]') || isUndisplayed(svg);
}

function isSign(svg: Element): boolean {
  const [, , width, height] = readBox(svg);
  const size = (name: string, box: number | undefined) => readLength(svg, name) || box || 0;
  return size('width', width) <= minDrawingSize || size('height', height) <= minDrawingSize;
}

/** In px, from the inline style or the attribute; 0 if it is missing or in another unit. */
function readLength(svg: Element, name: string): number {
  const styled = new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([\\d.]+)(px|em|rem)`).exec(svg.getAttribute('style') ?? '');
  const [, number, unit] = styled ?? /^\s*([\d.]+)(px|em|rem|ex)?\s*$/.exec(svg.getAttribute(name) ?? '') ?? [];
  return Number(number ?? 0) * (unit && unit !== 'px' ? emPixels : 1);
}

const emPixels = 16;

/** The address of an image in a drawing, which may be relative; `undefined` for any scheme but http and https. */
export function readPictureAddress(image: Element): string | undefined {
  const address = readHref(image);
  return address === '' || /^(?!https?:)[a-z][\w+.-]*:/i.test(address) ? undefined : address;
}

export function readHref(image: Element): string {
  return (image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? '').trim();
}

/** The four numbers of a `viewBox`; empty if there is none. */
export function readBox(element: Element): number[] {
  const numbers = (element.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : [];
}
