import { usePanel } from '../context.ts';
import { useModuleInPlace } from '../useModuleInPlace.ts';
import { listImages } from './list-images.ts';

/** Shows the images of `body` in a lightbox, which closes when the body changes. */
export function useLightbox(body: HTMLElement | undefined, lang = '') {
  const { t, layers } = usePanel();
  const { place, start } = useModuleInPlace('lightbox', body);
  const show = (image: HTMLImageElement) =>
    start((part, at, signal) => {
      if (body) part.showImages({ images: listImages(body), image, lang, place: at, layers, t }, signal);
    });
  return { place, show };
}
