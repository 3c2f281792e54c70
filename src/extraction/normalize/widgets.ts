import { isBlank, isHeading, strippedText } from '../../dom/elements.ts';
import { readObject } from './images.ts';
import { hasDrawings } from './svg/drawings.ts';

// Elements that scripts add around or in place of the author's content. Handled before any content is counted.

export function normalizeWidgets(root: Element): void {
  for (const object of root.querySelectorAll('object[data], embed[src]')) readObject(object);
  for (const link of root.querySelectorAll('a[href*="#"]')) if (isHeadingMark(link)) dropLink(link);
  for (const box of root.querySelectorAll('[style*="background"]')) showBackground(box);
  // A link shown only by an icon gets its name as text.
  for (const link of root.querySelectorAll('a[aria-label]:not([href^="#"])'))
    if (isBlank(link) && !link.querySelector('img') && !hasDrawings(link))
      link.append(link.getAttribute('aria-label') ?? '');
}

/**
 * Whether it is a link of a heading to itself: empty, or with only a link icon; or a sign that links to what it stands
 * in, such as a table.
 */
function isHeadingMark(link: Element): boolean {
  const heading = link.closest('h1, h2, h3, h4, h5, h6');
  const href = link.getAttribute('href') ?? '';
  const id = href.slice(href.indexOf('#') + 1);
  if (!heading) return /^[#¶§]$/.test(strippedText(link)) && standsIn(link, id);
  if (!isHeading(heading) || link.querySelector('img')) return false;
  const own = [heading.id, ...[...heading.querySelectorAll('[id]')].map((one) => one.id)];
  const isOwn = href.startsWith('#') || own.some((one) => one !== '' && (one === id || encodeURIComponent(one) === id));
  return isOwn && /^[#¶§🔗⚓]?$/u.test(strippedText(link).replace(/\ufe0f/g, ''));
}

function standsIn(link: Element, id: string): boolean {
  let at = link.parentElement;
  while (at && at.id !== id) at = at.parentElement;
  return at !== null && id !== '';
}

function makePlace(link: Element): Element {
  const place = link.ownerDocument.createElement('a');
  place.id = link.id;
  return place;
}

/** Removes a link, but keeps its id, because other links may lead to it. */
function dropLink(link: Element): void {
  if (link.id === '') link.remove();
  else link.replaceWith(makePlace(link));
}

/** Up to this width or height, in px, an image is an icon. */
const maxIconSize = 64;

/** Maximum number of characters on an image. */
const maxLabelLength = 60;

/** Adds an image to a box that shows it as its background, with no more than a label on it. */
function showBackground(box: Element): void {
  if (box.querySelector('img, svg, canvas, video, audio, iframe, input')) return;
  const style = box.getAttribute('style') ?? '';
  const address = readBackground(style);
  const size = (name: string) => new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([\\d.]+)px`).exec(style)?.[1];
  const isSmall = ['width', 'height'].some((name) => Number(size(name) ?? maxIconSize + 1) <= maxIconSize);
  if (!address || isSmall || /^data:/.test(address)) return;
  const { length } = strippedText(box);
  // A background behind text is decoration, unless the box has the height of the image.
  if (length > maxLabelLength || (length > 0 && size('height') === undefined)) return;
  const image = box.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? box.getAttribute('title') ?? '');
  box.prepend(image);
}

/** Maximum number of characters of a style attribute before the address of its background. */
const maxStyleLength = 5000;

/** The address of the background in a `style` attribute. A single pattern would be slow, as a style may be of any length. */
function readBackground(style: string): string | undefined {
  const open = /background(?:-image)?\s*:[^;]*?url\(\s*/.exec(style.slice(0, maxStyleLength));
  if (!open) return undefined;
  const rest = style.slice(open.index + open[0].length);
  const quote = /^["']/.exec(rest)?.[0];
  const end = quote ? rest.indexOf(quote, 1) : rest.indexOf(')');
  return end < 0 ? undefined : rest.slice(quote ? 1 : 0, end).trim();
}
