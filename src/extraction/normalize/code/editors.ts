/** An editor: where its lines are, and what tells how high all of them would be. */
export interface Editor {
  readonly box: string;
  readonly line: string;
  /** Elements that take the place of lines that are not drawn. */
  readonly gap?: string;
  /** An element as high as all lines together, drawn or not. */
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

/** A length of an element's inline style, in pixels; `undefined` where it says none. */
export function readPixels(element: Element, name: string): number | undefined {
  const style = element.getAttribute('style') ?? '';
  const value = new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*(-?[\\d.]+)px`).exec(style)?.[1];
  return value === undefined ? undefined : Number(value);
}
