/** Text that only a style sheet adds to an element: before and after what it contains, white space as written. */
export interface GeneratedText {
  readonly before: string;
  readonly after: string;
}

/** Gives the generated text of an element of a snapshot. */
export type ReadGeneratedText = (element: Element) => GeneratedText;

const nothing: GeneratedText = { before: '', after: '' };

/** For a page whose style sheets are not known. */
export const noGeneratedText: ReadGeneratedText = () => nothing;

/** A string, a function with its arguments, the slash before the alternative text, a keyword. */
export const cssTokens =
  /"((?:[^"\\]|\\[\s\S])*)"|([\w-]+)\(((?:[^()"]|"(?:[^"\\]|\\[\s\S])*"|\([^()]*\))*)\)|\/|[^\s"/()]+/g;

/**
 * The text of a computed `content` property, which keeps its strings in double quotes. Images, counters and quotation
 * marks are left out, and so is the alternative text after a slash. Chromium (156) gives `attr()` resolved, Firefox (153)
 * as it was written: `attribute` reads it from the element.
 */
export function parseCssContent(content: string, attribute: (name: string) => string | null): string {
  let text = '';
  for (const [token, string, name, args = ''] of content.matchAll(cssTokens)) {
    if (token === '/') break;
    if (string !== undefined) text += unescapeCss(string);
    else if (name === 'attr') text += attribute(/[\w-]+/.exec(args)?.[0] ?? '') ?? '';
  }
  return text;
}

/** A string as CSSOM writes it: a code in hexadecimal with a space behind it, or a backslash before any other sign. */
export function unescapeCss(string: string): string {
  return string.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, sign: string) => {
    if (code === undefined) return sign === '\n' ? '' : sign;
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
