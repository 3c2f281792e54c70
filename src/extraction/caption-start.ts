import { oneOf } from './lexicon/alternatives.ts';
import * as en from './lexicon/en.ts';
import * as ja from './lexicon/ja.ts';
import * as pt from './lexicon/pt.ts';
import * as zh from './lexicon/zh.ts';

const labels = oneOf(zh.captionLabels, en.captionLabels, ja.captionLabels, pt.captionLabels);

/** The beginning of a caption: a label before its number, a colon or a bracket. */
export const captionStart = new RegExp(`^[(（【▲△↑]?\\s*${labels}\\s*[\\d一二三四五六七八九十:：|｜(（]`, 'i');

/** The beginning of a short caption: where the picture is from. */
export const captionPhrase = new RegExp(`^[(（【]?${oneOf(zh.captionPhrases)}`);

/** A sentence of the text about a numbered picture. */
export const aboutPicture = new RegExp(
  `^${labels}\\s*\\d+(?:[.-]\\d+)*\\s*${oneOf(zh.captionVerbs, en.captionVerbs)}.*[。.]$`,
  'i',
);
