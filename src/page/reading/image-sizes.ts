import { readNative } from '../../dom/native.ts';

/**
 * Gives the images of an article that say no size the one that the page has loaded them in: the panel keeps their space
 * before they are there. An address alone says what is the same image.
 */
export function applyImageSizes(body: HTMLElement, document: Document): void {
  const open = [...body.querySelectorAll('img')].filter((image) => !image.getAttribute('height'));
  if (open.length === 0) return;
  const find = readNative<Document['querySelectorAll']>(document, 'querySelectorAll');
  const sizes = new Map<string, { width: number; height: number }>();
  for (const image of find('img')) {
    if (!(image instanceof HTMLImageElement) || image.naturalWidth === 0) continue;
    for (const address of [image.src, image.currentSrc])
      sizes.set(address, { width: image.naturalWidth, height: image.naturalHeight });
  }
  for (const image of open) {
    const size = sizes.get(image.getAttribute('src') ?? '');
    if (!size) continue;
    const width = Number.parseInt(image.getAttribute('width') ?? '', 10) || size.width;
    image.setAttribute('width', String(width));
    image.setAttribute('height', String(Math.max(1, Math.round((size.height * width) / size.width))));
  }
}
