import { digits, latinLetters, letters } from '../../dom/char-classes.ts';
import * as zh from '../lexicon/zh.ts';
import { separatorCharacters } from './byline-labels.ts';

// Recognizes names, and finds them in a line.

/** Joins the pieces of a line with spaces. */
export const joinPieces = (text: string) => text.replaceAll(separatorCharacters, ' ');

const namePattern = new RegExp(`^@?[${letters}][${letters}${digits}\\s.·・'’_@+#-]*$`, 'u');
/** Matches text with at least one letter or digit, which a line of separators doesn't have. */
export const saysAnything = new RegExp(`[${letters}${digits}]`, 'u');

export const isPersonName = (text: string) => namePattern.test(text);

/** A date or the title of the original ends a list of names. */
const namesEnd = new RegExp(
  `[\\s、(（]*${zh.originalTitle}\\s*[:：]|\\d{4}\\s*[-/.年]|[A-Za-zÀ-ÿ]{3,9}\\.?\\s\\d{1,2},?\\s\\d{4}`,
);

/** Splits a text into names, up to a date or the title of the original: 张三、李四 / 王五 和 赵六. */
export function splitPersonNames(text: string): string[] {
  const [names = ''] = joinPieces(text.replaceAll(separatorCharacters, '、')).split(namesEnd);
  if (/[。！？]/.test(names) || names.length > 80) return [];
  return names
    .replace(/[（(][^）)]*[）)]/g, '、')
    .split(
      /[、,，;；/&|｜•]|\s+[·-]\s+|\s{2,}|\s(?:and|et|e|y|on)\s|\s[和与及]\s|(?<=^[\u3400-\u9fff]{2,4})[和与及](?=[\u3400-\u9fff]{2,4}$)/,
    )
    .map((name) => name.trim())
    .filter((name) => name.length <= 40 && isPersonName(name));
}

const latinName = new RegExp(`^[${latinLetters}\\s.'’-]+$`);

export function isLatin(name: string): boolean {
  return latinName.test(name);
}
