import type { Translate } from '../ui/translate.ts';

/** Shows the article's pictures, large on a dark background. */
export interface LightboxModule {
  /**
   * Opens at `image`, with the other pictures reachable by key, click or swipe; ends when the user closes it or the
   * signal aborts.
   */
  readonly showImages: (task: LightboxTask, signal: AbortSignal) => void;
}

export interface LightboxTask {
  /** The images in the panel, in the order of the article. They are not changed. */
  readonly images: readonly HTMLImageElement[];
  /** The image to start with. */
  readonly image: HTMLImageElement;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  /** An empty element of the panel. */
  readonly place: HTMLElement;
  /** Close functions of open layers, the topmost last, for the Escape key. */
  readonly layers: Array<() => void>;
  readonly t: Translate;
}
