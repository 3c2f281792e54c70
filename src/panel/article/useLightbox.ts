import type { Article } from '../../article/article.ts';
import { usePanel } from '../context.ts';
import { useModuleInPlace } from '../useModuleInPlace.ts';
import { listImages } from './list-images.ts';

/** Shows the article's images large; what is shown goes with the article's nodes. */
export function useLightbox(article: Article | undefined) {
  const { t, layers } = usePanel();
  const { place, start } = useModuleInPlace('lightbox', article?.body);
  const show = (image: HTMLImageElement) =>
    start((part, at, signal) => {
      const images = listImages(article);
      part.showImages({ images, image, lang: article?.lang ?? '', place: at, layers, t }, signal);
    });
  return { place, show };
}
