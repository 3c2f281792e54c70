import type { Article, Completeness, RemovedClutter } from './article.ts';

/** Why the panel can't hold an article: the first kind of content that is incomplete. */
export interface Failure {
  readonly part: keyof Completeness;
  /** How much of it was found: `3/4`, or a share of the text in percent. */
  readonly found: string;
}

/**
 * What the panel shows, as a value; its appearance is up to the panel. A new one is passed whenever something has
 * changed.
 */
export type PanelView =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'reading';
      readonly article: Article;
      /** The copy of `article.body` that the panel shows and may change: the same nodes while the article grows. */
      readonly body: HTMLElement;
      readonly removed: readonly RemovedClutter[];
      /** What was read are the browser's words, not the author's. */
      readonly isTranslated?: boolean | undefined;
    }
  | {
      readonly state: 'clean';
      readonly removed: readonly RemovedClutter[];
      /** The article, and the page's own element that holds it; missing while the page is not read. */
      readonly text?: { readonly article: Article; readonly content: Element };
      readonly failure?: Failure;
    };
