import { collapseWhitespace, unwrap } from '../../../dom/elements.ts';
import { parts, readBox, readHref, readPictureAddress, shapes } from './drawings.ts';
import { normalizeLabels } from './labels.ts';
import { copyReferences } from './references.ts';
import { styleDrawing } from './rules.ts';

/** Replaces a drawing by a figure of shapes and text that depend on nothing in the page. */
export function keepDrawing(svg: Element): void {
  const name = readName(svg);
  svg.removeAttribute('aria-label');
  if (name) svg.setAttribute('aria-label', name);
  for (const unseen of svg.querySelectorAll(
    'title, desc, metadata, script, animate, animateMotion, animateTransform, set',
  ))
    unseen.remove();
  copyReferences(svg);
  styleDrawing(svg);
  setWidth(svg);
  const others = normalizeLabels(svg);
  for (const link of svg.querySelectorAll('a')) unwrap(link);
  for (const hidden of svg.querySelectorAll('[display="none"], [visibility="hidden"], [visibility="collapse"]'))
    if (!hidden.querySelector('[visibility="visible"]')) hidden.remove();
  const pictures = [...svg.querySelectorAll('image')].flatMap(takePicture);
  for (const element of [svg, ...svg.querySelectorAll('[style], [display], [visibility]')])
    for (const name of ['style', 'display', 'visibility']) element.removeAttribute(name);
  const isDrawn = [...svg.querySelectorAll(shapes)].some((one) => !one.closest(parts));
  const drawn = [...(isDrawn ? [svg] : []), ...pictures, ...others];
  const isFramed = svg.closest('figure') !== null || drawn.length === 0;
  const figure = isFramed ? undefined : svg.ownerDocument.createElement('figure');
  svg.replaceWith(...(figure ? [figure] : drawn));
  figure?.append(...drawn);
}

/** The accessible name of a drawing, for screen readers. */
function readName(svg: Element): string {
  const namedBy = (svg.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const names = [
    svg.getAttribute('aria-label'),
    ...namedBy.map((id) => [...svg.querySelectorAll('[id]')].find((one) => one.id === id)?.textContent),
    [...svg.children].find((one) => one.localName === 'title')?.textContent,
  ];
  return collapseWhitespace(names.find((name) => name?.trim()) ?? '');
}

/** Sets the width of a drawing that fills its column up to its own width (mermaid). */
function setWidth(svg: Element): void {
  const widest = /max-width\s*:\s*([\d.]+)px/.exec(svg.getAttribute('style') ?? '')?.[1];
  if (!widest || !/%$/.test(svg.getAttribute('width') ?? '%')) return;
  svg.setAttribute('width', widest);
  if (readBox(svg).length > 0) svg.removeAttribute('height');
}

/**
 * Keeps an image in a drawing if its data is in the page. One with an address is returned as an image of the article,
 * to put below the drawing.
 */
function takePicture(image: Element): Element[] {
  const data = readHref(image);
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(data)) {
    image.removeAttribute('xlink:href');
    image.setAttribute('href', data);
    return [];
  }
  image.remove();
  const address = readPictureAddress(image);
  if (!address) return [];
  const picture = image.ownerDocument.createElement('img');
  picture.setAttribute('src', address);
  for (const name of ['width', 'height']) {
    const size = image.getAttribute(name);
    if (size && /^\d+$/.test(size)) picture.setAttribute(name, size);
  }
  return [picture];
}
