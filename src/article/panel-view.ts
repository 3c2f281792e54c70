import type { Article, RemovedClutter } from './article.ts';

/** Why the panel can't hold an article, with the numbers of the first part that is short. */
export interface Failure {
  readonly reason: 'parts';
  readonly part: 'text' | 'images' | 'code' | 'tables' | 'formulas' | 'drawings';
  /** What is there of it: `3/4`, or a share of the text in percent. */
  readonly found: string;
}

/** What the panel shows, as a value; how it looks is the panel's. A new one comes whenever something has changed. */
export type PanelView =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'reading';
      readonly article: Article;
      /** The copy of `article.body` that the panel shows, and may change: the same nodes while the article grows. */
      readonly body: HTMLElement;
      readonly removed: readonly RemovedClutter[];
    }
  | {
      readonly state: 'clean';
      readonly removed: readonly RemovedClutter[];
      /** The article, and the page's own element that holds it; none while the page is not read. */
      readonly text?: { readonly article: Article; readonly content: Element };
      readonly failure?: Failure;
    };
