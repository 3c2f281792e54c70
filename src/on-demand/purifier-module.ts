/** DOMPurify. Browsers have a sanitizer of their own (Chrome since 146, Firefox since 148); its code comes where that is missing, or can't keep a tree that no parser makes. */
export interface PurifierModule {
  /** The allowed part of a tree, in a document of its own. `window` is any window. */
  readonly purify: (body: HTMLElement, window: Window & typeof globalThis) => HTMLElement;
}
