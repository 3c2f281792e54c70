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
  /** Sets the texts of all open shadow trees of a page into a copy of its body, which has the same elements until then. */
  readonly setShadows: (copy: Element, document: Document) => void;
  /** Calls back when a shadow tree of what was read last has changed, or has come to it. Of two callbacks the later one. */
  readonly onShadowChange: (callback: () => void) => void;
}

/** What markup says of it: of the rest only style sheets and shadow trees do. */
export const raritySelector = '[role="row"], area, input[value], textarea:not(:empty), [readonly], [disabled]';

/** Characters that the sign of a list entry, or the number of a heading, may have: what is longer is text, and not ours to add. */
export const longestSign = 32;
