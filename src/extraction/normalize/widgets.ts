import { isHeading, strippedText, stripWhitespace } from '../../dom/elements.ts';
import { readObject } from './images.ts';

// What scripts of a page set around or in place of the author's content, before any of it is counted.

/** Players: of all that a script sets into their box only the first of these that is there is the author's. */
const players: readonly (readonly [box: string, ...kept: string[]])[] = [
  ['.asciinema-player, .ap-wrapper, asciinema-player', 'pre', 'canvas'],
  ['.video-js, .plyr, .dplayer, .xgplayer, .jwplayer, .prism-player, .mejs__container', 'video', 'audio'],
];

export function normalizeWidgets(root: Element): void {
  for (const [box, ...kept] of players) for (const player of root.querySelectorAll(box)) keepPlayed(player, kept);
  for (const slide of root.querySelectorAll('[aria-hidden="true"], [class*="clone"], [class*="duplicate"]'))
    if (isCopy(slide)) slide.remove();
  for (const object of root.querySelectorAll('object[data], embed[src]')) readObject(object);
  for (const link of root.querySelectorAll('a[href*="#"]')) if (isHeadingMark(link)) dropLink(link);
  for (const box of root.querySelectorAll('[style*="background"]')) showBackground(box);
}

function keepPlayed(player: Element, kept: readonly string[]): void {
  const selector = kept.find((one) => player.querySelector(one));
  if (selector) player.replaceChildren(...player.querySelectorAll(selector));
}

/** So many slides of a row are compared with a copy. */
const maxSlides = 50;

/** A copy of a slide at the end of a row, so that the row goes round: one of its siblings holds the same, and is no copy. */
function isCopy(slide: Element): boolean {
  const isMarked = (one: Element) => /clone|duplicate/i.test(one.getAttribute('class') ?? '');
  if (!isMarked(slide)) return false;
  const holds = (one: Element) => stripWhitespace(one.innerHTML.replace(/\s(?:id|tabindex|aria-[\w-]+)="[^"]*"/g, ''));
  const own = holds(slide);
  return [...(slide.parentElement?.children ?? [])]
    .slice(0, maxSlides)
    .some((one) => one !== slide && !isMarked(one) && holds(one) === own);
}

/** A link of a heading to itself: empty, or with nothing but a sign for a link. */
function isHeadingMark(link: Element): boolean {
  const heading = link.closest('h1, h2, h3, h4, h5, h6');
  if (!heading || !isHeading(heading) || link.querySelector('img')) return false;
  const href = link.getAttribute('href') ?? '';
  const id = href.slice(href.indexOf('#') + 1);
  const own = [heading.id, ...[...heading.querySelectorAll('[id]')].map((one) => one.id)];
  const isOwn = href.startsWith('#') || own.some((one) => one !== '' && (one === id || encodeURIComponent(one) === id));
  return isOwn && /^[#¶§🔗⚓]?$/u.test(strippedText(link).replace(/\ufe0f/g, ''));
}

function makePlace(link: Element): Element {
  const place = link.ownerDocument.createElement('a');
  place.id = link.id;
  return place;
}

/** The place that other links lead to stays. */
function dropLink(link: Element): void {
  if (link.id === '') link.remove();
  else link.replaceWith(makePlace(link));
}

/** Below this width or height a picture is a sign. */
const smallestPicture = 64;

/** So many characters may stand on a picture. */
const longestLabel = 60;

/** A box that shows a picture as its background, with no more than a label on it, shows it as an image. */
function showBackground(box: Element): void {
  if (box.querySelector('img, svg, canvas, video, audio, iframe, input')) return;
  const style = box.getAttribute('style') ?? '';
  const address = readBackground(style);
  const size = (name: string) => new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([\\d.]+)px`).exec(style)?.[1];
  const isSmall = ['width', 'height'].some((name) => Number(size(name) ?? smallestPicture + 1) <= smallestPicture);
  if (!address || isSmall || /^data:/.test(address)) return;
  const { length } = strippedText(box);
  // What stands behind words is paper, but for a box that is as high as its picture.
  if (length > longestLabel || (length > 0 && size('height') === undefined)) return;
  const image = box.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? box.getAttribute('title') ?? '');
  box.prepend(image);
}

/** The address of the background in a style attribute. Without a pattern from end to end: a style may be of any length. */
function readBackground(style: string): string | undefined {
  const open = /background(?:-image)?\s*:[^;]*?url\(\s*/.exec(style);
  if (!open) return undefined;
  const rest = style.slice(open.index + open[0].length);
  const quote = /^["']/.exec(rest)?.[0];
  const end = quote ? rest.indexOf(quote, 1) : rest.indexOf(')');
  return end < 0 ? undefined : rest.slice(quote ? 1 : 0, end).trim();
}
