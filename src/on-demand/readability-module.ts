/** Mozilla's Readability, loaded only if the site's selectors do not match the article's text. */
export interface ReadabilityModule {
  /**
   * Cleans content with Readability; `undefined` if it finds nothing, or loses a block or the target of a link. Blocks
   * of the content are moved into `body`: `restore()` moves them back.
   */
  readonly runReadability: (content: HTMLElement) => { body: HTMLElement; restore: () => void } | undefined;
}
