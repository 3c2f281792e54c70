import type { ClutterKind } from '../article/article.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';

/** The smallest box that contains all of a text, and the other blocks in it. */
export interface TextBox {
  readonly root: Element;
  /** Blocks next to the text that are not a known kind of clutter: a cover, tags, a rating. */
  readonly foreign: readonly Element[];
  /** Those of `foreign` that are below the text. */
  readonly below: readonly Element[];
}

interface Block {
  readonly kind: ClutterKind;
  readonly element: Element;
  readonly knownBy?: string;
}

/** What is needed only if the site's selectors do not match the article's text. */
export interface ReadabilityModule {
  /**
   * Finds the text by its prose; `undefined` if there is none yet. `title`: the title that the page shows. `clutter`: the
   * blocks that are known not to be text; those in the box are in the result, with others that were found in it.
   */
  readonly findByProse: (
    body: Element,
    site: SiteAdapter,
    title: Element | undefined,
    clutter: readonly Block[],
  ) => (TextBox & { readonly clutter: readonly Block[] }) | undefined;
  /** The box of a text that is in several boxes, of which `found` is one. */
  readonly includeSiblingParts: (found: Element, title: Element, refused: ReadonlySet<Element>) => TextBox;
  /**
   * Cleans content with Mozilla's Readability; `undefined` if it finds nothing, or loses a block or the target of a link.
   * Blocks of the content are moved into `body`: `restore()` moves them back.
   */
  readonly runReadability: (content: HTMLElement) => { body: HTMLElement; restore: () => void } | undefined;
}
