/** Makes sense of what is drawn, of what stands in frames, and of tabs. Few articles have any of it, so its code comes when one does. */
export interface DrawingsModule {
  /** Sets what a page has written into its frames in their places. */
  readonly openFrames: (root: Element, base: string, url: string) => void;
  /** Sets the words of tabs, and of buttons that fold what stands below them, above what they show. */
  readonly labelPanels: (root: Element) => void;
  /** Keeps a drawing, in its place, as a figure of shapes and words that need nothing of the page. */
  readonly keepDrawing: (svg: Element) => void;
  /** Makes one `<math>` of each formula of any form, with the author's TeX in `data-tex`. */
  readonly normalizeMath: (root: Element) => void;
}
