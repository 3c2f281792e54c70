/** Handles drawings, formulas, frames and tabs. Few articles have any, so its code is loaded only for those. */
export interface DrawingsModule {
  /** Replaces frames by the content that the page has written into them. */
  readonly openFrames: (root: Element, base: string, url: string) => void;
  /** Inserts the labels of tabs, and of buttons that fold content, above that content. */
  readonly labelPanels: (root: Element) => void;
  /** Turns a drawing, in place, into a figure of shapes and text that is independent of the page. */
  readonly keepDrawing: (svg: Element) => void;
  /** Turns each formula, in any notation, into one `<math>`, with the author's TeX in `data-tex`. */
  readonly normalizeMath: (root: Element) => void;
}
