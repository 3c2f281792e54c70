/** Mozilla's Readability. Where the site names the box of the article's text it has nothing to say, so its code comes when a page has no such name. */
export interface ReadabilityModule {
  /**
   * Readability's cleaning of a content, or `undefined` where it finds none, loses a block or a place that a link leads
   * to. Blocks of the content are moved into `body`: the content has its own again after `restore()`.
   */
  readonly runReadability: (content: HTMLElement) => { body: HTMLElement; restore: () => void } | undefined;
}
