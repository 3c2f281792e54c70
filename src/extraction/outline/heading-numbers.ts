/** Styles of numbers, from the outermost to the innermost in an article. */
export const numberStyles = [
  'chapter',
  'section',
  'han',
  'hanParen',
  'question',
  'dot1',
  'dot2',
  'dot3',
  'step',
] as const;

/** The number of a heading, and the text after it. */
export interface HeadingNumber {
  /** Headings with the same style are on the same level. */
  readonly style: (typeof numberStyles)[number];
  /** True for the first number of its style: 一、 1. 2.1 第一章. */
  readonly first: boolean;
  readonly rest: string;
}

const han = '[零〇一二三四五六七八九十百]{1,4}';

/** A unit after a decimal number makes it an amount. 2.1 分布式 and 1.3 时序数据 are headings. */
const unit =
  '(?:[%％倍万亿版]|秒(?![杀级])|分(?![布区片支层页析类发享库表组配级词段离治阶])|时(?![序间延钟效区代机])|小时|天(?![然气])' +
  '|年(?!度)|月(?!活)|元(?![数组素学宇模])|个(?![性人体案])|次(?![级要])|层(?![次级叠])|毫秒|[KMGT]i?B\\b|m?s\\b|x\\b)';

const isFirst = /^(?:第\s*|[（(]\s*)?(?:一|(?:\d{1,2}\.){0,2}0?1)(?![\d零〇一二三四五六七八九十百])/;

const styles: readonly { readonly style: HeadingNumber['style']; readonly pattern: RegExp }[] = [
  {
    style: 'chapter',
    pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*(?:章(?!程)|部分?|篇(?!文章|论文))\\s*[:：、.．]?\\s*`),
  },
  { style: 'section', pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*[节讲回]\\s*[:：、.．]?\\s*`) },
  {
    style: 'question',
    pattern: new RegExp(`^(?:[\\w\\u4e00-\\u9fff]{1,8}\\s)?第\\s*(?:${han}|\\d{1,3})\\s*问\\s*[:：]\\s*`),
  },
  { style: 'step', pattern: new RegExp(`^第\\s*(?:${han}|\\d{1,3})\\s*步\\s*[:：、.．]?\\s*`) },
  { style: 'han', pattern: new RegExp(`^${han}\\s*[、.．](?!${han}[线、])\\s*`) },
  { style: 'hanParen', pattern: new RegExp(`^[（(]\\s*${han}\\s*[)）]\\s*`) },
  { style: 'dot3', pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}[.、]?(?![\d.]*\d)\s*/ },
  { style: 'dot2', pattern: new RegExp(`^\\d{1,2}\\.\\d{1,2}[.、]?(?!\\d|\\s*${unit})\\s*`) },
  { style: 'dot1', pattern: /^\d{1,2}\s*[、.．](?!\d)\s*/ },
];

/** A number without a sign after it: 2 方法. Only counts if 2.1 occurs in the same text. */
const bareNumber = /^(\d{1,2})\s+(?=[\p{Lu}\p{Script=Han}])/u;

/** Returns the number at the start of a line that has no sign after it, if one of the other texts has a number below it. */
export function parseBareNumber(text: string, others: readonly string[]): HeadingNumber | undefined {
  const [whole = '', digits] = bareNumber.exec(text) ?? [];
  if (
    digits === undefined ||
    !others.some((one) => one.startsWith(`${digits}.`) && parseHeadingNumber(one)?.style === 'dot2')
  )
    return undefined;
  return { style: 'dot1', first: digits === '1', rest: text.slice(whole.length) };
}

/** Parses a number at the start of a line: 一、 (二) 1.1 第 3 章. `undefined` if there is none or no text after it. */
export function parseHeadingNumber(text: string): HeadingNumber | undefined {
  for (const { style, pattern } of styles) {
    const match = pattern.exec(text);
    if (match && match[0].length < text.length) {
      return { style, first: isFirst.test(match[0]), rest: text.slice(match[0].length) };
    }
  }
  return undefined;
}
