/** How a heading is numbered, and what is left when the number is taken off. */
export interface Numbering {
  /** Style of the number: headings of one style stand on one level. */
  readonly style: 'chapter' | 'section' | 'han' | 'hanParen' | 'dot1' | 'dot2' | 'dot3' | 'step';
  readonly rest: string;
}

const han = '[零〇一二三四五六七八九十百]{1,4}';

/** After a decimal these make it an amount. */
const unit = '(?:[%％倍万亿秒分时小天年月元个次层版]|毫秒|[KMGT]i?B\\b|m?s\\b|x\\b)';

const styles: readonly { readonly style: Numbering['style']; readonly pattern: RegExp }[] = [
  { style: 'chapter', pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*[章部篇](?:分)?\\s*[:：、.．]?\\s*`) },
  { style: 'section', pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*[节讲回]\\s*[:：、.．]?\\s*`) },
  { style: 'step', pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*步\\s*[:：、.．]?\\s*`) },
  { style: 'han', pattern: new RegExp(`^${han}\\s*[、.．]\\s*`) },
  { style: 'hanParen', pattern: new RegExp(`^[（(]\\s*${han}\\s*[)）]\\s*`) },
  { style: 'dot3', pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}[.、]?(?!\d)\s*/ },
  { style: 'dot2', pattern: new RegExp(`^\\d{1,2}\\.\\d{1,2}[.、]?(?!\\d|\\s*${unit})\\s*`) },
  { style: 'dot1', pattern: /^\d{1,2}\s*[、.．](?!\d)\s*/ },
];

/** 一、 (二) 1.1 第 3 章 at the start of a line; `undefined` where there is no number or nothing after it. */
export function parseNumbering(text: string): Numbering | undefined {
  for (const { style, pattern } of styles) {
    const match = pattern.exec(text);
    if (match && match[0].length < text.length) return { style, rest: text.slice(match[0].length) };
  }
  return undefined;
}
