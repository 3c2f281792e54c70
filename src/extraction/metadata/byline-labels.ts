import { latinLetters } from '../../dom/char-classes.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';

/** Role of the names after a label. `other` is everybody who neither wrote nor translated: editors, reviewers, hosts. */
export type BylineRole = 'author' | 'translator' | 'other';

/** Labels and phrases for each role, in all languages of the sites. */
const words: readonly { readonly role: BylineRole; readonly labels: string; readonly phrases: string }[] = [
  {
    role: 'translator',
    labels: oneOf(
      zh.translatorLabels,
      ja.translatorLabels,
      en.translatorLabels,
      fr.translatorLabels,
      pt.translatorLabels,
    ),
    phrases: oneOf(en.translatorPhrases, fr.translatorPhrases, pt.translatorPhrases),
  },
  {
    role: 'other',
    labels: oneOf(
      zh.otherLabels,
      ja.otherLabels,
      en.otherLabels,
      // Labels of topics, which no names follow.
      `${oneOf(zh.topicLabels, en.topicLabels)}(?=[:：])`,
    ),
    phrases: oneOf(en.otherPhrases, pt.otherPhrases, fr.otherPhrases),
  },
  {
    role: 'author',
    labels: oneOf(zh.authorLabels, ja.authorLabels, en.authorLabels, fr.authorLabels, pt.authorLabels),
    phrases: oneOf(en.authorPhrases, fr.authorPhrases, pt.authorPhrases),
  },
];

/** Placeholder for a name that the page marks as one, in the text of a line. */
export const nameCharacters = '\ue000';
/** Separates text of different elements in a line. */
export const separatorCharacters = '\ue001';

/** A slash without a space before it is part of a word: 编译/链接. `[译]` begins titles, `【译者】` names. */
const mark = '(?:[:：|｜丨]|\\s[/／]|(?<=[者辑划校])(?:[】\\]]|·(?=[\\u4e00-\\u9fff])))';
const gap = `[\\s${separatorCharacters}]*`;
const start = `(?<=^|[\\s,，、;；|｜丨•·/／&(（【[${nameCharacters}${separatorCharacters}])`;

const patterns = words.map(({ role, labels, phrases }) => ({
  role,
  // A label needs a colon, a marked name after it, or the end of the line; a phrase may also precede a capital letter
  // (checked below).
  pattern: new RegExp(
    `${start}(?:${oneOf(labels, phrases)}(?:${gap}${mark}|(?=${gap}(?:${nameCharacters}|$)))|${phrases}(?=[\\s${separatorCharacters}]+[${latinLetters}]))${gap}`,
    'gi',
  ),
}));

export interface BylineLabel {
  readonly role: BylineRole;
  readonly start: number;
  readonly end: number;
}

const hasMark = new RegExp(mark);

const isNoLowerCase = (sign: string) => sign === sign.toUpperCase();

const whole = words.map(({ role, labels, phrases }) => ({ role, pattern: only(labels, phrases) }));

/** Returns the role if the text is only a label, with separators around it: `作者：`, `— by`, `（译）`. Otherwise `undefined`. */
export function roleOfLabel(text: string): BylineRole | undefined {
  const word = text.slice(0, 60).replace(/^[\s—–•·|｜(（[-]+|[\s—–•·|｜丨:：)）\],，-]+$/g, '');
  return whole.find(({ pattern }) => pattern.test(word))?.role;
}

/** Finds the labels in a line, in order. If two overlap, the longer one counts. */
export function findBylineLabels(line: string): BylineLabel[] {
  const found = patterns.flatMap(({ role, pattern }) =>
    [...line.matchAll(pattern)]
      .map((match) => ({ role, start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => hasMark.test(line.slice(start, end)) || isNoLowerCase(line.charAt(end))),
  );
  const isInside = (a: BylineLabel, b: BylineLabel) =>
    a !== b && a.start >= b.start && a.start < b.end && a.end - a.start < b.end - b.start;
  return found.filter((label) => !found.some((other) => isInside(label, other))).sort((a, b) => a.start - b.start);
}

/** A role that comes after a name, at the end of its part of the line. */
const roleBehindName = new RegExp(
  `([^,，、;；|｜/:：\ue001]+?)[\\s\ue001]+([${zh.rolesBehindNames}])(?=\\s*(?:$|[,，、;；|｜/\ue001]))`,
  'g',
);

const labelsBehindNames = oneOf(zh.translatorLabels, zh.otherLabels, zh.authorLabels);

/** The same in brackets, in a line without labels: Jane Roe（作者） 张三（译者）. */
const roleInBrackets = new RegExp(`([^,，、;；|｜/:：\ue001(（)）]+)[(（](${labelsBehindNames})[)）]`, 'g');

/** The same behind a bar, as the whole line: 周舟 | 撰文. */
const roleBehindBar = new RegExp(`^([^,，、;；|｜/:：\ue001]+?)\\s*[|｜]\\s*(${labelsBehindNames})\\s*$`);

/** Moves each role that comes after its name before it, as a label. */
export function putLabelsFirst(line: string): string {
  const said = line.replace(roleBehindBar, '$2：$1').replace(roleBehindName, '$2：$1');
  return findBylineLabels(said)[0] ? said : said.replace(roleInBrackets, ' $2：$1');
}
