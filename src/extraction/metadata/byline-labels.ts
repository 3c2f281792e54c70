import { latinLetters } from '../../dom/char-classes.ts';
import { oneOf, only } from '../lexicon/alternatives.ts';
import * as en from '../lexicon/en.ts';
import * as fr from '../lexicon/fr.ts';
import * as ja from '../lexicon/ja.ts';
import * as pt from '../lexicon/pt.ts';
import * as zh from '../lexicon/zh.ts';

/** Whose names follow a word. `other` is anybody who neither wrote nor translated: editors, reviewers, hosts. */
export type BylineRole = 'author' | 'translator' | 'other';

/** Words that say whose names follow, in all languages of the site. */
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
      // No people at all: what follows is no name.
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

/** Stands for a name that the page has marked as one, in a line that is read as text. */
export const nameCharacters = '\ue000';
/** Stands between two pieces of text of different elements. */
export const separatorCharacters = '\ue001';

const mark = '[:：|｜丨]';
const gap = `[\\s${separatorCharacters}]*`;
const start = `(?<=^|[\\s,，、;；|｜丨•·/&(（${nameCharacters}${separatorCharacters}])`;

const patterns = words.map(({ role, labels, phrases }) => ({
  role,
  // With its colon; or before a name that the page has marked; or as a phrase before a capital (checked below); or alone.
  pattern: new RegExp(
    `${start}(?:${oneOf(labels, phrases)}(?:${gap}${mark}|(?=${gap}(?:${nameCharacters}|$)))|${phrases}(?=\\s+[${latinLetters}]))${gap}`,
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

/** Whose names a text speaks of that is a label and nothing else, but for signs around it: `作者：`, `— by`, `（译）`. */
export function roleOfLabel(text: string): BylineRole | undefined {
  const word = text.slice(0, 60).replace(/^[\s—–•·|｜(（[-]+|[\s—–•·|｜丨:：)）\],，-]+$/g, '');
  return whole.find(({ pattern }) => pattern.test(word))?.role;
}

/** The labels in a line, in order. Of two that overlap the longer one counts. */
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
