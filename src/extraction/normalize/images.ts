import { setInFigure } from './figures.ts';

/** Where sites keep an image's address until it is scrolled to, in order of trust. */
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

/** Images get their real address and their caption; what only measures readers goes. */
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
    if (picture) picture.replaceWith(image);
  }
  for (const image of root.querySelectorAll('img')) setInFigure(image, root);
}

/** A picture in an `<object>` or an `<embed>` is one like others. */
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

/** The address that a reader's browser would show, or `undefined`. */
export function readImageAddress(image: Element, base: string): string | undefined {
  const own = image.getAttribute('src')?.trim() ?? '';
  const lazy = lazyAttributes.map((name) => image.getAttribute(name)?.trim() ?? '');
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const sets = [image, ...sources].flatMap((one) => [one.getAttribute('srcset'), one.getAttribute('data-srcset')]);
  const candidates = [own, ...lazy, ...sets.map((set) => largestOf(set ?? '')), ...listOtherAddresses(image)];
  const named = candidates.filter((candidate) => candidate !== '');
  // `loading-time.png` may be a chart: a name alone only says which of several is the real one.
  for (const candidate of [...named.filter((one) => !placeholder.test(one)), ...named]) {
    const address = resolve(candidate, base);
    if (address) return address;
  }
  return isOwnData(own) ? own : undefined;
}

/** Picture data in the page itself; a few bytes of it only hold the place. */
export function isOwnData(address: string): boolean {
  return /^data:image\//.test(address) && address.length > (address.startsWith('data:image/svg') ? 800 : 400);
}

/** Attributes of any name that hold the address of a picture. */
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

/** The candidate of a `srcset` with the most pixels. */
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
    // A comma behind an address ends it: no size follows.
    if (!address.endsWith(',')) continue;
    address = address.slice(0, address.search(/,+$/));
    end(1);
  }
  end(1);
  return best;
}

function isTiny(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseFloat(image.getAttribute(name) ?? '99'));
  return sizes.every((size) => size <= 2);
}

/** The picture of a person beside a name is not one of the article's. */
function isPortrait(image: Element): boolean {
  return image.closest('a[href*="/profile/"], .avatar, .author__avatar') !== null;
}

function keepOnly(image: Element, address: string): void {
  for (const { name } of [...image.attributes]) {
    if (!/^(?:alt|title|width|height)$/.test(name)) image.removeAttribute(name);
    else if (/^(?:width|height)$/.test(name) && !/^\d+(?:px)?$/.test(image.getAttribute(name) ?? ''))
      image.removeAttribute(name);
  }
  image.setAttribute('src', address);
}

/** Scripts are on, so a `noscript` is text: the image in it serves where a lazy one has no address. */
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
