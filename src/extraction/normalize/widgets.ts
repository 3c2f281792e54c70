import { isBlock, isHeading, stripWhitespace } from '../../dom/elements.ts';

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
  for (const link of root.querySelectorAll('a[href*="#"]')) if (isHeadingMark(link)) link.remove();
  for (const box of root.querySelectorAll('[style*="background"]')) showBackground(box);
}

function keepPlayed(player: Element, kept: readonly string[]): void {
  const selector = kept.find((one) => player.querySelector(one));
  if (selector) player.replaceChildren(...player.querySelectorAll(selector));
}

/** A copy of a slide at the end of a row, so that the row goes round: one of its siblings holds the same, and is no copy. */
function isCopy(slide: Element): boolean {
  const isMarked = (one: Element) => /clone|duplicate/i.test(one.getAttribute('class') ?? '');
  if (!isMarked(slide)) return false;
  const holds = (one: Element) => stripWhitespace(one.innerHTML.replace(/\s(?:id|tabindex|aria-[\w-]+)="[^"]*"/g, ''));
  const own = holds(slide);
  return [...(slide.parentElement?.children ?? [])].some(
    (one) => one !== slide && !isMarked(one) && holds(one) === own,
  );
}

/** A link of a heading to itself, empty or with a sign for a link. */
function isHeadingMark(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  const heading = link.closest('h1, h2, h3, h4, h5, h6');
  if (!heading || !isHeading(heading) || link.hasAttribute('id') || link.querySelector('img')) return false;
  const id = href.slice(href.indexOf('#') + 1);
  const own = [heading.id, ...[...heading.querySelectorAll('[id]')].map((one) => one.id)];
  const isOwn = href === '#' || own.some((one) => one !== '' && (one === id || encodeURIComponent(one) === id));
  const text = stripWhitespace(link.textContent ?? '').replace(/\ufe0f/g, '');
  return text === '' ? href.startsWith('#') || isOwn : isOwn && /^[#¶§🔗⚓]$/u.test(text);
}

/** Below this width or height a picture is a sign. */
const smallestPicture = 64;

/** A block that shows nothing but a picture as its background becomes that picture. */
function showBackground(box: Element): void {
  if (
    !isBlock(box) ||
    stripWhitespace(box.textContent ?? '') !== '' ||
    box.querySelector('img, svg, canvas, video, audio, iframe, input')
  )
    return;
  const style = box.getAttribute('style') ?? '';
  const address = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.+?)\1\s*\)/.exec(style)?.[2];
  const isSmall = ['width', 'height'].some((name) => {
    const size = new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([\\d.]+)px`).exec(style)?.[1];
    return size !== undefined && Number(size) <= smallestPicture;
  });
  if (!address || isSmall || /^data:/.test(address)) return;
  const image = box.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? box.getAttribute('title') ?? '');
  box.append(image);
}
