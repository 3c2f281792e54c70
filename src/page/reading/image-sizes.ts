import { readNative } from '../../dom/native.ts';

/**
 * Sets `width` and `height` on images of the article that declare no size, from the page's loaded images of the same
 * address, so that the panel reserves their space before they load.
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
