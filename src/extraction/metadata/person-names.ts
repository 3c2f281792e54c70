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

/** A date or another label (原文：, 公众号：) ends a list of names. */
const namesEnd = /[^\s、,，;；/|｜]+\s?[:：]|\d{4}\s*[-/.年]|[A-Za-zÀ-ÿ]{3,9}\.?\s\d{1,2},?\s\d{4}/;
const notNames = /[（(<[【][^）)>\]】]*[）)>\]】]/g;
const jobTitle = new RegExp(`(?:${zh.jobTitles})$`);

/** Splits a text into names, up to a date or another label: 张三、李四 / 王五 和 赵六. */
export function splitPersonNames(text: string): string[] {
  const [names = ''] = text
    .slice(0, 400)
    .replaceAll(separatorCharacters, '、')
    .replace(notNames, '、')
    .replace(/(?<=[a-z]),(?= ?[JS]r\.?\s*(?:$|[,，、;]))/g, '')
    .split(namesEnd);
  if (/[。！？]/.test(names) || names.length > 80) return [];
  return names
    .split(
      /[、,，;；/&|｜•】[\]【]|\s+[·-]\s+|\s{2,}|(?<=[\u3400-\u9fff])\s(?=[\u3400-\u9fff]{2,4}(?![^\s、,，;；/&|｜]))|等\s*$|\s(?:and|et|e|y|on)\s|\s[和与及]\s|(?<=^[\u3400-\u9fff]{2,4})[和与及](?=[\u3400-\u9fff]{2,4}$)/,
    )
    .map((name) => name.trim())
    .filter(
      (name, index) =>
        name.length <= 40 && isPersonName(name) && !/^(?:AI|by|in|on)$/.test(name) && !(index && jobTitle.test(name)),
    );
}

const latinName = new RegExp(`^[${latinLetters}\\s.'’-]+$`);

export function isLatin(name: string): boolean {
  return latinName.test(name);
}
