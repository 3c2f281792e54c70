import { type ClutterKind, clutterKinds } from '../../article/article.ts';
import { childrenOf, listAncestors, parentOf } from '../../dom/native.ts';
import { unaskedFor } from '../../extraction/clutter/unasked-layers.ts';
import { hiddenAttribute } from '../host/element-marks.ts';

/** How many elements around the article are asked for their style. */
const maxStyledElements = 300;

/**
 * What floats over the page and belongs to nothing: bars, badges, layers at an edge. The site's header is no float,
 * and a box with fields is a dialog that the user may have opened.
 */
export function findFloatingElements(
  body: Element,
  content: Element,
  headers: readonly Element[],
): Map<Element, ClutterKind> {
  const found = new Map<Element, ClutterKind>();
  const window = body.ownerDocument.defaultView;
  if (!window) return found;
  const isFixed = (element: Element) => window.getComputedStyle(element).position === 'fixed';
  let asked = 0;
  for (const at of listAncestors(content, body)) {
    const parent = at === body ? undefined : parentOf(at);
    const around = parent ? childrenOf(parent).filter((one) => one !== at) : [];
    for (const beside of around.flatMap((one) => [one, ...childrenOf(one)])) {
      if (asked++ > maxStyledElements) return found;
      // Hidden by us before: it has no box now, and is still a float.
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
      // A wide bar at the top with links is the site's header.
      if (isWide && box.top < 80 && beside.querySelectorAll('a[href]').length >= 3) continue;
      if (isWide && box.height > window.innerHeight * 0.6) continue;
      if (isInTheMiddle(box, window) && !isUnasked) continue;
      found.set(beside, isWide ? 'banner' : 'toolbar');
    }
  }
  return found;
}

/**
 * A layer for a newsletter or about cookies comes by itself. One that is modal is none: hidden, it would still keep the
 * user from the page. One to sign in at, or with settings to choose from, may be opened by the user.
 */
function asksItself(layer: Element): boolean {
  const asksFor = unaskedFor(layer.textContent ?? '');
  if (!asksFor || layer.querySelectorAll('[type="checkbox"], [role="checkbox"], [role="switch"]').length > 1)
    return false;
  return layer.querySelector(asksFor === 'consent' ? 'button' : '[type="email"]') !== null;
}

/** A box off every edge, in the middle: a dialog or a picture that the user has asked for. */
function isInTheMiddle({ left, right, top, bottom }: DOMRect, { innerWidth, innerHeight }: Window): boolean {
  const isCentred = Math.abs(left + right - innerWidth) < innerWidth * 0.1;
  return isCentred && left > edge && top > edge && bottom < innerHeight - edge;
}

/** What floats at an edge is no further from it, in px. */
const edge = 40;
