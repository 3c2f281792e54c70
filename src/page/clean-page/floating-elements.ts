import { type ClutterKind, clutterKinds } from '../../article/article.ts';
import { childrenOf, listAncestors, parentOf, styleOf, windowOf } from '../../dom/native.ts';
import { unaskedFor } from '../../extraction/clutter/unasked-layers.ts';
import { hiddenAttribute } from '../host/element-marks.ts';

/** Maximum number of elements around the article whose style is read. */
const maxStyledElements = 300;

/**
 * Elements that float over the page: bars, badges, layers at an edge. The site's header does not count as one, and a
 * box with fields is a dialog that the user may have opened.
 */
export function findFloatingElements(
  body: Element,
  content: Element,
  headers: readonly Element[],
): Map<Element, ClutterKind> {
  const found = new Map<Element, ClutterKind>();
  const window = windowOf(body);
  const isFixed = (element: Element) => styleOf(element).position === 'fixed';
  let asked = 0;
  for (const at of listAncestors(content, body)) {
    const parent = at === body ? undefined : parentOf(at);
    const around = parent ? childrenOf(parent).filter((one) => one !== at) : [];
    for (const beside of around.flatMap((one) => [one, ...childrenOf(one)])) {
      if (asked++ > maxStyledElements) return found;
      // Already hidden by us: it has no box now, but still floats.
      const marked = clutterKinds.find((kind) => kind === beside.getAttribute(hiddenAttribute));
      if (marked && isFixed(beside)) found.set(beside, marked);
      if (marked) continue;
      if (!isFixed(beside) || headers.some((header) => header.contains(beside) || beside.contains(header))) continue;
      if (
        beside.querySelector('nav, textarea, [type="password"], [type="tel"], [type="search"], [role="search"]') ||
        beside.matches(':modal')
      )
        continue;
      const isUnasked = asksItself(beside);
      if (beside.getAttribute('role') === 'dialog' && !isUnasked) continue;
      const box = beside.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const isWide = box.width > window.innerWidth * 0.8;
      // A wide bar with links at the top is the site's header.
      if (isWide && box.top < 80 && beside.querySelectorAll('a[href]').length >= 3) continue;
      if (isWide && box.height > window.innerHeight * 0.6) continue;
      if (isInTheMiddle(box, window) && !isUnasked) continue;
      found.set(beside, isWide ? 'banner' : 'toolbar');
    }
  }
  return found;
}

/**
 * Whether a layer opened by itself, for a newsletter or about cookies. Layers for signing in, or with several options,
 * may have been opened by the user. (Modal layers are excluded by the caller: hidden, they would still block the page.)
 */
function asksItself(layer: Element): boolean {
  const asksFor = unaskedFor(layer.textContent ?? '');
  if (!asksFor || layer.querySelectorAll('[type="checkbox"], [role="checkbox"], [role="switch"]').length > 1)
    return false;
  return layer.querySelector(asksFor === 'consent' ? 'button' : '[type="email"]') !== null;
}

/** A centered box away from every edge: a dialog or a picture that the user has opened. */
function isInTheMiddle({ left, right, top, bottom }: DOMRect, { innerWidth, innerHeight }: Window): boolean {
  const isCentered = Math.abs(left + right - innerWidth) < innerWidth * 0.1;
  return isCentered && left > edge && top > edge && bottom < innerHeight - edge;
}

/** Maximum distance from an edge of elements that float at it, in px. */
const edge = 40;
