/** Distance from the top of the window to the line that counts as being read, in CSS px. */
export const readingLine = 120;

/** Position of a text, in px from the top of the document; `height` is that of the window. */
export interface TextBounds {
  readonly scroll: number;
  readonly lastScroll: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
}

export function measureText(element: Element): TextBounds {
  const scroll = window.scrollY;
  const height = window.innerHeight;
  const box = element.getBoundingClientRect();
  return {
    scroll,
    lastScroll: Math.max(0, element.ownerDocument.documentElement.scrollHeight - height),
    height,
    start: box.top + scroll,
    end: box.bottom + scroll,
  };
}

/**
 * The reading line in px from the top of the document. In the last screen it moves down to the end of the text, so that
 * short last sections are reached too.
 */
export function readingLineOf({ scroll, lastScroll, height, end }: TextBounds): number {
  const rest = scroll + readingLine;
  const span = Math.min(height, lastScroll);
  if (span <= 0) return Math.max(rest, end);
  const slide = Math.min(1, Math.max(0, 1 - (lastScroll - scroll) / span));
  const lowest = Math.max(readingLine, end - lastScroll);
  return rest + slide * (lowest - readingLine);
}

/** Share of the range from `from` to `to` above a line, 0 to 1, rounded to hundredths. */
export function passedShare(line: number, from: number, to: number): number {
  if (line >= to) return 1;
  return line <= from ? 0 : Math.round(((line - from) / (to - from)) * 100) / 100;
}
