/**
 * DOMPurify. Browsers have their own sanitizer (Chrome since 146, Firefox since 148); this is loaded if that is
 * missing, or can't keep a tree that no parser would produce.
 */
export interface PurifierModule {
  /** Returns the allowed part of a tree, in a separate document. `window` may be any window. */
  readonly purify: (body: HTMLElement, window: Window & typeof globalThis) => HTMLElement;
}
