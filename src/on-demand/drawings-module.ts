/** Makes sense of what is drawn. Few articles have any of it, so its code comes when one does. */
export interface DrawingsModule {
  /** Keeps a drawing, in its place, as a figure of shapes and words that need nothing of the page. */
  readonly keepDrawing: (svg: Element) => void;
  /** MathML of a formula of which only what is drawn is in the page; `undefined` where nothing says what its signs are. */
  readonly readDrawnMath: (box: Element) => Element | undefined;
}
