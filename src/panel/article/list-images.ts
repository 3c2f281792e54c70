import type { Article } from '../../article/article.ts';

/** The pictures that can be shown large, in order. */
export function listImages(article: Article | undefined): HTMLImageElement[] {
  return [...(article?.body.querySelectorAll<HTMLImageElement>('.zoom img:not([data-state="broken"])') ?? [])];
}
