/** What few articles have: its code comes when one does. */
export interface RaritiesModule {
  /**
   * Reads what `live` says by its style sheets alone into `content`, a copy of it with the same elements. Gives what is
   * left to do in a copy of that, where nodes may be moved.
   */
  readonly readRarities: (
    content: Element,
    live: Element | undefined,
    window: Window & typeof globalThis,
    url: string,
  ) => (copy: Element) => void;
}

/** What markup says of it: of the rest only style sheets and shadow trees do. */
export const raritySelector = '[role="row"], :is(input, textarea):is([readonly], [disabled]), area';

/** Characters that the sign of a list entry, or the number of a heading, may have: what is longer is text, and not ours to add. */
export const longestSign = 32;
