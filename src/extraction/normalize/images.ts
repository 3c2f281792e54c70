import { carryId } from '../../dom/carry-id.ts';
import { setInFigure } from './figures.ts';

/** Attributes with the address of an image that is loaded when it is scrolled to, the most reliable first. */
const lazyAttributes = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-real-src',
  'data-url',
  'data-lazy',
];

const placeholder =
  /^(?:data:|blob:|about:|javascript:)|(?:^|[/_.-])(?:blank|placeholder|spacer|loading|lazy(?:load)?|transparent|pixel|1x1|grey|gray|default[_-]?img)[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

/** Gives images their real address and a caption, and removes tracking pixels and portraits. */
export function normalizeImages(root: Element, base: string): void {
  for (const noscript of root.querySelectorAll('noscript')) unwrapNoscript(noscript, base);
  for (const image of root.querySelectorAll('img')) {
    const address = readImageAddress(image, base);
    if (!address || isTiny(image) || isPortrait(image)) {
      image.remove();
      continue;
    }
    const { id } = image;
    keepOnly(image, address);
    if (id) image.id = id;
    const picture = image.closest('picture');
    if (!picture) continue;
    carryId(picture, image);
    picture.replaceWith(image);
  }
  for (const image of root.querySelectorAll('img')) setInFigure(image, root);
}

/** Replaces an `<object>` or `<embed>` that shows an image by an `img`. */
export function readObject(object: Element): void {
  const address = object.getAttribute('data') ?? object.getAttribute('src') ?? '';
  if (
    !/\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i.test(address) &&
    !/^image\//.test(object.getAttribute('type') ?? '')
  )
    return;
  const image = object.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  object.replaceWith(image);
}

/** The address that the browser would show, or `undefined`. */
export function readImageAddress(image: Element, base: string): string | undefined {
  const own = image.getAttribute('src')?.trim() ?? '';
  const lazy = lazyAttributes.map((name) => image.getAttribute(name)?.trim() ?? '');
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const sets = [image, ...sources].flatMap((one) => [one.getAttribute('srcset'), one.getAttribute('data-srcset')]);
  const candidates = [own, ...lazy, ...sets.map((set) => largestOf(set ?? '')), ...listOtherAddresses(image)];
  const named = candidates.filter((candidate) => candidate !== '');
  // Placeholder names only come last: `loading-time.png` may be a chart.
  for (const candidate of [...named.filter((one) => !placeholder.test(one)), ...named]) {
    const address = resolve(candidate, base);
    if (address) return address;
  }
  return isOwnData(own) ? own : undefined;
}

/** Whether it is image data in the page itself; very short data is only a placeholder. */
export function isOwnData(address: string): boolean {
  return /^data:image\//.test(address) && address.length > (address.startsWith('data:image/svg') ? 800 : 400);
}

/** Values of other attributes that look like the address of an image. */
function listOtherAddresses(image: Element): string[] {
  return [...image.attributes]
    .filter(({ name }) => !/^(?:src|srcset|alt|title|class|id|style|href|onerror|onload|data-srcset)$/.test(name))
    .map(({ value }) => value.trim())
    .filter((value) => /^[^\s<>{}]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#][^\s]*)?$/i.test(value));
}

function resolve(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The candidate of a `srcset` with the most pixels; empty if there is none. */
function largestOf(set: string): string {
  let best = '';
  let most = -1;
  let address = '';
  const end = (size: number) => {
    if (address !== '' && size > most) [best, most] = [address, size];
    address = '';
  };
  for (const word of set.split(/\s+/)) {
    const [, size, next] = (address !== '' && /^([\d.]+)[wx](?:,(.*))?$/.exec(word)) || [];
    end(Number(size ?? 1));
    address = (size === undefined ? word : (next ?? '')).replace(/^,+/, '');
    // A comma after an address ends it: no size follows.
    if (!address.endsWith(',')) continue;
    address = address.slice(0, address.search(/,+$/));
    end(1);
  }
  end(1);
  return best;
}

/** At most 2 by 2 px. A style may make something larger of a ratio in the attributes. */
export function isTiny(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number(image.getAttribute(name)?.replace(/px$/, '') || 99));
  return (
    sizes.every((size) => size <= 2) &&
    !/(?:^|[;\s])width\s*:\s*(?![012](?:px)?\s*(?:[;!]|$))/.test(image.getAttribute('style') ?? '')
  );
}

/** A person's picture next to their name is not part of the article. */
function isPortrait(image: Element): boolean {
  return image.closest('a[href*="/profile/"], .avatar, .author__avatar') !== null;
}

function keepOnly(image: Element, address: string): void {
  for (const { name, value } of [...image.attributes]) {
    const isSize = /^(?:width|height)$/.test(name);
    // 1 or 2 is one side of a ratio here.
    if (isSize ? !/^(?![12]$)\d+(?:px)?$/.test(value) : !/^(?:alt|title)$/.test(name)) image.removeAttribute(name);
  }
  image.setAttribute('src', address);
}

/** Scripting is on, so the content of a `noscript` is text: its image is used if the lazy one has no address. */
function unwrapNoscript(noscript: Element, base: string): void {
  const markup = noscript.textContent || '';
  const address =
    /<img[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(markup)?.[1] ?? noscript.querySelector('img')?.getAttribute('src');
  const beside = noscript.previousElementSibling ?? noscript.nextElementSibling;
  const lazy = beside && (beside.tagName === 'IMG' ? beside : beside.querySelector('img'));
  if (address && !(lazy && readImageAddress(lazy, base))) {
    const image = noscript.ownerDocument.createElement('img');
    image.setAttribute('src', address.replace(/&amp;/g, '&'));
    image.setAttribute('alt', /<img[^>]*?\salt\s*=\s*"([^"]*)"/i.exec(markup)?.[1] ?? '');
    lazy?.remove();
    noscript.replaceWith(image);
  } else noscript.remove();
}
