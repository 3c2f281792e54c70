import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import { usePanel } from '../context.ts';
import { listImages } from './list-images.ts';

/** Shows the article's images large; what is shown goes with the article's nodes. */
export function useLightbox(article: Article | undefined) {
  const { t, actions, layers, showToast } = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const showing = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => showing.current?.abort(), [article?.body]);
  const show = async (image: HTMLImageElement) => {
    showing.current?.abort();
    const own = new AbortController();
    showing.current = own;
    const part = await actions.loadModule('lightbox');
    if (own.signal.aborted || !article || !place.current) return;
    if (!part) return showToast({ text: t('partMissing'), mark: 'warn' });
    const images = listImages(article);
    part.showImages({ images, image, lang: article.lang, place: place.current, layers, t }, own.signal);
  };
  return { place, show };
}
