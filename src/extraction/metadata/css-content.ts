/** Text that a style sheet adds before and after the content of an element, with its white space. */
export interface GeneratedText {
  readonly before: string;
  readonly after: string;
}

/** Returns the generated text of an element of a snapshot. */
export type ReadGeneratedText = (element: Element) => GeneratedText;

const nothing: GeneratedText = { before: '', after: '' };

/** For a page whose style sheets can't be read. */
export const noGeneratedText: ReadGeneratedText = () => nothing;

/** Tokens of a `content` value: a string, a function with its arguments, the slash before the alternative text, a keyword. */
export const cssTokens =
  /"((?:[^"\\]|\\[\s\S])*)"|([\w-]+)\(((?:[^()"]|"(?:[^"\\]|\\[\s\S])*"|\([^()]*\))*)\)|\/|[^\s"/()]+/g;

/**
 * Returns the text of a computed `content` property, whose strings are in double quotes. Skips images, counters,
 * quotation marks and the alternative text after a slash. Chromium (156) resolves `attr()`, Firefox (153) doesn't:
 * `attribute` reads it from the element.
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

/**
 * Decodes the escapes of a CSSOM string: a hexadecimal code with an optional space, or a backslash before any other
 * character.
 */
export function unescapeCss(string: string): string {
  return string.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, sign: string) => {
    if (code === undefined) return sign === '\n' ? '' : sign;
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
