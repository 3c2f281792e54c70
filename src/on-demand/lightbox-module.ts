import type { Translate } from '../ui/translate.ts';

/** The article's pictures, each large on dark. */
export interface LightboxModule {
  /** Shows one, the others a key, a click or a swipe away; ends when the user closes it or the signal aborts. */
  readonly showImages: (task: LightboxTask, signal: AbortSignal) => void;
}

export interface LightboxTask {
  /** As they stand in the panel, in the order of the article. They are not changed. */
  readonly images: readonly HTMLImageElement[];
  /** The one to begin with. */
  readonly image: HTMLImageElement;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  /** An empty element of the panel. */
  readonly place: HTMLElement;
  /** What Escape takes down from the top. */
  readonly layers: Array<() => void>;
  readonly t: Translate;
}
