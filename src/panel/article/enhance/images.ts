import { matchesMedia, mediaQueries } from '../../../ui/media-queries.ts';
import type { Translate } from '../../../ui/translate.ts';
import { mayAnimate, stopAnimation } from './animated-images.ts';

/** An image smaller than this in both dimensions counts as an inline icon, in px. */
const signSize = 120;

/** Wraps each image that can be enlarged in a button. */
export function enhanceImages(body: HTMLElement, t: Translate): void {
  for (const image of body.querySelectorAll('img')) {
    image.decoding = 'async';
    dropFalseSize(image);
    if (image.closest('a, button, .zoom') || isSign(image)) continue;
    const document = image.ownerDocument;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zoom';
    button.setAttribute('data-do', 'zoom');
    button.setAttribute('aria-label', image.alt ? t('imageZoom', { alt: image.alt }) : t('imageZoomPlain'));
    image.replaceWith(button);
    button.append(image);
  }
  for (const figure of body.querySelectorAll('p, div')) {
    const isAlone = figure.childElementCount === 1 && (figure.textContent ?? '').trim() === '';
    if (isAlone && figure.querySelector(':scope > .zoom')) figure.classList.add('picture');
  }
}

/** Width and height attributes with a larger ratio of height to width are wrong, and would leave a gap. */
const tallest = 20;

function dropFalseSize(image: HTMLImageElement): void {
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(image.getAttribute(name) ?? '0'));
  if (!width || !height || height / width < tallest) return;
  image.removeAttribute('width');
  image.removeAttribute('height');
}

/** Limits an image to its natural size, except for SVG, which may have none. */
function dropEnlarging(image: HTMLImageElement): void {
  const given = Number.parseFloat(image.getAttribute('width') ?? '0');
  if (given <= image.naturalWidth || /\.svg(?:[?#]|$)|^data:image\/svg/i.test(image.src)) return;
  image.setAttribute('width', String(image.naturalWidth));
  image.setAttribute('height', String(image.naturalHeight));
}

function isSign(image: HTMLImageElement): boolean {
  const given = (name: string) => Number.parseFloat(image.getAttribute(name) ?? '0');
  const [width, height] = image.naturalWidth
    ? [image.naturalWidth, image.naturalHeight]
    : [given('width'), given('height')];
  return width > 0 && height > 0 && width < signSize && height < signSize;
}

/** Tracks images as they load or fail. */
export function watchImages(box: HTMLElement, t: Translate, signal: AbortSignal): void {
  const show = (image: HTMLImageElement) => {
    image.setAttribute('data-state', 'loaded');
    const button = image.closest('.zoom');
    if (button && isSign(image)) button.replaceWith(image);
    dropEnlarging(image);
    if (mayAnimate(image) && matchesMedia(mediaQueries.still)) stopAnimation(image, t);
  };
  const fail = (image: HTMLImageElement) => {
    const button = image.closest('.zoom');
    image.setAttribute('data-state', 'broken');
    if (button && !button.nextElementSibling?.matches('.broken')) button.after(drawBroken(image, t));
  };
  for (const image of box.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth > 0) show(image);
    // It failed before the listeners were added, or it is an SVG without a natural size.
    else if (image.complete && image.src)
      image.decode?.().then(
        () => signal.aborted || show(image),
        () => signal.aborted || fail(image),
      );
    else if (!image.hasAttribute('data-state')) image.setAttribute('data-state', 'loading');
  }
  // These events do not bubble.
  const options = { capture: true, signal };
  box.addEventListener('load', (event) => event.target instanceof HTMLImageElement && show(event.target), options);
  box.addEventListener('error', (event) => event.target instanceof HTMLImageElement && fail(event.target), options);
}

function drawBroken(image: HTMLImageElement, t: Translate): HTMLElement {
  const document = image.ownerDocument;
  const note = document.createElement('span');
  const retry = document.createElement('button');
  note.className = 'broken';
  note.setAttribute('role', 'note');
  note.setAttribute('aria-label', `${image.alt} ${t('imageBroken')}`);
  note.setAttribute('data-label', image.alt ? `${image.alt} · ${t('imageBroken')}` : t('imageBroken'));
  retry.type = 'button';
  retry.setAttribute('data-do', 'retry');
  retry.setAttribute('aria-label', t('retry'));
  retry.setAttribute('data-label', t('retry'));
  note.append(retry);
  return note;
}

/** Requests a failed image again. */
export function retryImage(button: HTMLElement): void {
  const note = button.closest('.broken');
  const image = note?.previousElementSibling?.querySelector('img');
  note?.remove();
  if (!image) return;
  image.setAttribute('data-state', 'loading');
  const { src } = image;
  image.src = src;
  image.closest<HTMLElement>('.zoom')?.focus({ preventScroll: true });
}
