/** Selectors for an editor: its box and lines, and elements that show the height of all lines. */
export interface Editor {
  readonly box: string;
  readonly line: string;
  /** Elements in place of lines that are not rendered. */
  readonly gap?: string;
  /** An element as high as all lines together, rendered or not. */
  readonly all?: string;
  /** An element as high as one line. */
  readonly one?: string;
}

/** CodeMirror 6 and 5, Monaco, Ace, SyntaxHighlighter 3. */
export const editors: readonly Editor[] = [
  { box: '.cm-editor, .cm-content:not(.cm-editor *)', line: '.cm-line', gap: '.cm-gap' },
  {
    box: '.CodeMirror',
    line: '.CodeMirror-code .CodeMirror-line',
    all: '.CodeMirror-sizer',
    one: '.CodeMirror-cursor',
  },
  { box: '.monaco-editor', line: '.view-line', all: '.view-lines', one: '.view-line' },
  { box: '.ace_editor', line: '.ace_line', all: '.ace_scrollbar-v > .ace_scrollbar-inner', one: '.ace_line' },
  { box: '.syntaxhighlighter', line: '.line:not(.gutter *, .line *)' },
];

/** A length in an element's inline style, in px; `undefined` if it is not set. */
export function readPixels(element: Element, name: string): number | undefined {
  const style = element.getAttribute('style') ?? '';
  const value = new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*(-?[\\d.]+)px`).exec(style)?.[1];
  return value === undefined ? undefined : Number(value);
}
